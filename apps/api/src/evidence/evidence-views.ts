import type { EvidenceView } from '@tracker/contract';
import {
  aboutFileKind,
  dayWords,
  evidenceKindWords,
  evidenceMovesOpenTo,
  evidenceStateWords,
  isPicture,
  kindOfMediaType,
  kindWords,
  sizeWords,
  type EntryKind,
  type EvidenceFacts,
  type PersonId,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import type { Evidence } from './evidence.entity';
import { placesVersion } from './places-version';
import { signs, waits } from '../sign-offs/standing-requests';

type ItemLink = { evidenceId: string; id: string; itemKey: string };
type EntryLink = { evidenceId: string; id: string; on: string; kind: EntryKind };

/** What this person sees of these pieces and can do with them. Four statements, however many there are. */
export async function evidenceViews(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
  rows: readonly Evidence[],
): Promise<EvidenceView[]> {
  const ids = rows.map(({ id }) => id);
  const items = byEvidence(await itemsOf(db, ids));
  const entries = byEvidence(await entriesOf(db, ids));
  const asked = byEvidence(await askedFor(db, ids));
  const opened = await openedBy(db, me, ids);
  return rows.map((row) => ({
    ...wordsOf(record, row),
    placesVersion: placesVersion({
      itemIds: idsOf(items.get(row.id)),
      entryIds: idsOf(entries.get(row.id)),
    }),
    items: (items.get(row.id) ?? []).map(({ id, itemKey }) => ({
      id,
      title: record.programme.item(itemKey).title,
    })),
    entries: (entries.get(row.id) ?? []).map(({ id, ...entry }) => ({
      id,
      title: sessionTitle(entry),
    })),
    opened: opened.has(`${row.id} ${String(row.revision)}`),
    moves: evidenceMovesOpenTo(me, factsOf(record, row, asked.get(row.id))),
  }));
}

const idsOf = (links: readonly { id: string }[] = []) => links.map(({ id }) => id);

export async function evidenceView(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
  row: Evidence,
): Promise<EvidenceView> {
  const [view] = await evidenceViews(db, me, record, [row]);
  if (!view) throw new Error('No view of the evidence that was given');
  return view;
}

/** "Shadowing, 24 November" */
export const sessionTitle = ({ kind, on }: { kind: EntryKind; on: string }) =>
  `${kindWords[kind]}, ${dayWords(on)}`;

const wordsOf = (record: ApprenticeRecord, row: Evidence) => ({
  id: row.id,
  apprenticeshipId: row.apprenticeshipId,
  kind: row.kind,
  kindWords: evidenceKindWords[row.kind],
  state: row.state,
  stateWords: evidenceStateWords[row.state],
  title: row.title,
  text: row.text,
  host: row.kind === 'link' ? hostOf(row.text) : '',
  fileWords: fileWords(row),
  hasPreview: row.state === 'ready' && isPreviewed(row),
  addedAt: row.addedAt,
  addedBy: row.addedBy === null ? 'a witness' : nameIn(record, row.addedBy),
  revision: row.revision,
});

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '');

/** "PDF, 1.2 MB" */
function fileWords({ kind, mediaType, size }: Evidence): string {
  const known = kindOfMediaType(mediaType);
  if (kind !== 'file') return '';
  return [known ? aboutFileKind[known].words : mediaType, sizeWords(size)].join(', ');
}

/** Whether a picture of it can be drawn. */
export function isPreviewed({ kind, mediaType }: Pick<Evidence, 'kind' | 'mediaType'>): boolean {
  const known = kindOfMediaType(mediaType);
  return kind === 'file' && known !== null && isPicture(known);
}

/** What the rules need to judge a move of this piece. */
export async function evidenceFacts(
  db: Reader,
  record: ApprenticeRecord,
  row: Evidence,
): Promise<EvidenceFacts> {
  return factsOf(record, row, await askedFor(db, [row.id]));
}

const factsOf = (
  { programme, parties }: ApprenticeRecord,
  { kind, state }: Evidence,
  asked: readonly ItemLink[] = [],
): EvidenceFacts => ({
  kind,
  state,
  parties,
  askedFor: asked.map(({ itemKey }) => programme.item(itemKey).title),
});

const itemOrder = 'ORDER BY i.due_on, i.item_key';

async function itemsOf(db: Reader, ids: readonly string[]): Promise<ItemLink[]> {
  if (ids.length === 0) return [];
  return db.rows<ItemLink>(
    `SELECT l.evidence_id AS "evidenceId", i.id, i.item_key AS "itemKey"
       FROM evidence_items l JOIN plan_items i ON i.id = l.plan_item_id
      WHERE l.evidence_id IN (${placeholders(ids, 1)}) ${itemOrder}`,
    ids,
  );
}

async function entriesOf(db: Reader, ids: readonly string[]): Promise<EntryLink[]> {
  if (ids.length === 0) return [];
  return db.rows<EntryLink>(
    `SELECT l.evidence_id AS "evidenceId", s.id, s.held_on AS "on", s.kind
       FROM evidence_entries l JOIN log_entries s ON s.id = l.entry_id
      WHERE l.evidence_id IN (${placeholders(ids, 1)}) ORDER BY s.held_on DESC, s.id`,
    ids,
  );
}

/** The items whose request or signature stands on these pieces. `which`: of `r` and `i`. */
const standingOn = (db: Reader, ids: readonly string[], which: string): Promise<ItemLink[]> =>
  db.rows<ItemLink>(
    `SELECT h.evidence_id AS "evidenceId", i.id, i.item_key AS "itemKey"
       FROM sign_off_request_evidence h
       JOIN sign_off_requests r ON r.id = h.request_id
       JOIN plan_items i ON i.id = r.plan_item_id
      WHERE (${which}) AND h.evidence_id IN (${placeholders(ids, 1)})
      ${itemOrder}`,
    ids,
  );

const askedFor = async (db: Reader, ids: readonly string[]): Promise<ItemLink[]> =>
  ids.length === 0 ? [] : standingOn(db, ids, waits);

/** The items whose open request or signature stands on the piece. */
export const heldBy = (db: Reader, id: string): Promise<ItemLink[]> =>
  standingOn(db, [id], `${waits} OR ${signs}`);

/** "evidence revision" of all that this person has opened. */
async function openedBy(db: Reader, me: PersonId, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.rows<{ id: string; revision: number }>(
    `SELECT evidence_id AS id, revision FROM evidence_openings
      WHERE person_id = $1 AND evidence_id IN (${placeholders(ids, 2)})`,
    [me, ...ids],
  );
  return new Set(rows.map(({ id, revision }) => `${id} ${String(revision)}`));
}

function byEvidence<Link extends { evidenceId: string }>(links: readonly Link[]) {
  const map = new Map<string, Link[]>();
  for (const link of links) map.set(link.evidenceId, [...(map.get(link.evidenceId) ?? []), link]);
  return map;
}
