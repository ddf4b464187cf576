import { mayReadRecord, missing, type PersonId } from '@tracker/domain';
import type { ApprenticeRecord, Records } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { LogEntry } from './log-entry.entity';

/** The session, for who may read the record that it is in. For anybody else it does not exist. */
export async function visibleEntry(
  db: Reader,
  records: Records,
  me: PersonId,
  id: string,
): Promise<{ entry: LogEntry; record: ApprenticeRecord }> {
  const entry = await db.findOneBy(LogEntry, { id });
  if (!entry) throw missing('Session');
  const record = await records.one(db, entry.apprenticeshipId);
  if (!mayReadRecord(record.parties, me)) throw missing('Session');
  return { entry, record };
}
