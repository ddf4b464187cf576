import { entryKinds, isOpen, type Day, type EntryKind } from '@tracker/domain';
import type { Programme, ProgrammeItem } from '@tracker/programmes';
import type { PlanFact } from '../plans/plan-facts';

const most = 5;

/** The kinds of session that usually serve the item: its duty's and its own. */
function kindsOf({ duties }: Programme, { group, kinds = [] }: ProgrammeItem): EntryKind[] {
  const duty = group.kind === 'duty' ? duties.find(({ key }) => key === group.key) : undefined;
  return [...(duty?.kinds ?? []), ...kinds];
}

/** Begun or returned first, then overdue, then what is due next. */
function rank({ state, dueOn }: PlanFact, today: Day): number {
  if (state === 'in-progress' || state === 'returned') return 0;
  return dueOn < today ? 1 : 2;
}

const byDueDate = (a: PlanFact, b: PlanFact) =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;

/** What the apprentice is still working on: what waits for a signature takes no new sessions. */
const isTheirMove = ({ owner, state }: PlanFact) =>
  owner === 'apprentice' && isOpen(state) && state !== 'awaiting-sign-off';

/** Kind of session → ids of the items that it probably counts towards, the best first. Other: whatever comes next. */
export function suggestedItems(
  programme: Programme,
  items: readonly PlanFact[],
  today: Day,
): Record<EntryKind, string[]> {
  const candidates = items
    .filter(isTheirMove)
    .sort((a, b) => rank(a, today) - rank(b, today) || byDueDate(a, b));
  const suggest = (kind: EntryKind) =>
    candidates
      .filter(
        ({ programmeItem }) => kind === 'other' || kindsOf(programme, programmeItem).includes(kind),
      )
      .slice(0, most)
      .map(({ id }) => id);
  return Object.fromEntries(entryKinds.map((kind) => [kind, suggest(kind)])) as Record<
    EntryKind,
    string[]
  >;
}
