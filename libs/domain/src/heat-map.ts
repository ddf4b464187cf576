import type { Day } from './day';
import { isDone } from './item';
import { isLate, type PlannedItem } from './standing';

type HeatItem = Pick<PlannedItem, 'required' | 'state' | 'dueOn'>;

/**
 * One duty of one apprentice, in numbers of required items. `signedOff`: of those due by today.
 * `early`: signed off before they were due. `waiting`: with the signer, which is not lateness.
 */
export type HeatCell = {
  due: number;
  signedOff: number;
  late: number;
  waiting: number;
  early: number;
};

export function heatCellOf(items: readonly HeatItem[], today: Day): HeatCell {
  const required = items.filter((item) => item.required && item.state !== 'not-required');
  const due = required.filter(({ dueOn }) => dueOn <= today);
  return {
    due: due.length,
    signedOff: due.filter(({ state }) => isDone(state)).length,
    late: required.filter((item) => isLate(item, today)).length,
    waiting: required.filter(({ state }) => state === 'awaiting-sign-off').length,
    early: required.filter(({ state, dueOn }) => isDone(state) && dueOn > today).length,
  };
}

/** "2 late", "3 early", "on time", "not due yet". What waits is said beside it, and is never late. */
export function heatWords({ due, late, early }: HeatCell): string {
  if (late > 0) return `${String(late)} late`;
  if (early > 0) return `${String(early)} early`;
  return due === 0 ? 'not due yet' : 'on time';
}

/** Tints of one hue, by the number of late items; never by a person's rank (product.md rule 16). */
export const heatOf = ({ late }: HeatCell): 0 | 1 | 2 | 3 =>
  late >= 3 ? 3 : late === 2 ? 2 : late === 1 ? 1 : 0;
