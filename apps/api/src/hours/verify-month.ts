import { Injectable } from '@nestjs/common';
import type { Body, hours, Response } from '@tracker/contract';
import {
  checkMayVerifyHours,
  countHours,
  oneLengthOf,
  RuleError,
  sameLengthWords,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { EntryChanges } from '../log/entry-changes';
import { LogEntries, type MonthHours } from '../log/log-entries';
import { monthOf, type Month } from '../log/months';
import { Db, type Reader } from '../platform/db';

type View = Response<typeof hours.getHoursToVerify>;
type Chosen = Body<typeof hours.verifyHours>['sessions'];

const pageSize = 100;

/** The mentor goes through a month of hours and verifies it in one go. */
@Injectable()
export class VerifyMonth {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly entries: LogEntries,
    private readonly changes: EntryChanges,
  ) {}

  async toVerify(me: PersonId, id: string, asked?: Month): Promise<View> {
    const db = this.db.read;
    const record = await this.recordFor(db, me, id);
    const months = waitingMonths(await this.entries.hoursByMonth(db, id));
    const month = asked ?? months[0]?.month ?? monthOf(record.today);
    const waiting = months.find((each) => each.month === month)?.sessions ?? 0;
    const sessions = await this.entries.waitingIn(db, me, record, month, pageSize);
    const length = oneLengthOf(sessions.map(({ minutes }) => minutes).reverse());
    return {
      apprenticeship: headOf(me, record),
      month,
      months,
      sessions,
      more: Math.max(0, waiting - sessions.length),
      doubts: length === null ? [] : [sameLengthWords(length)],
    };
  }

  /**
   * Verifies each of these sessions by itself, as it was read: one unit of work and one audit row for
   * each. What the rules refuse is told with its reason, and stops none of the others.
   */
  async verify(
    me: PersonId,
    id: string,
    chosen: Chosen,
  ): Promise<Response<typeof hours.verifyHours>> {
    const db = this.db.read;
    await this.recordFor(db, me, id);
    const own = await this.entries.idsIn(
      db,
      id,
      chosen.map((each) => each.id),
    );
    const verified: string[] = [];
    const refused: { id: string; reason: string }[] = [];
    for (const session of new Map(chosen.map((each) => [each.id, each])).values()) {
      const reason = own.has(session.id)
        ? await this.whyNotVerified(me, session)
        : 'This session is not in the log of this apprentice';
      if (reason === null) verified.push(session.id);
      else refused.push({ id: session.id, reason });
    }
    return { verified, refused };
  }

  private async whyNotVerified(me: PersonId, { id, version }: Chosen[number]) {
    try {
      await this.changes.verify(me, id, version);
      return null;
    } catch (problem) {
      // Its own reason is the answer about this session; anything else is a fault.
      if (problem instanceof RuleError) return problem.message;
      throw problem;
    }
  }

  private async recordFor(db: Reader, me: PersonId, id: string): Promise<ApprenticeRecord> {
    const record = await this.records.visibleTo(db, me, id);
    checkMayVerifyHours(me, record.parties);
    return record;
  }
}

/** Months in which sessions wait, the earliest first. */
const waitingMonths = (sums: readonly MonthHours[]) =>
  [...new Set(sums.map(({ month }) => month))]
    .sort()
    .map((month) => ({
      month,
      sessions: countHours(sums.filter((sum) => sum.month === month)).waiting,
    }))
    .filter(({ sessions }) => sessions > 0);
