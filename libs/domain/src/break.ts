import { addDays, daysBetween, workingDaysBetween, type Day } from './day';

/** A break in learning: its first and its last day, both counted. */
export type BreakDates = { fromOn: Day; untilOn: Day };

export const breakDays = ({ fromOn, untilOn }: BreakDates): number =>
  daysBetween(fromOn, untilOn) + 1;

const inOrder = (breaks: readonly BreakDates[]) =>
  [...breaks].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));

/**
 * The day to which breaks move a day that was planned without any: every break that begins on it or
 * before moves it by the days that the break lasts (product.md, "break in learning"). The breaks lie
 * apart; in which order they were approved makes no difference.
 */
export const movedBy = (breaks: readonly BreakDates[], planned: Day): Day =>
  inOrder(breaks).reduce(
    (on, each) => (on >= each.fromOn ? addDays(on, breakDays(each)) : on),
    planned,
  );

/** The break that this day is in. */
export const breakOn = (breaks: readonly BreakDates[], day: Day): BreakDates | null =>
  breaks.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn) ?? null;

/** What of the break lies after `from`, up to and including `to`. */
function partBetween({ fromOn, untilOn }: BreakDates, from: Day, to: Day): BreakDates | null {
  const first = fromOn > from ? fromOn : addDays(from, 1);
  const last = untilOn < to ? untilOn : to;
  return first <= last ? { fromOn: first, untilOn: last } : null;
}

const partsBetween = (breaks: readonly BreakDates[], from: Day, to: Day): BreakDates[] =>
  breaks.flatMap((each) => partBetween(each, from, to) ?? []);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Days from the first to the second on which no break stopped the clock; negative when the second is earlier. */
export function learningDaysBetween(breaks: readonly BreakDates[], from: Day, to: Day): number {
  if (to < from) return -learningDaysBetween(breaks, to, from);
  return daysBetween(from, to) - sum(partsBetween(breaks, from, to).map(breakDays));
}

/** Working days after `from`, up to and including `to`, on which no break stopped the clock. */
export const learningWorkingDaysBetween = (
  breaks: readonly BreakDates[],
  from: Day,
  to: Day,
): number =>
  workingDaysBetween(from, to) -
  sum(
    partsBetween(breaks, from, to).map(({ fromOn, untilOn }) =>
      workingDaysBetween(addDays(fromOn, -1), untilOn),
    ),
  );

/** The day on which so many days have passed since `from`, those of breaks not counted. */
export const afterLearningDays = (breaks: readonly BreakDates[], from: Day, days: number): Day =>
  movedBy(partsBetween(breaks, from, latestDay), addDays(from, days));

const latestDay = '9999-12-31';
