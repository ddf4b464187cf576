import type { Day } from './day';
import type { Parties, PersonId, Role } from './people';

/** Who is away today, whom they named to stand in, and their last day away. */
export type Away = { person: PersonId; deputy: PersonId | null; untilOn: Day };

/** Who judges, and for whom. Null: in their own right. */
export type Judge = { person: PersonId; inPlaceOf: PersonId | null };

/** The people of one role, as far as they may judge the work at hand. */
export type InLine = { role: Role; people: readonly PersonId[] };

const absenceOf = ({ away = [] }: Parties, person: PersonId) =>
  away.find((each) => each.person === person);

export const isAway = (parties: Parties, person: PersonId) =>
  absenceOf(parties, person) !== undefined;

/**
 * Who stands in for this person today: their deputy, unless the deputy is away too or is the
 * apprentice (product.md rules 1 and 8). Null when they are here, or when nobody stands in.
 */
export function deputyOf(parties: Parties, person: PersonId): PersonId | null {
  const deputy = absenceOf(parties, person)?.deputy ?? null;
  return deputy === null || deputy === parties.apprentice || isAway(parties, deputy)
    ? null
    : deputy;
}

/**
 * The first in line who are here or whose deputies are (product.md rule 8). `isOwn`: who must not
 * judge, cover included (rule 1). Somebody who is here beside somebody who is away judges together
 * with the deputy. When everybody is away and nobody stands in, the work waits for the first in line.
 */
export function judgesInLine(
  parties: Parties,
  line: readonly InLine[],
  isOwn: (person: PersonId) => boolean,
): readonly Judge[] {
  let missed: PersonId | null = null;
  for (const { role, people } of line) {
    const here = people.filter((id) => !isAway(parties, id));
    const judges = [
      ...here.map((person) => ({ person, inPlaceOf: missed })),
      ...deputiesOf(parties, role, people).filter(({ person }) => !isOwn(person)),
    ];
    if (judges.length > 0) return eachOnce(judges);
    missed ??= people[0] ?? null;
  }
  const waitsFor = line.find(({ people }) => people.length > 0)?.people ?? [];
  return waitsFor.map((person) => ({ person, inPlaceOf: null }));
}

/** Programme leads look after everybody: one of them stands in for another without being named. */
const deputiesOf = (parties: Parties, role: Role, people: readonly PersonId[]): Judge[] =>
  role === 'programme-lead'
    ? []
    : people.flatMap((inPlaceOf) => {
        const person = deputyOf(parties, inPlaceOf);
        return person === null ? [] : [{ person, inPlaceOf }];
      });

/** Who judges in their own right does so, whomever else they stand in for. */
const eachOnce = (judges: readonly Judge[]) =>
  judges.filter(({ person }, i) => judges.findIndex((one) => one.person === person) === i);
