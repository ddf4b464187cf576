import { addDays, type Day } from './day';
import { isOpen, type ItemState } from './item';
import type { Role } from './people';

export type Actionable = { state: ItemState; owner: Role; dueOn: Day; waitsFor: readonly string[] };

/** How far ahead "now" reaches for what is not begun. */
const soonDays = 14;

/** What is the apprentice's move at all: returned items first, then by due date. */
export const nextActions = <Item extends Actionable>(items: readonly Item[]): Item[] =>
  items.filter(isActionable).sort((a, b) => rank(a) - rank(b) || compare(a.dueOn, b.dueOn));

/** Of these, what is returned, begun, late or due in the next two weeks (product.md, Apprentice home). */
export const toDoNow = <Item extends Actionable>(items: readonly Item[], today: Day): Item[] =>
  nextActions(items).filter(
    ({ state, dueOn }) => state !== 'not-started' || dueOn <= addDays(today, soonDays),
  );

const isActionable = ({ state, owner, waitsFor }: Actionable) =>
  owner === 'apprentice' &&
  isOpen(state) &&
  state !== 'awaiting-sign-off' &&
  (state !== 'not-started' || waitsFor.length === 0);

const rank = ({ state }: Actionable) => (state === 'returned' ? 0 : 1);
const compare = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0);
