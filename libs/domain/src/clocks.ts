import { learningDaysBetween, learningWorkingDaysBetween } from './break';
import type { Day } from './day';
import { waitingIn } from './reasons';
import { isLate, type PlannedItem, type StandingFacts } from './standing';

/** How many items, and for how long the oldest of them: days late, or working days waited. */
export type Clock = { count: number; days: number };

/** Three clocks that are never added up, so that nobody is late because somebody else is slow. */
export type Clocks = {
  /** Days: what the apprentice has to do. Some of it was asked for, and returned. */
  apprentice: Clock & { returned: number };
  /** Working days: requests that the mentor judges, and what the mentor does for the apprentice. */
  mentor: Clock;
  /** Working days: the same of everybody else. */
  others: Clock;
};

/** product.md: separate clocks for the apprentice's lateness, the mentor and others. Breaks stop all. */
export function clocksOf(facts: StandingFacts): Clocks {
  const { items, today, breaks = [] } = facts;
  const late = items.filter((item) => item.required && isLate(item, today));
  const own = late.filter(({ owner }) => owner === 'apprentice');
  const waits = [
    ...waitingIn(items).map((item) => ({
      since: item.since,
      on: item.signer,
    })),
    ...late.filter(({ owner }) => owner !== 'apprentice').map(sinceDue),
  ];
  const days = (since: Day) => Math.max(0, learningDaysBetween(breaks, since, today));
  const workingDays = (since: Day) => learningWorkingDaysBetween(breaks, since, today);
  const waitsOn = (isMentors: boolean) => waits.filter(({ on }) => (on === 'mentor') === isMentors);
  return {
    apprentice: {
      ...clock(own.map(sinceDue), days),
      returned: own.filter(({ state }) => state === 'returned').length,
    },
    mentor: clock(waitsOn(true), workingDays),
    others: clock(waitsOn(false), workingDays),
  };
}

const sinceDue = ({ dueOn, owner }: PlannedItem) => ({ since: dueOn, on: owner });

const clock = (waits: readonly { since: Day }[], days: (since: Day) => number): Clock => ({
  count: waits.length,
  days: waits.reduce((longest, { since }) => Math.max(longest, days(since)), 0),
});
