import { roles, roleWords, type Day, type PersonId, type Role } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';

type Counted = { personId: PersonId; role: Role; apprentices: number | string };

/** Person → "mentor of 3, line manager of 14". Roles that have ended are left out. One statement. */
export async function roleWordsOf(
  db: Reader,
  people: readonly PersonId[],
  today: Day,
): Promise<Map<PersonId, string>> {
  if (people.length === 0) return new Map();
  const counted = await db.rows<Counted>(
    `SELECT person_id AS "personId", role, COUNT(DISTINCT apprenticeship_id) AS apprentices
       FROM relationships
      WHERE (until_on IS NULL OR until_on >= $1) AND person_id IN (${placeholders(people, 2)})
      GROUP BY person_id, role`,
    [today, ...people],
  );
  return new Map(people.map((id) => [id, inWords(counted.filter((row) => row.personId === id))]));
}

/** Being an apprentice or a programme lead is not counted: nobody is that twice. */
const inWords = (held: readonly Counted[]) =>
  roles
    .flatMap((role) => held.filter((row) => row.role === role))
    .map(({ role, apprentices }) =>
      role === 'apprentice' || role === 'programme-lead'
        ? roleWords[role]
        : `${roleWords[role]} of ${String(apprentices)}`,
    )
    .join(', ');
