import type { HoursQuestion } from '@tracker/domain';
import type { Reader } from '../platform/db';
import type { LogEntry } from './log-entry.entity';

/** A session as the databases give it: lists as JSON, flags on SQLite as 0 and 1. */
type Row = Omit<LogEntry, 'withPeople' | HoursQuestion | 'offTheJob'> &
  Record<HoursQuestion, boolean | number> & { withPeople: string; offTheJob: boolean | number };

const columns = `e.id, e.apprenticeship_id AS "apprenticeshipId", e.held_on AS "heldOn", e.minutes,
  e.kind, e.mode, e.with_people AS "withPeople", e.did, e.learned,
  e.in_paid_hours AS "inPaidHours", e.new_learning AS "newLearning", e.relevant,
  e.not_english_or_maths AS "notEnglishOrMaths",
  e.not_assessment_or_review AS "notAssessmentOrReview", e.off_the_job AS "offTheJob",
  e.state, e.revision, e.verified_by AS "verifiedBy",
  e.verified_on_behalf_of AS "verifiedOnBehalfOf", e.verified_at AS "verifiedAt",
  e.was_verified_by AS "wasVerifiedBy", e.was_verified_at AS "wasVerifiedAt",
  e.withdrawn_at AS "withdrawnAt", e.withdrawn_reason AS "withdrawnReason", e.added_at AS "addedAt"`;

/** By day, and on one day by when it was added. */
export const newestFirst = 'ORDER BY e.held_on DESC, e.added_at DESC, e.id DESC';

/** Sessions by a statement's own end: joins, conditions and order, with `e` for the session. */
export async function entryRows(
  db: Reader,
  rest: string,
  values: readonly unknown[],
): Promise<LogEntry[]> {
  const rows = await db.rows<Row>(`SELECT ${columns} FROM log_entries e ${rest}`, values);
  return rows.map((row) => ({
    ...row,
    withPeople: JSON.parse(row.withPeople) as string[],
    inPaidHours: Boolean(row.inPaidHours),
    newLearning: Boolean(row.newLearning),
    relevant: Boolean(row.relevant),
    notEnglishOrMaths: Boolean(row.notEnglishOrMaths),
    notAssessmentOrReview: Boolean(row.notAssessmentOrReview),
    offTheJob: Boolean(row.offTheJob),
  }));
}
