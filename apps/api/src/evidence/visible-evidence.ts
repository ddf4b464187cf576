import { missing, type PersonId } from '@tracker/domain';
import type { ApprenticeRecord, Records } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { Evidence } from './evidence.entity';
import { itemsSeenBy, servedBy, type SeenItems } from './seen-parts';

export type VisibleEvidence = { row: Evidence; record: ApprenticeRecord; seen: SeenItems };

/**
 * One piece, for who may read the record, and for who signs or does an item that it serves, itself or
 * through a session. For anybody else it does not exist.
 */
export async function visibleEvidence(
  db: Reader,
  records: Records,
  me: PersonId,
  id: string,
): Promise<VisibleEvidence> {
  const row = await db.findOneBy(Evidence, { id });
  if (!row) throw missing('Evidence');
  const record = await records.one(db, row.apprenticeshipId);
  const seen = await itemsSeenBy(db, me, record);
  if (seen === null) return { row, record, seen };
  const served = seen.size > 0 ? await servedBy(db, record.id, id) : [];
  if (!served.some((item) => seen.has(item))) throw missing('Evidence');
  return { row, record, seen };
}
