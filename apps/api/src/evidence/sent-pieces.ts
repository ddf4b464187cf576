import { evidenceKindWords, type EvidenceKind, type PersonId } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';

/** A piece of evidence that stands under a request, and whether this person has opened it as it is. */
export type SentPiece = { id: string; title: string; kindWords: string; isOpened: boolean };

type Row = { requestId: string; id: string; title: string; kind: EvidenceKind; opened: number };

/** Request → the pieces that were sent along. One statement, however many requests there are. */
export async function sentPieces(
  db: Reader,
  me: PersonId,
  requestIds: readonly string[],
): Promise<Map<string, SentPiece[]>> {
  const pieces = new Map<string, SentPiece[]>(requestIds.map((id) => [id, []]));
  if (requestIds.length === 0) return pieces;
  const rows = await db.rows<Row>(
    `SELECT h.request_id AS "requestId", e.id, e.title, e.kind,
            CASE WHEN o.person_id IS NULL THEN 0 ELSE 1 END AS opened
       FROM sign_off_request_evidence h
       JOIN evidence e ON e.id = h.evidence_id AND e.state = 'ready'
       LEFT JOIN evidence_openings o
         ON o.evidence_id = e.id AND o.person_id = $1 AND o.revision = e.revision
      WHERE h.request_id IN (${placeholders(requestIds, 2)})
      ORDER BY e.added_at, e.id`,
    [me, ...requestIds],
  );
  for (const { requestId, id, title, kind, opened } of rows)
    pieces
      .get(requestId)
      ?.push({ id, title, kindWords: evidenceKindWords[kind], isOpened: opened === 1 });
  return pieces;
}

/** Titles of what stands under a request and was not opened by whoever decides on it. */
export async function unopenedTitles(db: Reader, me: PersonId, requestId: string) {
  const pieces = (await sentPieces(db, me, [requestId])).get(requestId) ?? [];
  return pieces.filter(({ isOpened }) => !isOpened).map(({ title }) => title);
}
