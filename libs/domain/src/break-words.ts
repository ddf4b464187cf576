import { breakDays, type BreakDates } from './break';
import { addDays, type Day } from './day';
import type { BreakRequestKind } from './break-request';
import { dayWords, fullDayWords, plural } from './words';

/** "1 to 28 February 2027", "15 January to 3 March 2027", "20 December 2026 to 3 January 2027" */
export function spanWords({ fromOn, untilOn }: BreakDates): string {
  const last = fullDayWords(untilOn);
  if (fromOn === untilOn) return last;
  if (fromOn.slice(0, 7) === untilOn.slice(0, 7))
    return `${String(Number(fromOn.slice(8)))} to ${last}`;
  const isOneYear = fromOn.slice(0, 4) === untilOn.slice(0, 4);
  return `${isOneYear ? dayWords(fromOn) : fullDayWords(fromOn)} to ${last}`;
}

/** What everybody reads during a break: "Paused until 3 March 2027". */
export const pausedWords = ({ untilOn }: BreakDates) => `Paused until ${fullDayWords(untilOn)}`;

/** "A break in learning, 1 February to 3 March 2027 (31 days). No clock runs. Back on 4 March 2027." */
export const breakSentence = (dates: BreakDates) =>
  `A break in learning, ${spanWords(dates)} (${plural(breakDays(dates), 'day')}). No clock runs. Back on ${fullDayWords(addDays(dates.untilOn, 1))}.`;

/** Why a due date is not what it was: "Was due 4 March 2027, moved by the break of 1 to 28 February 2027". */
export function movedWords(kind: BreakRequestKind, wasDueOn: Day, dates: BreakDates): string {
  const was = `Was due ${fullDayWords(wasDueOn)}`;
  switch (kind) {
    case 'begin':
      return `${was}, moved by the break of ${spanWords(dates)}`;
    case 'return':
      return `${was}, moved when the break was changed to ${spanWords(dates)}`;
    case 'cancel':
      return `${was}, moved back because the break of ${spanWords(dates)} does not take place`;
  }
}
