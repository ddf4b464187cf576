import type { Reader } from '../platform/db';
import type { Evidence } from './evidence.entity';

const columns = `e.id, e.apprenticeship_id AS "apprenticeshipId", e.kind, e.state, e.title, e.text,
  e.sha256, e.size, e.media_type AS "mediaType", e.revision, e.added_by AS "addedBy",
  e.added_at AS "addedAt", e.withdrawn_at AS "withdrawnAt", e.withdrawn_reason AS "withdrawnReason"`;

export const newestFirst = 'ORDER BY e.added_at DESC, e.id DESC';

/** Evidence by a statement's own end: conditions, order and limit, with `e` for the piece. */
export const evidenceRows = (
  db: Reader,
  rest: string,
  values: readonly unknown[],
): Promise<Evidence[]> => db.rows<Evidence>(`SELECT ${columns} FROM evidence e ${rest}`, values);

/** Evidence → the items that it serves, itself or through a session that stands. `$1`: the apprenticeship. */
export const servedItems = `
  SELECT l.evidence_id, l.plan_item_id FROM evidence_items l
    JOIN evidence e ON e.id = l.evidence_id WHERE e.apprenticeship_id = $1
  UNION
  SELECT l.evidence_id, i.plan_item_id FROM evidence_entries l
    JOIN evidence e ON e.id = l.evidence_id
    JOIN log_entries s ON s.id = l.entry_id AND s.state <> 'withdrawn'
    JOIN log_entry_items i ON i.entry_id = s.id WHERE e.apprenticeship_id = $1`;

/** Whether the piece `e` serves the item `$1`, itself or through a session that stands. */
export const servesItem = `(
  EXISTS (SELECT 1 FROM evidence_items l WHERE l.evidence_id = e.id AND l.plan_item_id = $1)
  OR EXISTS (SELECT 1 FROM evidence_entries l
    JOIN log_entries s ON s.id = l.entry_id AND s.state <> 'withdrawn'
    JOIN log_entry_items i ON i.entry_id = s.id AND i.plan_item_id = $1
    WHERE l.evidence_id = e.id))`;
