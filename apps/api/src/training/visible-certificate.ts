import { mayReadRecord, missing, type PersonId } from '@tracker/domain';
import type { Records } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { trainingOf, type Training } from './certificate-views';
import { Certificate } from './certificate.entity';

/** The certificate, for who may read the record that it is in. For anybody else it does not exist. */
export async function visibleCertificate(
  db: Reader,
  records: Records,
  me: PersonId,
  id: string,
): Promise<{ row: Certificate; training: Training }> {
  const row = await db.findOneBy(Certificate, { id });
  if (!row) throw missing('Certificate');
  const record = await records.one(db, row.apprenticeshipId);
  if (!mayReadRecord(record.parties, me)) throw missing('Certificate');
  return { row, training: await trainingOf(db, record) };
}
