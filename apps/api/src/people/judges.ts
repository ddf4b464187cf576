import type { Day, PersonId } from '@tracker/domain';
import { isCovered } from '../cover/away-on';
import type { Reader } from '../platform/db';

/**
 * Everybody who judges this person's work, today or later: nobody while they are not an apprentice.
 * Programme leads judge every apprentice, and deputies those of whom they stand in for. One statement.
 */
export async function judgesOf(
  db: Reader,
  apprentice: PersonId,
  today: Day,
): Promise<ReadonlySet<PersonId>> {
  const rows = await db.rows<{ personId: PersonId }>(
    `SELECT DISTINCT judge.person_id AS "personId"
       FROM relationships own JOIN relationships judge
         ON judge.apprenticeship_id = own.apprenticeship_id OR judge.role = 'programme-lead'
      WHERE own.person_id = $1 AND own.role = 'apprentice' AND judge.person_id <> $1
        AND (own.until_on IS NULL OR own.until_on >= $2)
        AND (judge.until_on IS NULL OR judge.until_on >= $2)
      UNION
     SELECT a.deputy_id
       FROM relationships own
       JOIN relationships judge ON judge.apprenticeship_id = own.apprenticeship_id
       JOIN absences a ON a.person_id = judge.person_id
      WHERE own.person_id = $1 AND own.role = 'apprentice' AND a.deputy_id <> $1
        AND (own.until_on IS NULL OR own.until_on >= $2)
        AND (judge.until_on IS NULL OR judge.until_on >= $2) AND ${isCovered('judge')}
        AND a.ended_at IS NULL AND a.until_on >= $2`,
    [apprentice, today],
  );
  return new Set(rows.map(({ personId }) => personId));
}
