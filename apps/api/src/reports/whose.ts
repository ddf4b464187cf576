import type { PersonId } from '@tracker/domain';
import { awayOn, isCovered } from '../cover/away-on';
import type { Reader } from '../platform/db';

/** One apprenticeship whose figures somebody may take away. */
export type Subject = { id: string; name: string };

/** Who asks, on which day, and whether about one apprenticeship alone. */
export type Asker = { me: PersonId; today: string; apprenticeship?: string | undefined };

const batch = 200;

const lasts = (row: string) =>
  `${row}.from_on <= $2 AND (${row}.until_on IS NULL OR ${row}.until_on >= $2)`;

/**
 * Apprenticeships `a` of which the person may take figures away today: as line manager, as the deputy
 * of one who is away, or as programme lead (`mayExport` in the domain says the same of one).
 */
const mine = `FROM apprenticeships a JOIN people p ON p.id = a.person_id
  WHERE (EXISTS (SELECT 1 FROM relationships l
                  WHERE l.person_id = $1 AND l.role = 'programme-lead' AND ${lasts('l')})
      OR a.id IN (SELECT m.apprenticeship_id FROM relationships m
                   WHERE m.person_id = $1 AND m.role = 'line-manager' AND ${lasts('m')}
                   UNION
                  SELECT m.apprenticeship_id
                    FROM absences x JOIN relationships m ON m.person_id = x.person_id
                   WHERE x.deputy_id = $1 AND ${awayOn('x', '$2')} AND ${isCovered('m')}
                     AND m.role = 'line-manager' AND ${lasts('m')}))`;

/** Ids for a condition on `apprenticeship_id`, with the values `$1` and `$2` of `askerValues`. */
export const mineIds = `SELECT a.id ${mine}`;
export const askerValues = ({ me, today }: Asker) => [me, today];

export async function countOfMine(db: Reader, asker: Asker): Promise<number> {
  const [row] = await db.rows<{ total: number | string }>(
    `SELECT COUNT(*) AS total ${mine}`,
    askerValues(asker),
  );
  return Number(row?.total ?? 0);
}

export async function isMine(db: Reader, asker: Asker, id: string): Promise<boolean> {
  const rows = await db.rows(`SELECT 1 ${mine} AND a.id = $3`, [...askerValues(asker), id]);
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
  const later =
    after === null
      ? ''
      : `AND (LOWER(p.name), a.id) > (SELECT LOWER(last.name), here.id
           FROM apprenticeships here JOIN people last ON last.id = here.person_id
          WHERE here.id = $3)`;
  return db.rows<Subject>(
    `SELECT a.id, p.name ${mine} ${alone || later} ORDER BY LOWER(p.name), a.id LIMIT ${String(batch)}`,
    [...values, ...((apprenticeship ?? after) ? [apprenticeship ?? after] : [])],
  );
}
