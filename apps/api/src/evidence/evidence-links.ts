import type { EntryKind, PersonId } from '@tracker/domain';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import { standingOn, waits } from '../sign-offs/standing-requests';

export type ItemLink = { id: string; itemKey: string };
export type EntryLink = { id: string; on: string; kind: EntryKind };

/** What a piece serves, what was asked for with it, and whether the reader has opened it as it is. */
export type Links = {
  items: readonly ItemLink[];
  entries: readonly EntryLink[];
  asked: readonly ItemLink[];
  isOpened: boolean;
};

/** `word`: the key of an item, or the kind of a session. `on`: when it is due, or was held. */
type Row = {
  evidenceId: string;
  what: 'item' | 'entry' | 'asked' | 'opened';
  id: string;
  word: string;
  on: string;
};

/** Evidence → its links. One statement, however many pieces and links there are. */
export async function linksOf(
  db: Reader,
  me: PersonId,
  evidenceIds: readonly string[],
): Promise<Map<string, Links>> {
  if (evidenceIds.length === 0) return new Map();
  const these = `(${placeholders(evidenceIds, 1)})`;
  const rows = await db.rows<Row>(
    `SELECT l.evidence_id AS "evidenceId", 'item' AS what, i.id, i.item_key AS word, i.due_on AS "on"
       FROM evidence_items l JOIN plan_items i ON i.id = l.plan_item_id
      WHERE l.evidence_id IN ${these}
      UNION ALL
     SELECT l.evidence_id, 'entry', s.id, s.kind, s.held_on
       FROM evidence_entries l JOIN log_entries s ON s.id = l.entry_id
      WHERE l.evidence_id IN ${these}
      UNION ALL
     SELECT h.evidence_id, 'asked', i.id, i.item_key, i.due_on
       FROM ${standingOn('sign_off_request_evidence')} AND ${waits} AND h.evidence_id IN ${these}
      UNION ALL
     SELECT o.evidence_id, 'opened', '', '', ''
       FROM evidence_openings o
       JOIN evidence e ON e.id = o.evidence_id AND e.revision = o.revision
      WHERE o.evidence_id IN ${these} AND o.person_id = $${String(evidenceIds.length + 1)}`,
    [...evidenceIds, me],
  );
  return new Map(
    evidenceIds.map((id) => [id, linksFrom(rows.filter(({ evidenceId }) => evidenceId === id))]),
  );
}

function linksFrom(rows: readonly Row[]): Links {
  const items = (what: 'item' | 'asked') =>
    rows
      .filter((row) => row.what === what)
      .sort((a, b) => compare(a.on, b.on) || compare(a.word, b.word))
      .map(({ id, word }) => ({ id, itemKey: word }));
  return {
    items: items('item'),
    asked: items('asked'),
    entries: rows
      .filter(({ what }) => what === 'entry')
      .sort((a, b) => compare(b.on, a.on) || compare(a.id, b.id))
      .map(({ id, word, on }) => ({ id, on, kind: word as EntryKind })),
    isOpened: rows.some(({ what }) => what === 'opened'),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
