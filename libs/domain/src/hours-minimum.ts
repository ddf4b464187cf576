import { workingHours, type ContractedPeriod } from './contracted-hours';
import { addDays, daysBetween, type Day } from './day';
import { offTheJobRules, statutoryLeaveWeeks, type OffTheJobRule } from './settings';

export type MinimumFacts = {
  startOn: Day;
  plannedEndOn: Day;
  /** Published for the version of the standard that the programme follows. */
  publishedMinutes: number;
  contracted: readonly ContractedPeriod[];
  /** Agreed: what the apprentice could do before. */
  priorMinutes: number;
};

/** All in minutes. `minimum` is never under `floor` and never over `byRule`. */
export type Minimum = {
  rule: OffTheJobRule;
  /** Before prior learning is deducted. */
  byRule: number;
  floor: number;
  /** What was deducted: less than what was agreed where the floor stops it. */
  deducted: number;
  minimum: number;
};

/** The rule of the start date. It stays with the apprenticeship, whatever comes later. */
export function offTheJobRuleOf(startOn: Day): OffTheJobRule {
  const rule = offTheJobRules.find(({ from }) => from <= startOn);
  if (!rule) throw new Error(`No rule for a start on ${startOn}`);
  return rule;
}

/**
 * The off-the-job hours that the rule of the start date asks for (sources: `offTheJobRules`). Prior
 * learning is deducted, and never brings them under the floor.
 */
export function minimumOf(facts: MinimumFacts): Minimum {
  const rule = offTheJobRuleOf(facts.startOn);
  const { byRule, floor } =
    rule.basis === 'published' ? published(rule, facts) : share(rule, facts);
  const deducted = Math.min(Math.max(0, facts.priorMinutes), byRule - floor);
  return { rule, byRule, floor, deducted, minimum: byRule - deducted };
}

type Published = Extract<OffTheJobRule, { basis: 'published' }>;
type Share = Extract<OffTheJobRule, { basis: 'paid-hours' }>;

const published = ({ floorMinutes }: Published, { publishedMinutes }: MinimumFacts) => ({
  byRule: Math.max(floorMinutes, publishedMinutes),
  floor: floorMinutes,
});

/** The floor is what the rule would ask of the shortest apprenticeship with the same hours a week. */
function share(rule: Share, facts: MinimumFacts) {
  const weeks = (daysBetween(facts.startOn, facts.plannedEndOn) + 1) / 7;
  const exact = workingHours(facts)
    .map(({ fromOn, untilOn, weeklyMinutes }) => {
      const counted = Math.min(weeklyMinutes, rule.mostWeeklyMinutes ?? weeklyMinutes);
      return trainingWeeks(daysBetween(fromOn, addDays(untilOn, 1)) / 7) * counted * rule.share;
    })
    .reduce((all, minutes) => all + minutes, 0);
  const shortest = Math.min(1, rule.shortestWeeks / weeks);
  return { byRule: wholeMinutes(exact), floor: wholeMinutes(exact * shortest) };
}

/** Weeks less the statutory leave that falls on them. */
const trainingWeeks = (weeks: number) => (weeks * (52 - statutoryLeaveWeeks)) / 52;

/** Rounded up: a minimum is met or it is not. What is off by less than a millionth is arithmetic. */
const wholeMinutes = (minutes: number) => Math.ceil(minutes - 1e-6);
