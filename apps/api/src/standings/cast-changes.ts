import { addDays, type Day } from '@tracker/domain';
import { isCovered } from '../cover/away-on';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';

/** A row of a programme lead belongs to every apprenticeship. */
type Span = { id: string | null; fromOn: Day; untilOn: Day | null };

/**
 * Apprenticeship → the last day before somebody's part in it, or their absence, begins or ends. An
 * apprenticeship in which nobody's does is not in it. One statement for all.
 */
export async function castGoodUntil(
  db: Reader,
  ids: readonly string[],
  today: Day,
): Promise<Map<string, Day>> {
  const within = placeholders(ids, 2);
  const rows = await db.rows<Span>(
    `SELECT apprenticeship_id AS id, from_on AS "fromOn", until_on AS "untilOn" FROM relationships
      WHERE (from_on > $1 OR until_on >= $1)
        AND (apprenticeship_id IN (${within}) OR role = 'programme-lead')
      UNION ALL
     SELECT r.apprenticeship_id, a.from_on, a.until_on
       FROM relationships r JOIN absences a ON a.person_id = r.person_id
      WHERE r.apprenticeship_id IN (${within}) AND a.until_on >= $1 AND a.ended_at IS NULL
      UNION ALL
     SELECT r.apprenticeship_id, own.from_on, own.until_on
       FROM relationships r JOIN absences a ON a.person_id = r.person_id
       JOIN absences own ON own.person_id = a.deputy_id
      WHERE r.apprenticeship_id IN (${within}) AND ${isCovered('r')} AND a.ended_at IS NULL
        AND a.until_on >= $1 AND own.until_on >= $1 AND own.ended_at IS NULL`,
    [today, ...ids],
  );
  const until = new Map<string, Day>();
  for (const { id, ...span } of rows)
    for (const each of id === null ? ids : [id]) {
      const last = lastDayAsToday(span, today);
      const known = until.get(each);
      if (last && (known === undefined || last < known)) until.set(each, last);
    }
  return until;
}

function lastDayAsToday({ fromOn, untilOn }: Omit<Span, 'id'>, today: Day): Day | null {
  return fromOn > today ? addDays(fromOn, -1) : untilOn;
}
