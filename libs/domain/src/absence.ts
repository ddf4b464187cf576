import type { Problems } from './apprenticeship';
import { addDays, type Day } from './day';
import type { PersonId } from './people';
import { conflict, forbidden } from './rule';
import { fullDayWords } from './words';

/** The first and the last day away. */
export type AbsenceDates = { fromOn: Day; untilOn: Day };

/** Beyond it, a year was mistyped, or somebody else should have the role. */
export const longestAbsenceDays = 365;

/** Messages by field, for the dates of a new absence. */
export function absenceProblems({ fromOn, untilOn }: AbsenceDates, today: Day): Problems {
  const problems: Problems = {};
  if (fromOn < today) problems['fromOn'] = 'First day away must be today or in the future';
  if (fromOn > addDays(today, longestAbsenceDays))
    problems['fromOn'] = 'First day away must be within a year of today. Check the year';
  if (untilOn < fromOn)
    problems['untilOn'] = 'Last day away must be the same as or after the first day away';
  if (untilOn > addDays(fromOn, longestAbsenceDays))
    problems['untilOn'] =
      'Last day away must be within a year of the first day away. Ask your programme lead to name somebody else for longer';
  return problems;
}

/** One person is away once at a time. `others`: those of the same person that were not ended early. */
export function overlapProblems(
  { fromOn, untilOn }: AbsenceDates,
  others: readonly AbsenceDates[],
): Problems {
  const other = others.find((each) => each.fromOn <= untilOn && each.untilOn >= fromOn);
  return other
    ? {
        fromOn: `An absence from ${fullDayWords(other.fromOn)} to ${fullDayWords(other.untilOn)} is recorded already. End that one first, or choose other days`,
      }
    : {};
}

/**
 * Who cannot stand in (product.md rule 1). `apprentices`: whose work the absent person judges, now or
 * later. The names are known to who judges them, so a message may say them.
 */
export function deputyProblem(
  person: PersonId,
  deputy: PersonId,
  apprentices: readonly { id: PersonId; name: string }[],
): string | null {
  if (deputy === person) return 'Name somebody else. Nobody stands in for themselves';
  const own = apprentices.find(({ id }) => id === deputy);
  return own
    ? `Name somebody else. ${own.name} is an apprentice here, and nobody judges their own work`
    : null;
}

/**
 * People record their own absences, and programme leads anybody's. A deputy judges, so a lead who is
 * an apprentice chooses none for those who judge them (rule 1). `judgesActor`: they do, today or later.
 */
export function checkMayRecordAbsence(
  actor: PersonId,
  person: PersonId,
  { judgesActor }: { judgesActor: boolean },
) {
  if (actor !== person && judgesActor)
    throw forbidden('Another programme lead has to do this: they judge your work');
}

export type AbsenceState = 'planned' | 'now' | 'over' | 'ended-early';

export function absenceStateOf(
  { fromOn, untilOn, endedAt }: AbsenceDates & { endedAt: string | null },
  today: Day,
): AbsenceState {
  if (endedAt !== null) return 'ended-early';
  if (untilOn < today) return 'over';
  return fromOn > today ? 'planned' : 'now';
}

/** What lasts or is still to come can be ended. */
export function checkEndable(absence: AbsenceDates & { endedAt: string | null }, today: Day) {
  const state = absenceStateOf(absence, today);
  if (state === 'ended-early') throw conflict('This absence was ended already');
  if (state === 'over') throw conflict('This absence is over');
}
