import {
  dayAt,
  kindWords,
  modeWords,
  onBehalfWords,
  type EntryKind,
  type EntryMode,
  type EntryState,
  type HoursAnswers,
  type HoursQuestion,
  type Period,
} from '@tracker/domain';
import { hoursWords, withWords } from '../log/words';
import { placeholders } from '../platform/placeholders';
import type { CsvCell } from '../platform/csv';
import type { Reader } from '../platform/db';
import { batchesOf, batchSize } from './batches';
import type { Subject } from './whose';

export const hoursHead = [
  'Apprentice',
  'Date',
  'Minutes',
  'Kind',
  'How',
  'With',
  'What they did',
  'What they learned',
  'Counts towards',
  'In paid hours',
  'New learning',
  'Relevant to the standard',
  'Not English or maths',
  'Not an assessment or a review',
  'Off-the-job training',
  'Hours',
  'Verified by',
  'Verified on',
];

type Row = Record<HoursQuestion, boolean | number> & {
  id: string;
  heldOn: string;
  minutes: number;
  kind: EntryKind;
  mode: EntryMode;
  withPeople: string;
  did: string;
  learned: string;
  offTheJob: boolean | number;
  state: EntryState;
  verifiedAt: string | null;
  wasVerifiedBy: string | null;
  verifier: string | null;
  absent: string | null;
};

type TitleOf = (itemKey: string) => string;

/** One apprentice's sessions of the period, the earliest first, withdrawn ones included and said to be. */
export async function* hoursRows(
  db: Reader,
  { id, name }: Subject,
  period: Period,
  titleOf: TitleOf,
): AsyncGenerator<CsvCell[][]> {
  for await (const rows of batchesOf((after: Row | null) => sessionsAfter(db, id, period, after))) {
    const items = await itemKeysOf(db, rows);
    yield rows.map((row) => [
      name,
      row.heldOn,
      row.minutes,
      kindWords[row.kind],
      modeWords[row.mode],
      withWords(JSON.parse(row.withPeople) as string[]),
      row.did,
      row.learned,
      (items.get(row.id) ?? []).map(titleOf).join('; '),
      ...columnsOf(answersOf(row)),
      Boolean(row.offTheJob),
      hoursWords({ ...row, ...answersOf(row), offTheJob: Boolean(row.offTheJob) }),
      row.verifier && onBehalfWords(row.verifier, row.absent),
      row.verifiedAt && dayAt(row.verifiedAt),
    ]);
  }
}

/** On SQLite a flag is 0 or 1. */
const answersOf = (row: Row): HoursAnswers => ({
  inPaidHours: Boolean(row.inPaidHours),
  newLearning: Boolean(row.newLearning),
  relevant: Boolean(row.relevant),
  notEnglishOrMaths: Boolean(row.notEnglishOrMaths),
  notAssessmentOrReview: Boolean(row.notAssessmentOrReview),
});

const columnsOf = (answers: HoursAnswers): boolean[] => [
  answers.inPaidHours,
  answers.newLearning,
  answers.relevant,
  answers.notEnglishOrMaths,
  answers.notAssessmentOrReview,
];

const sessionsAfter = (db: Reader, id: string, { from, to }: Period, after: Row | null) =>
  db.rows<Row>(
    `SELECT e.id, e.held_on AS "heldOn", e.minutes, e.kind, e.mode, e.with_people AS "withPeople",
            e.did, e.learned, e.in_paid_hours AS "inPaidHours", e.new_learning AS "newLearning",
            e.relevant, e.not_english_or_maths AS "notEnglishOrMaths",
            e.not_assessment_or_review AS "notAssessmentOrReview",
            e.off_the_job AS "offTheJob", e.state, e.verified_at AS "verifiedAt",
            e.was_verified_by AS "wasVerifiedBy", v.name AS verifier, o.name AS absent
       FROM log_entries e
       LEFT JOIN people v ON v.id = e.verified_by
       LEFT JOIN people o ON o.id = e.verified_on_behalf_of
      WHERE e.apprenticeship_id = $1 AND e.held_on >= $2 AND e.held_on <= $3
        AND (e.held_on, e.id) > ($4, $5)
      ORDER BY e.held_on, e.id LIMIT ${String(batchSize)}`,
    [id, from ?? '', to ?? '9999-12-31', after?.heldOn ?? '', after?.id ?? ''],
  );

async function itemKeysOf(db: Reader, rows: readonly Row[]): Promise<Map<string, string[]>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const links = await db.rows<{ entryId: string; itemKey: string }>(
    `SELECT l.entry_id AS "entryId", i.item_key AS "itemKey"
       FROM log_entry_items l JOIN plan_items i ON i.id = l.plan_item_id
      WHERE l.entry_id IN (${placeholders(ids, 1)}) ORDER BY i.item_key`,
    ids,
  );
  const byEntry = new Map<string, string[]>();
  for (const { entryId, itemKey } of links)
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), itemKey]);
  return byEntry;
}
