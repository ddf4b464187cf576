import { addDays, mondayOf, type Day } from './day';
import type { ItemState } from './item';

export type BurnUpItem = {
  required: boolean;
  state: ItemState;
  dueOn: Day;
  signedOffOn: Day | null;
};

/** One week, told on its Sunday or, for the running week, today. `signedOff` is null in the future. */
export type BurnUpPoint = { on: Day; expected: number; signedOff: number | null };

const weeksAhead = 8;

/** Items expected and signed off, week by week, from the start to eight weeks after today. */
export function burnUp(items: readonly BurnUpItem[], startOn: Day, today: Day): BurnUpPoint[] {
  const counted = items.filter((item) => item.required && item.state !== 'not-required');
  const at = (on: Day): BurnUpPoint => ({
    on,
    expected: counted.filter(({ dueOn }) => dueOn <= on).length,
    signedOff:
      on > today
        ? null
        : counted.filter(({ signedOffOn }) => signedOffOn !== null && signedOffOn <= on).length,
  });
  return pointDays(startOn, today).map(at);
}

function pointDays(startOn: Day, today: Day): Day[] {
  const days = new Set<Day>([startOn, today]);
  const last = addDays(today, weeksAhead * 7);
  for (let on = addDays(mondayOf(startOn), 6); on <= last; on = addDays(on, 7)) days.add(on);
  return [...days].sort();
}
