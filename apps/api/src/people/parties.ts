import { roles, type Parties, type PersonId, type Role } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';

export { placeholders };

type Row = {
  apprenticeshipId: string;
  role: Role;
  personId: PersonId;
  name: string;
  state: string;
  fromOn: string;
  untilOn: string | null;
};

/**
 * Who is who in one apprenticeship today. The names are those of everybody who ever had a part in it:
 * a signature keeps the name of the signer who has left.
 */
export type Cast = { parties: Parties; names: ReadonlyMap<PersonId, string> };

/** Apprenticeship → cast. One statement, whatever the number of apprenticeships. */
export async function castsOf(
  db: Reader,
  apprenticeshipIds: readonly string[],
  today: string,
): Promise<Map<string, Cast>> {
  if (apprenticeshipIds.length === 0) return new Map();
  const rows = await db.rows<Row>(
    `SELECT r.apprenticeship_id AS "apprenticeshipId", r.role, r.person_id AS "personId", p.name,
            p.state, r.from_on AS "fromOn", r.until_on AS "untilOn"
       FROM relationships r JOIN people p ON p.id = r.person_id
      WHERE r.apprenticeship_id IN (${placeholders(apprenticeshipIds, 1)})
         OR r.role = 'programme-lead'
      ORDER BY p.name, p.id`,
    apprenticeshipIds,
  );
  const leads = rows.filter(({ role }) => role === 'programme-lead');
  return new Map(
    apprenticeshipIds.map((id) => [
      id,
      castFrom([...rows.filter((row) => row.apprenticeshipId === id), ...leads], today),
    ]),
  );
}

export async function castOf(db: Reader, apprenticeshipId: string, today: string): Promise<Cast> {
  const casts = await castsOf(db, [apprenticeshipId], today);
  const cast = casts.get(apprenticeshipId);
  if (!cast) throw new Error('An apprenticeship without anybody in it');
  return cast;
}

/** Somebody who must not sign in does not judge either: their part falls to the next in line. */
const holds = ({ role, state, fromOn, untilOn }: Row, today: string) =>
  (role === 'apprentice' || state !== 'disabled') &&
  fromOn <= today &&
  (untilOn === null || untilOn >= today);

function castFrom(rows: readonly Row[], today: string): Cast {
  const holders = (role: Role) => [
    ...new Set(
      rows.filter((row) => row.role === role && holds(row, today)).map((row) => row.personId),
    ),
  ];
  const [apprentice] = holders('apprentice');
  if (!apprentice) throw new Error('An apprenticeship without an apprentice');
  const others = roles.filter((role) => role !== 'apprentice');
  return {
    parties: { ...Object.fromEntries(others.map((role) => [role, holders(role)])), apprentice },
    names: new Map(rows.map((row) => [row.personId, row.name])),
  };
}

/** "Priya Nair", "Priya Nair and Anil Desai". Empty when nobody is named. */
export function namesOf(people: readonly PersonId[], names: Cast['names']): string {
  return new Intl.ListFormat('en-GB').format(people.map((id) => names.get(id) ?? 'Somebody'));
}
