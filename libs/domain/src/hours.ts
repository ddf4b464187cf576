import { learningDaysBetween, type BreakDates } from './break';
import { addDays, type Day } from './day';
import type { EntryState } from './log-entry';

/** Four numbers that are never added up (product.md): minimum, planned, submitted, verified. Minutes. */
export type HoursFacts = {
  minimumMinutes: number;
  plannedMinutes: number;
  /** Logged as off-the-job training and not verified yet. */
  unverifiedMinutes: number;
  verifiedMinutes: number;
  /** Share of the planned length that has passed, 0 to 1. */
  elapsed: number;
};

/** Share of the way from the first day to the last that has passed today, 0 to 1. It stands still during a break. */
export function elapsedShare(
  startOn: Day,
  plannedEndOn: Day,
  today: Day,
  breaks: readonly BreakDates[] = [],
): number {
  const whole = learningDaysBetween(breaks, startOn, plannedEndOn);
  if (whole <= 0) return today >= plannedEndOn ? 1 : 0;
  return Math.min(1, Math.max(0, learningDaysBetween(breaks, startOn, today) / whole));
}

/** Days from the first to the last, both counted, without those of breaks. 0 when the last is earlier. */
const daysFromTo = (breaks: readonly BreakDates[], from: Day, to: Day) =>
  Math.max(0, learningDaysBetween(breaks, addDays(from, -1), to));

/** Minutes that the plan holds for the days from `from` to `to`, those outside the apprenticeship left out. */
export function plannedMinutesWithin(
  plan: { plannedMinutes: number; startOn: Day; plannedEndOn: Day },
  from: Day,
  to: Day,
  breaks: readonly BreakDates[] = [],
): number {
  const first = from < plan.startOn ? plan.startOn : from;
  const last = to > plan.plannedEndOn ? plan.plannedEndOn : to;
  const share =
    daysFromTo(breaks, first, last) /
    Math.max(1, daysFromTo(breaks, plan.startOn, plan.plannedEndOn));
  return Math.round(plan.plannedMinutes * share);
}

/** Minutes that the plan expects by today. */
export const hoursLine = ({ plannedMinutes, elapsed }: HoursFacts) =>
  Math.round(plannedMinutes * elapsed);

/** Sessions alike in what became of their hours, added up. One session is a sum too. */
export type HoursSum = {
  offTheJob: boolean;
  state: EntryState;
  minutes: number;
  sessions: number;
};

/** Minutes of off-the-job training: `submitted` is all that stands, `verified` the part of it that counts. */
export type CountedHours = {
  submitted: number;
  verified: number;
  /** Sessions that wait to be verified. */
  waiting: number;
};

/** What was withdrawn counts nowhere (product.md rule 14). */
export function countHours(sums: readonly HoursSum[]): CountedHours {
  const standing = sums.filter(({ offTheJob, state }) => offTheJob && state !== 'withdrawn');
  const verified = standing.filter(({ state }) => state === 'verified');
  const waiting = standing.filter(({ state }) => state === 'submitted');
  return {
    submitted: total(standing, 'minutes'),
    verified: total(verified, 'minutes'),
    waiting: total(waiting, 'sessions'),
  };
}

const total = (sums: readonly HoursSum[], count: 'minutes' | 'sessions') =>
  sums.reduce((all, sum) => all + sum[count], 0);
