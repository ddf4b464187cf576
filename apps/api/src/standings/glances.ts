import { standingFrom } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { factsOfRecord, type Glance } from '../plans/standings';
import type { StandingRow } from './standing-row.entity';

/** What a list says of one apprenticeship today, from the row that was kept. */
export function glanceFrom(record: ApprenticeRecord, row: StandingRow): Glance {
  const minutes = {
    logged: row.loggedMinutes,
    submitted: row.submittedMinutes,
    verified: row.verifiedMinutes,
  };
  const facts = { ...factsOfRecord(record, minutes), lastActivityOn: row.lastActivityOn };
  const { required, expected, signedOff, askedInTime, gap } = row;
  const counts = { required, expected, signedOff, askedInTime, gap };
  return {
    record,
    facts,
    standing: standingFrom({ word: row.word, counts, reasons: row.reasons }, facts),
    waiting: row.waiting,
    oldestRequest: row.oldestRequestOn
      ? { since: row.oldestRequestOn, owners: row.oldestRequestOwners }
      : null,
    nextReviewOn: row.nextReviewOn,
    loggedMinutes: row.loggedMinutes,
  };
}
