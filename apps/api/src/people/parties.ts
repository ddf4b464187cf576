import { roles, type Away, type Parties, type PersonId, type Role } from '@tracker/domain';
import { awayOn, isCovered } from '../cover/away-on';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';

export { placeholders };

type Row = {
  apprenticeshipId: string;
  /** `deputy`: somebody whom one of them named, at any time, to stand in. */
  role: Role | 'deputy';
  personId: PersonId;
  name: string;
  state: string;
  fromOn: string;
  untilOn: string | null;
  /** The last day of today's absence, and who stands in. Null when they are here. */
  awayUntilOn: string | null;
  deputyId: string | null;
};

/**
 * Who is who in one apprenticeship today. The names are those of everybody who ever had a part in it:
 * a signature keeps the name of the signer who has left, or who stood in.
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
            p.state, r.from_on AS "fromOn", r.until_on AS "untilOn",
            a.until_on AS "awayUntilOn", a.deputy_id AS "deputyId"
       FROM relationships r JOIN people p ON p.id = r.person_id
       LEFT JOIN absences a ON a.person_id = r.person_id AND ${awayOn('a', '$1')}
      WHERE r.apprenticeship_id IN (${placeholders(apprenticeshipIds, 2)})
         OR (r.apprenticeship_id IS NULL AND r.role = 'programme-lead')
      UNION
     SELECT r.apprenticeship_id, 'deputy', d.id, d.name, d.state, '', NULL, own.until_on,
            own.deputy_id
       FROM relationships r JOIN absences a ON a.person_id = r.person_id
       JOIN people d ON d.id = a.deputy_id
       LEFT JOIN absences own ON own.person_id = d.id AND ${awayOn('own', '$1')}
      WHERE r.apprenticeship_id IN (${placeholders(apprenticeshipIds, 2)}) AND ${isCovered('r')}
      ORDER BY name, "personId"`,
    [today, ...apprenticeshipIds],
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
    parties: {
      ...Object.fromEntries(others.map((role) => [role, holders(role)])),
      apprentice,
      away: awayAmong(rows),
    },
    names: new Map(rows.map((row) => [row.personId, row.name])),
  };
}

/** A deputy who must not sign in does not stand in. */
function awayAmong(rows: readonly Row[]): Away[] {
  const mayJudge = new Set(
    rows
      .filter(({ role, state }) => role === 'deputy' && state === 'active')
      .map((r) => r.personId),
  );
  const away = rows.flatMap(({ personId, awayUntilOn, deputyId }): [PersonId, Away][] =>
    awayUntilOn === null
      ? []
      : [
          [
            personId,
            {
              person: personId,
              deputy: deputyId !== null && mayJudge.has(deputyId) ? deputyId : null,
              untilOn: awayUntilOn,
            },
          ],
        ],
  );
  return [...new Map(away).values()];
}

/** "Priya Nair", "Priya Nair and Anil Desai". Empty when nobody is named. */
export function namesOf(people: readonly PersonId[], names: Cast['names']): string {
  return new Intl.ListFormat('en-GB').format(people.map((id) => names.get(id) ?? 'Somebody'));
}
