import { entryKinds, kindWords } from '@tracker/domain';
import type { MonthSum } from './month-entries';

type Count = 'minutes' | 'sessions' | 'matching';

const total = (sums: readonly MonthSum[], count: Count) =>
  sums.reduce((all, sum) => all + sum[count], 0);

/** What was withdrawn is in no figure. */
const standing = (sums: readonly MonthSum[]) => sums.filter(({ state }) => state !== 'withdrawn');

/**
 * The month in figures that stand beside each other and are never added up. Submitted is all
 * off-the-job training in the log, verified the part of it that counts (product.md rule 14).
 */
export function figuresOf(sums: readonly MonthSum[], plannedMinutes: number) {
  const logged = standing(sums);
  const submitted = logged.filter(({ offTheJob }) => offTheJob);
  return {
    sessions: total(logged, 'sessions'),
    loggedMinutes: total(logged, 'minutes'),
    outsidePaidMinutes: total(
      logged.filter(({ inPaidHours }) => !inPaidHours),
      'minutes',
    ),
    plannedMinutes,
    submittedMinutes: total(submitted, 'minutes'),
    submittedSessions: total(submitted, 'sessions'),
    verifiedMinutes: total(
      submitted.filter(({ state }) => state === 'verified'),
      'minutes',
    ),
    waitingSessions: total(
      submitted.filter(({ state }) => state === 'submitted'),
      'sessions',
    ),
  };
}

/** Days with sessions, the earliest first. */
export function daysOf(sums: readonly MonthSum[]) {
  const logged = standing(sums);
  const days = [...new Set(logged.map(({ on }) => on))].sort();
  return days.map((on) => {
    const own = logged.filter((sum) => sum.on === on);
    return { on, minutes: total(own, 'minutes'), sessions: total(own, 'sessions') };
  });
}

/** Kinds with time spent, the largest first; equal ones in the order of the choices. */
export function kindsOf(sums: readonly MonthSum[]) {
  const logged = standing(sums);
  return entryKinds
    .map((kind) => ({
      kind,
      words: kindWords[kind],
      minutes: total(
        logged.filter((sum) => sum.kind === kind),
        'minutes',
      ),
    }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
}

export const matchingIn = (sums: readonly MonthSum[]) => total(sums, 'matching');
