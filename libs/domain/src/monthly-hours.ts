import { hoursLine, plannedMinutesWithin, type HoursFacts } from './hours';
import { entryKinds, kindWords, type EntryKind, type EntryState } from './log-entry';
import { firstDayOfMonth, lastDayOfMonth, type CalendarMonth } from './month';
import { durationWords } from './words';

/** Sessions of one month alike in kind and in what became of their hours, added up. Minutes. */
export type MonthlySum = {
  month: CalendarMonth;
  kind: EntryKind;
  offTheJob: boolean;
  state: EntryState;
  minutes: number;
};

type Plan = Parameters<typeof plannedMinutesWithin>[0];

/** Off-the-job minutes of one month. `unverified` waits for the verifier and counts for nothing yet. */
export type HoursMonth = {
  month: CalendarMonth;
  planned: number;
  unverified: number;
  verified: number;
};

const totalOf = (sums: readonly MonthlySum[]) =>
  sums.reduce((all, { minutes }) => all + minutes, 0);

/** What was withdrawn is in no figure (product.md rule 14). */
const standing = (sums: readonly MonthlySum[]) => sums.filter(({ state }) => state !== 'withdrawn');

/** Figures beside each other that are never added up: planned, submitted and not verified, verified. */
export function hoursByMonth(
  sums: readonly MonthlySum[],
  months: readonly CalendarMonth[],
  plan: Plan,
): HoursMonth[] {
  const counted = standing(sums).filter(({ offTheJob }) => offTheJob);
  return months.map((month) => {
    const own = counted.filter((sum) => sum.month === month);
    return {
      month,
      planned: plannedMinutesWithin(plan, firstDayOfMonth(month), lastDayOfMonth(month)),
      unverified: totalOf(own.filter(({ state }) => state === 'submitted')),
      verified: totalOf(own.filter(({ state }) => state === 'verified')),
    };
  });
}

export type KindMonths = { kind: EntryKind; minutes: number; months: number[] };

/** All time in the log by kind of session, whether it counts or not: the kind with the most first. */
export function kindsByMonth(
  sums: readonly MonthlySum[],
  months: readonly CalendarMonth[],
): KindMonths[] {
  return entryKinds
    .map((kind) => {
      const own = standing(sums).filter((sum) => sum.kind === kind);
      const perMonth = months.map((month) => totalOf(own.filter((sum) => sum.month === month)));
      return { kind, minutes: totalOf(own), months: perMonth };
    })
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
}

/** The news of the hours: how far verified hours are from today's line. `share`: how far they may be, 0 to 1. */
export function hoursNews(hours: HoursFacts, share: number): string {
  const line = hoursLine(hours);
  const under = line - hours.verifiedMinutes;
  if (under <= 0) return 'Verified hours have reached today’s line';
  return under < line * share
    ? 'Verified hours are close to the line'
    : `Verified hours are ${durationWords(Math.round(under / 60) * 60)} under the line`;
}

/** "Most time went into shadowing: 34 h 30 min". */
export function kindsNews([most]: readonly KindMonths[]): string {
  return most
    ? `Most time went into ${kindWords[most.kind].toLowerCase()}: ${durationWords(most.minutes)}`
    : 'No time is logged yet';
}
