import { currencyOn, currencyWords, dayAt, isWithin, type Period } from '@tracker/domain';
import type { CsvCell } from '../platform/csv';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { certificatesOf, renewalOf } from '../training/certificate-rows';
import type { Certificate } from '../training/certificate.entity';
import type { Subject } from './whose';

export const certificatesHead = [
  'Apprentice',
  'Course or certificate',
  'Issuer',
  'Issued on',
  'Valid until',
  'Status',
  'Seen by',
  'Seen on',
];

/** Courses and certificates of some apprentices that were issued in the period, the newest first. */
export async function certificateRows(
  db: Reader,
  subjects: readonly Subject[],
  period: Period,
  today: string,
): Promise<CsvCell[][]> {
  const found = await certificatesOf(db, subjects);
  const names = await namesIn(db, [...found.values()].flat());
  return subjects.flatMap(({ id, name }) => {
    const all = found.get(id) ?? [];
    return all
      .filter(({ issuedOn }) => isWithin(issuedOn, period))
      .map((row) => [
        name,
        row.title,
        row.issuer,
        row.issuedOn,
        row.endsOn,
        statusIn(all, row, today),
        row.seenBy && (names.get(row.seenBy) ?? null),
        row.seenAt && dayAt(row.seenAt),
      ]);
  });
}

function statusIn(all: readonly Certificate[], row: Certificate, today: string): string {
  if (row.state === 'withdrawn') return 'Withdrawn';
  return renewalOf(all, row) ? 'Renewed' : currencyWords(currencyOn(row.endsOn, today));
}

/** Whoever saw one may have left the record since. */
async function namesIn(db: Reader, rows: readonly Certificate[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ seenBy }) => seenBy ?? []))];
  if (ids.length === 0) return new Map();
  const people = await db.rows<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id IN (${placeholders(ids, 1)})`,
    ids,
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}
