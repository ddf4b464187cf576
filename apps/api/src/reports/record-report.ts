import { Injectable } from '@nestjs/common';
import type { reports, Response } from '@tracker/contract';
import {
  dayAt,
  mayExport,
  nextReviewOn,
  onBehalfWords,
  type Level,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { groupOf } from '../plans/item-words';
import { Db, type Reader } from '../platform/db';

type Report = Response<typeof reports.getReport>;

/** What stands in the progress report of one apprentice besides the pages of their record. */
@Injectable()
export class RecordReport {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async of(me: PersonId, apprenticeshipId: string): Promise<Report> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const reviews = await reviewsOf(db, record.id);
    const { row } = record;
    return {
      apprenticeship: headOf(me, record),
      today: record.today,
      mayDownload: mayExport(record.parties, me),
      signOffs: await signOffsOf(db, record),
      reviews,
      nextReviewOn: nextReviewOn(
        { startOn: row.startOn, lastReviewOn: reviews[0]?.heldOn ?? null },
        row.settings,
      ),
    };
  }
}

type SignedRow = {
  itemId: string;
  itemKey: string;
  decidedAt: string;
  decider: string | null;
  absent: string | null;
  level: Level | null;
};

/** Signatures that stand today: the newest one of each item that is signed off. One statement. */
async function signOffsOf(db: Reader, { id, programme }: ApprenticeRecord) {
  const rows = await db.rows<SignedRow>(
    `SELECT i.id AS "itemId", i.item_key AS "itemKey", r.decided_at AS "decidedAt",
            d.name AS decider, o.name AS absent, r.level
       FROM plan_items i JOIN sign_off_requests r ON r.plan_item_id = i.id
       LEFT JOIN people d ON d.id = r.decided_by
       LEFT JOIN people o ON o.id = r.on_behalf_of
      WHERE i.apprenticeship_id = $1 AND i.state IN ('signed-off', 'changed')
        AND r.outcome = 'signed-off'
        AND r.revision = (SELECT MAX(s.revision) FROM sign_off_requests s
                           WHERE s.plan_item_id = i.id AND s.outcome = 'signed-off')
      ORDER BY r.decided_at DESC, i.item_key`,
    [id],
  );
  return rows.map(({ itemId, itemKey, decidedAt, decider, absent, level }) => {
    const item = programme.item(itemKey);
    return {
      itemId,
      title: item.title,
      group: groupOf(programme.content, item).shortTitle,
      on: dayAt(decidedAt),
      by: onBehalfWords(decider ?? 'Somebody', absent),
      level,
    };
  });
}

const reviewsOf = (db: Reader, apprenticeshipId: string) =>
  db.rows<Report['reviews'][number]>(
    `SELECT r.held_on AS "heldOn", p.name AS "recordedBy"
       FROM reviews r JOIN people p ON p.id = r.recorded_by
      WHERE r.apprenticeship_id = $1 ORDER BY r.held_on DESC`,
    [apprenticeshipId],
  );
