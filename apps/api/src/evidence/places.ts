import type { ApprenticeRecord } from '../apprenticeships/records';
import { beginItems } from '../log/begin-items';
import { chosenItems } from '../log/entry-content';
import { placeholders } from '../people/parties';
import type { Reader, Tx } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import { EvidenceEntry, EvidenceItem } from './evidence.entity';

/** The items and sessions that a piece serves, each once. */
export type Places = { itemIds: readonly string[]; entryIds: readonly string[] };

export const nowhere: Places = { itemIds: [], entryIds: [] };

/** Throws unless all are of this record and stand. What it served `before` may stay. */
export async function checkPlaces(
  db: Reader,
  record: ApprenticeRecord,
  places: Places,
  before: Places = nowhere,
) {
  const items = await chosenItems(db, record, places.itemIds, before.itemIds);
  await checkEntries(db, record, places.entryIds, before.entryIds);
  return items;
}

async function checkEntries(
  db: Reader,
  { id }: ApprenticeRecord,
  entryIds: readonly string[],
  before: readonly string[],
) {
  if (entryIds.length === 0) return;
  const found = await db.rows<{ id: string; state: string }>(
    `SELECT id, state FROM log_entries
      WHERE apprenticeship_id = $1 AND id IN (${placeholders(entryIds, 2)})`,
    [id, ...entryIds],
  );
  const standing = found.filter((row) => row.state !== 'withdrawn' || before.includes(row.id));
  if (standing.length < entryIds.length)
    throw new InvalidInput({ entryIds: 'Choose sessions from your own log' });
}

/** Where it counts now. */
export async function placesOf(db: Reader, evidenceId: string): Promise<Places> {
  const items = await db.findBy(EvidenceItem, { evidenceId });
  const entries = await db.findBy(EvidenceEntry, { evidenceId });
  return tidiedPlaces({
    itemIds: items.map(({ planItemId }) => planItemId),
    entryIds: entries.map(({ entryId }) => entryId),
  });
}

export const tidiedPlaces = ({ itemIds, entryIds }: Places): Places => ({
  itemIds: [...new Set(itemIds)].sort(),
  entryIds: [...new Set(entryIds)].sort(),
});

/** Checks the places, writes them down in place of those before, and begins the items that were not begun. */
export async function putIn(
  tx: Tx,
  me: string,
  record: ApprenticeRecord,
  evidenceId: string,
  places: Places,
  before: Places = nowhere,
): Promise<void> {
  const items = await checkPlaces(tx, record, places, before);
  await tx.delete(EvidenceItem, { evidenceId });
  await tx.delete(EvidenceEntry, { evidenceId });
  await tx.insert(
    EvidenceItem,
    places.itemIds.map((planItemId) => ({ evidenceId, planItemId })),
  );
  await tx.insert(
    EvidenceEntry,
    places.entryIds.map((entryId) => ({ evidenceId, entryId })),
  );
  const added = items.filter(({ id }) => !before.itemIds.includes(id));
  await beginItems(tx, me, record, added);
}

export const isSamePlaces = (a: Places, b: Places) => JSON.stringify(a) === JSON.stringify(b);

/** What is in `a` and not in `b`. */
export const placesLeft = (a: Places, b: Places): Places => ({
  itemIds: a.itemIds.filter((id) => !b.itemIds.includes(id)),
  entryIds: a.entryIds.filter((id) => !b.entryIds.includes(id)),
});
