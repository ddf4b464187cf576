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
import type { Reader } from '../platform/db';
import { linksOf, type ItemLink, type Links } from './evidence-links';
import type { Evidence } from './evidence.entity';
import { placesVersion } from './places-version';
import { signs, standingOn, waits } from '../sign-offs/standing-requests';

/** What this person sees of these pieces and can do with them. One statement, however many there are. */
export async function evidenceViews(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
  rows: readonly Evidence[],
): Promise<EvidenceView[]> {
  const links = await linksOf(
    db,
    me,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => viewOf(me, record, row, links.get(row.id)));
}

function viewOf(
  me: PersonId,
  record: ApprenticeRecord,
  row: Evidence,
  { items, entries, asked, isOpened }: Links = noLinks,
): EvidenceView {
  return {
    ...wordsOf(record, row),
    placesVersion: placesVersion({ itemIds: idsOf(items), entryIds: idsOf(entries) }),
    items: items.map(({ id, itemKey }) => ({ id, title: record.programme.item(itemKey).title })),
    entries: entries.map(({ id, ...entry }) => ({ id, title: sessionTitle(entry) })),
    opened: isOpened,
    moves: evidenceMovesOpenTo(me, factsOf(record, row, asked)),
  };
}

const idsOf = (links: readonly { id: string }[]) => links.map(({ id }) => id);

const noLinks: Links = { items: [], entries: [], asked: [], isOpened: false };

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
  return factsOf(record, row, await itemsStandingOn(db, row.id, waits));
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

/** The items whose request or signature stands on the piece. `which`: of `r` and `i`. */
const itemsStandingOn = (db: Reader, id: string, which: string): Promise<ItemLink[]> =>
  db.rows<ItemLink>(
    `SELECT i.id, i.item_key AS "itemKey"
       FROM ${standingOn('sign_off_request_evidence')} AND (${which}) AND h.evidence_id = $1 ORDER BY i.due_on, i.item_key`,
    [id],
  );

/** The items whose open request or signature stands on the piece. */
export const heldBy = (db: Reader, id: string): Promise<ItemLink[]> =>
  itemsStandingOn(db, id, `${waits} OR ${signs}`);
