import type { Ending } from '@tracker/domain';
import { againOn, dayAt } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { PlanFact } from '../plans/plan-facts';
import type { Reader } from '../platform/db';
import { In } from 'typeorm';
import { Certificate } from './certificate.entity';

/** Apprenticeship → its certificates, the newest first. One statement for all. */
export async function certificatesOf(
  db: Reader,
  records: readonly Pick<ApprenticeRecord, 'id'>[],
): Promise<Map<string, Certificate[]>> {
  const ids = records.map(({ id }) => id);
  const byRecord = new Map<string, Certificate[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return byRecord;
  const rows = await db.find(Certificate, {
    where: { apprenticeshipId: In(ids) },
    order: { issuedOn: 'DESC', sentAt: 'DESC', id: 'DESC' },
  });
  for (const row of rows) byRecord.get(row.apprenticeshipId)?.push(row);
  return byRecord;
}

export const certificatesFor = async (
  db: Reader,
  record: Pick<ApprenticeRecord, 'id'>,
): Promise<Certificate[]> => (await certificatesOf(db, [record])).get(record.id) ?? [];

/** The certificate that stands in the place of this one. */
export const renewalOf = (all: readonly Certificate[], { id }: Certificate) =>
  all.find(({ renewsId, state }) => renewsId === id && state === 'held');

/** What counts today: neither withdrawn nor renewed. Expired certificates are among them. */
export const heldAmong = (all: readonly Certificate[]): Certificate[] =>
  all.filter((each) => each.state === 'held' && !renewalOf(all, each));

type LearningItem = Pick<PlanFact, 'id' | 'title' | 'signedOffOn' | 'programmeItem'>;

/** The day by which this item has to be done again, or null. */
export const againOnFor = (
  { id, signedOffOn, programmeItem }: Omit<LearningItem, 'title'>,
  held: readonly Certificate[],
): string | null =>
  againOn({
    signedOffOn,
    renewMonths: programmeItem.renewMonths,
    certificates: held.filter(({ planItemId }) => planItemId === id),
  });

/** What runs out one day. Learning that has a certificate is told by its certificate, once. */
export function endingsOf(items: readonly LearningItem[], held: readonly Certificate[]): Ending[] {
  const certificates = held.flatMap(({ id, title, endsOn, letLapseAt }): Ending[] =>
    endsOn === null || letLapseAt !== null ? [] : [{ kind: 'certificate', id, title, endsOn }],
  );
  const learning = items.flatMap((item): Ending[] => {
    const endsOn = againOnFor(item, held);
    const isTold = held.some(({ planItemId, endsOn: end }) => planItemId === item.id && end);
    return endsOn === null || isTold
      ? []
      : [{ kind: 'learning', id: item.id, title: item.title, endsOn }];
  });
  return [...certificates, ...learning];
}

/** Certificates that wait for somebody who has seen them, and since when. */
export const unseenAmong = (held: readonly Certificate[]) =>
  held
    .filter(({ seenAt }) => seenAt === null)
    .map(({ id, title, sentAt }) => ({ id, title, since: dayAt(sentAt) }));
