import type { PersonId } from '@tracker/domain';
import { awayOn, isCovered } from '../cover/away-on';
import type { Reader } from '../platform/db';

/** One apprenticeship whose figures somebody may take away. */
export type Subject = { id: string; name: string };

/**
 * Who asks, on which day, and whether about one apprenticeship alone. `team`: as line manager only,
 * although they may see all others as programme lead.
 */
export type Asker = {
  me: PersonId;
  today: string;
  apprenticeship?: string | undefined;
  team?: true;
};

const batch = 200;

const lasts = (row: string) =>
  `${row}.from_on <= $2 AND (${row}.until_on IS NULL OR ${row}.until_on >= $2)`;

const inTeam = `a.id IN (SELECT m.apprenticeship_id FROM relationships m
   WHERE m.person_id = $1 AND m.role = 'line-manager' AND ${lasts('m')}
   UNION
  SELECT m.apprenticeship_id
    FROM absences x JOIN relationships m ON m.person_id = x.person_id
   WHERE x.deputy_id = $1 AND ${awayOn('x', '$2')} AND ${isCovered('m')}
     AND m.role = 'line-manager' AND ${lasts('m')})`;

const isLead = `EXISTS (SELECT 1 FROM relationships l
   WHERE l.person_id = $1 AND l.role = 'programme-lead' AND ${lasts('l')})`;

/**
 * Apprenticeships `a` of which the person may take figures away today: as line manager, as the deputy
 * of one who is away, or as programme lead (`mayExport` in the domain says the same of one).
 */
export const mine = ({ team }: Asker) => `FROM apprenticeships a JOIN people p ON p.id = a.person_id
  WHERE ${team ? inTeam : `(${isLead} OR ${inTeam})`}`;

/** The values `$1` and `$2` of `mine`. */
export const askerValues = ({ me, today }: Asker) => [me, today];

/** Behind the apprentice of this id, by name: `$3` in what follows on `mine`. The id carries no name. */
export const laterThanThird = `AND (LOWER(p.name), a.id) > (SELECT LOWER(last.name), here.id
   FROM apprenticeships here JOIN people last ON last.id = here.person_id
  WHERE here.id = $3)`;
export const byName = 'ORDER BY LOWER(p.name), a.id';

export async function countOfMine(db: Reader, asker: Asker): Promise<number> {
  const [row] = await db.rows<{ total: number | string }>(
    `SELECT COUNT(*) AS total ${mine(asker)}`,
    askerValues(asker),
  );
  return Number(row?.total ?? 0);
}

export async function isMine(db: Reader, asker: Asker, id: string): Promise<boolean> {
  const rows = await db.rows(`SELECT 1 ${mine(asker)} AND a.id = $3`, [...askerValues(asker), id]);
  return rows.length > 0;
}

/** All of them by name, a batch at a time. Each batch asks anew who may see it. */
export async function* subjectsOf(db: Reader, asker: Asker): AsyncGenerator<Subject[]> {
  let after: string | null = null;
  do {
    const rows: Subject[] = await subjectsAfter(db, asker, after);
    if (rows.length > 0) yield rows;
    after = rows.length === batch ? (rows.at(-1)?.id ?? null) : null;
  } while (after !== null);
}

function subjectsAfter(db: Reader, asker: Asker, after: string | null): Promise<Subject[]> {
  const { apprenticeship } = asker;
  const values = askerValues(asker);
  const alone = apprenticeship === undefined ? '' : 'AND a.id = $3';
  const later = after === null ? '' : laterThanThird;
  return db.rows<Subject>(
    `SELECT a.id, p.name ${mine(asker)} ${alone || later} ${byName} LIMIT ${String(batch)}`,
    [...values, ...((apprenticeship ?? after) ? [apprenticeship ?? after] : [])],
  );
}
