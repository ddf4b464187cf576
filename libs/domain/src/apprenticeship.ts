import { addDays, daysBetween, type Day } from './day';
import type { Parties, PersonId, Role } from './people';
import { forbidden, invalid } from './rule';

/** Messages by field. Empty: nothing is wrong. */
export type Problems = Record<string, string>;

type Dates = { startOn: Day; plannedEndOn: Day };

/** A shorter one would end before its first 12-weekly review. */
export const shortestWeeks = 12;

/** Twice as long as the longest apprenticeship here, breaks included. Beyond it, a year was mistyped. */
export const longestWeeks = 8 * 52;

/** Plans are made, and taken over from elsewhere, within this time. Beyond it, a year was mistyped. */
export const furthestStartDays = 2 * 365;

export const lengthProblems = ({ startOn, plannedEndOn }: Dates): Problems => {
  if (plannedEndOn <= startOn) return { plannedEndOn: 'Planned end must be after the start date' };
  const days = daysBetween(startOn, plannedEndOn);
  if (days < shortestWeeks * 7)
    return {
      plannedEndOn: `Planned end must be ${String(shortestWeeks)} weeks or more after the start`,
    };
  return days > longestWeeks * 7
    ? { plannedEndOn: 'Planned end must be within 8 years of the start. Check the year' }
    : {};
};

export const startProblems = ({ startOn }: Pick<Dates, 'startOn'>, today: Day): Problems =>
  Math.abs(daysBetween(today, startOn)) > furthestStartDays
    ? { startOn: 'Start date must be within 2 years of today. Check the year' }
    : {};

/** A field of the form, and the person it names. */
export type NamedPerson = { field: string; personId: PersonId | undefined };

/** Nobody judges their own work (product.md rule 1), so nobody is named for their own apprenticeship. */
export const ownWorkProblems = (apprentice: PersonId, named: readonly NamedPerson[]): Problems =>
  Object.fromEntries(
    named
      .filter(({ personId }) => personId === apprentice)
      .map(({ field }) => [
        field,
        'Enter somebody other than the apprentice. Nobody can judge their own work',
      ]),
  );

/**
 * Who is named chooses who judges. For their own apprenticeship, that is for another programme lead
 * (product.md rule 1).
 */
export function checkMayName(actor: PersonId, apprentice: PersonId) {
  if (actor === apprentice)
    throw forbidden('Another programme lead has to name the people of your own apprenticeship');
}

/** What a programme lead and a line manager may do with the record as a whole. */
export type RecordMove = 'assign' | 'record-review';

export function recordMovesOpenTo(actor: PersonId, parties: Parties): RecordMove[] {
  if (actor === parties.apprentice) return [];
  const moves: { move: RecordMove; by: Exclude<Role, 'apprentice'> }[] = [
    { move: 'assign', by: 'programme-lead' },
    { move: 'record-review', by: 'line-manager' },
  ];
  return moves.filter(({ by }) => parties[by]?.includes(actor)).map(({ move }) => move);
}

/** The line manager records a 12-weekly review after it was held. */
export function checkReview(
  actor: PersonId,
  parties: Parties,
  { heldOn, startOn, today }: { heldOn: Day; startOn: Day; today: Day },
) {
  if (!recordMovesOpenTo(actor, parties).includes('record-review'))
    throw forbidden('Only the line manager can record a review');
  if (heldOn > today)
    throw invalid({ heldOn: 'The day of the review must be today or in the past' });
  if (heldOn < startOn)
    throw invalid({
      heldOn: 'The day of the review must be on or after the first day of the apprenticeship',
    });
}

/** Who stops and who begins to have a role. Both empty: nothing changes. */
export const namesChanged = (before: readonly PersonId[], after: readonly PersonId[]) => ({
  ended: before.filter((id) => !after.includes(id)),
  begun: after.filter((id) => !before.includes(id)),
});

/** A role that ends today gives no access today: its last day was yesterday. */
export const lastDayOfEnded = (today: Day): Day => addDays(today, -1);
