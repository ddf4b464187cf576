import type { Problems } from './apprenticeship';
import { addDays, type Day } from './day';
import type { Parties, PersonId } from './people';
import { forbidden } from './rule';
import { usualWeeklyMinutes } from './settings';
import { fullDayWords } from './words';

/** Hours a week by contract. Without a last day they are in force until the next ones begin. */
export type ContractedPeriod = { fromOn: Day; untilOn: Day | null; weeklyMinutes: number };

type Dates = { startOn: Day; plannedEndOn: Day };

/** The programme lead and the line manager write down what was agreed. Never their own (product.md rule 1). */
export const mayRecordHours = (actor: PersonId, parties: Parties): boolean =>
  actor !== parties.apprentice &&
  [...(parties['line-manager'] ?? []), ...(parties['programme-lead'] ?? [])].includes(actor);

export function checkMayRecordHours(actor: PersonId, parties: Parties): void {
  if (!mayRecordHours(actor, parties))
    throw forbidden(
      'Only the line manager or a programme lead can record contracted hours and prior learning',
    );
}

/** Each with its last day: the given one, the day before the next begins, or the planned end. */
export function periodsInForce<Period extends ContractedPeriod>(
  periods: readonly Period[],
  { plannedEndOn }: Pick<Dates, 'plannedEndOn'>,
): (Period & { untilOn: Day })[] {
  const inOrder = [...periods].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return inOrder.map((period, i) => {
    const next = inOrder[i + 1];
    const untilNext = next ? addDays(next.fromOn, -1) : plannedEndOn;
    return { ...period, untilOn: period.untilOn ?? untilNext };
  });
}

export type WorkingHours = { fromOn: Day; untilOn: Day; weeklyMinutes: number; isAssumed: boolean };

/**
 * The hours a week of every day of the apprenticeship, in order and without a gap. Days for which
 * nothing is on the record are taken as a usual week and marked as assumed.
 */
export function workingHours({
  startOn,
  plannedEndOn,
  contracted,
}: Dates & { contracted: readonly ContractedPeriod[] }): WorkingHours[] {
  const all: WorkingHours[] = [];
  let next = startOn;
  const assumeUntil = (untilOn: Day) => {
    if (next <= untilOn)
      all.push({ fromOn: next, untilOn, weeklyMinutes: usualWeeklyMinutes, isAssumed: true });
  };
  for (const period of periodsInForce(contracted, { plannedEndOn })) {
    const fromOn = period.fromOn < next ? next : period.fromOn;
    const untilOn = period.untilOn > plannedEndOn ? plannedEndOn : period.untilOn;
    if (fromOn > untilOn) continue;
    assumeUntil(addDays(fromOn, -1));
    all.push({ fromOn, untilOn, weeklyMinutes: period.weeklyMinutes, isAssumed: false });
    next = addDays(untilOn, 1);
  }
  assumeUntil(plannedEndOn);
  return all;
}

/** What is wrong with new contracted hours, beside those that are on the record. By field. */
export function contractedProblems(
  period: ContractedPeriod,
  others: readonly ContractedPeriod[],
  dates: Dates,
): Problems {
  const outside = outsideProblems(period, dates);
  if (Object.keys(outside).length > 0) return outside;
  if (period.untilOn !== null && period.untilOn < period.fromOn)
    return { untilOn: 'The last day must be on or after the first day' };
  const other = others.find((each) => overlap(period, each));
  return other ? { fromOn: overlapWords(other, dates) } : {};
}

function outsideProblems({ fromOn, untilOn }: ContractedPeriod, dates: Dates): Problems {
  const isOutside = (day: Day) => day < dates.startOn || day > dates.plannedEndOn;
  const within = `within the apprenticeship, ${fullDayWords(dates.startOn)} to ${fullDayWords(dates.plannedEndOn)}`;
  return {
    ...(isOutside(fromOn) && { fromOn: `The first day must be ${within}` }),
    ...(untilOn !== null && isOutside(untilOn) && { untilOn: `The last day must be ${within}` }),
  };
}

/** Hours without a last day give way to later ones, so they overlap only with what begins with them or before. */
function overlap(a: ContractedPeriod, b: ContractedPeriod): boolean {
  if (a.fromOn === b.fromOn) return true;
  const [first, second] = a.fromOn < b.fromOn ? [a, b] : [b, a];
  return first.untilOn !== null && first.untilOn >= second.fromOn;
}

const overlapWords = ({ weeklyMinutes, fromOn, untilOn }: ContractedPeriod, dates: Dates) =>
  `${weeklyHoursWords(weeklyMinutes)} are on the record from ${fullDayWords(fromOn)} to ${fullDayWords(untilOn ?? dates.plannedEndOn)}. Choose other days, or take those hours back first`;

/** "37 hours a week", "37.5 hours a week" */
export const weeklyHoursWords = (minutes: number) =>
  `${String(Math.round((minutes / 60) * 100) / 100)} hours a week`;
