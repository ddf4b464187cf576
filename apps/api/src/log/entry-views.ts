import type { EntryView } from '@tracker/contract';
import {
  dayAt,
  doubtsAbout,
  entryMovesOpenTo,
  isDone,
  kindWords,
  modeWords,
  type EntryFacts,
  type ItemState,
  type PersonId,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import { signs, standingOn, waits } from '../sign-offs/standing-requests';
import { answersIn } from './entry-content';
import type { LogEntry } from './log-entry.entity';
import { hoursWords } from './words';

type Link = { entryId: string; itemId: string; itemKey: string };
type Holder = Link & { state: ItemState };

/** What this person sees of these sessions and can do with them. Two statements, however many there are. */
export async function entryViews(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
  entries: readonly LogEntry[],
): Promise<EntryView[]> {
  const ids = entries.map(({ id }) => id);
  const items = byEntry(await itemsOf(db, ids));
  const holders = byEntry(await holdersOf(db, ids));
  return entries.map((entry) => {
    const facts = factsOf(record, entry, holders.get(entry.id));
    return {
      ...viewOf(record, entry, items.get(entry.id)),
      wasVerified: wasVerified(me, record, entry),
      signed: titles(record, holders.get(entry.id), (holder) => isDone(holder.state)),
      moves: entryMovesOpenTo(me, facts),
    };
  });
}

export async function entryView(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
  entry: LogEntry,
): Promise<EntryView> {
  const [view] = await entryViews(db, me, record, [entry]);
  if (!view) throw new Error('No view of a session that was given');
  return view;
}

/** Another one with each change of the words, and of the state: verified hours are another session to change. */
export const versionOf = ({ revision, state }: Pick<LogEntry, 'revision' | 'state'>) =>
  `${String(revision)}-${state}`;

const viewOf = ({ programme }: ApprenticeRecord, entry: LogEntry, items: readonly Link[] = []) => ({
  id: entry.id,
  apprenticeshipId: entry.apprenticeshipId,
  on: entry.heldOn,
  minutes: entry.minutes,
  kind: entry.kind,
  kindWords: kindWords[entry.kind],
  mode: entry.mode,
  modeWords: modeWords[entry.mode],
  with: entry.withPeople,
  did: entry.did,
  learned: entry.learned,
  items: items.map(({ itemId, itemKey }) => ({ id: itemId, title: programme.item(itemKey).title })),
  ...answersIn(entry),
  state: entry.state,
  hoursWords: hoursWords(entry),
  doubts: entry.state === 'withdrawn' ? [] : doubtsIn(entry),
  revision: entry.revision,
  version: versionOf(entry),
});

const doubtsIn = ({ heldOn, addedAt, did, learned, offTheJob }: LogEntry) =>
  offTheJob ? doubtsAbout({ on: heldOn, addedOn: dayAt(addedAt), did, learned }) : [];

function wasVerified(me: PersonId, record: ApprenticeRecord, entry: LogEntry) {
  const { state, wasVerifiedBy: by, wasVerifiedAt: at } = entry;
  if (state !== 'submitted' || by === null || at === null) return null;
  return { at, by: by === me ? 'you' : nameIn(record, by) };
}

/** What the rules need to judge a move of this session. */
export async function entryFacts(
  db: Reader,
  record: ApprenticeRecord,
  entry: LogEntry,
): Promise<EntryFacts> {
  return factsOf(record, entry, await holdersOf(db, [entry.id]));
}

const factsOf = (
  record: ApprenticeRecord,
  { state, offTheJob }: LogEntry,
  holders?: readonly Holder[],
): EntryFacts => ({
  state,
  offTheJob,
  parties: record.parties,
  heldBy: titles(record, holders, (holder) => holder.state === 'awaiting-sign-off'),
});

const titles = (
  { programme }: ApprenticeRecord,
  holders: readonly Holder[] = [],
  isMeant: (holder: Holder) => boolean,
) => holders.filter(isMeant).map(({ itemKey }) => programme.item(itemKey).title);

const itemOrder = 'ORDER BY i.due_on, i.item_key';

/** The checklist items that these sessions count towards. */
async function itemsOf(db: Reader, entryIds: readonly string[]): Promise<Link[]> {
  if (entryIds.length === 0) return [];
  return db.rows<Link>(
    `SELECT l.entry_id AS "entryId", i.id AS "itemId", i.item_key AS "itemKey"
       FROM log_entry_items l JOIN plan_items i ON i.id = l.plan_item_id
      WHERE l.entry_id IN (${placeholders(entryIds, 1)}) ${itemOrder}`,
    entryIds,
  );
}

/** The items whose open request or signature stands on these sessions. */
async function holdersOf(db: Reader, entryIds: readonly string[]): Promise<Holder[]> {
  if (entryIds.length === 0) return [];
  return db.rows<Holder>(
    `SELECT DISTINCT h.entry_id AS "entryId", i.id AS "itemId", i.item_key AS "itemKey", i.state,
            i.due_on
       FROM ${standingOn('sign_off_request_entries')} AND (${waits} OR ${signs})
        AND h.entry_id IN (${placeholders(entryIds, 1)})
      ${itemOrder}`,
    entryIds,
  );
}

function byEntry<Of extends Link>(links: readonly Of[]): Map<string, Of[]> {
  const map = new Map<string, Of[]>();
  for (const link of links) map.set(link.entryId, [...(map.get(link.entryId) ?? []), link]);
  return map;
}
