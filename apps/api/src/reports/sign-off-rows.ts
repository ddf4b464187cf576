import { addDays, dayAt, onBehalfWords, dayStartsAt, type Period } from '@tracker/domain';
import type { CsvCell } from '../platform/csv';
import type { Reader } from '../platform/db';
import type { PublishedProgramme } from '../programmes/programmes';
import { groupOf } from '../plans/item-words';
import type { Outcome } from '../sign-offs/sign-off-request.entity';
import { batchesOf, batchSize } from './batches';
import type { Subject } from './whose';

export const signOffsHead = [
  'Apprentice',
  'Phase or duty',
  'Item',
  'Revision',
  'Asked on',
  'Decision',
  'Decided on',
  'Decided by',
  'Level',
  'What went well',
  'What next',
  'SHA-256 of what was judged',
];

type Row = {
  id: string;
  itemKey: string;
  revision: number;
  requestedAt: string;
  outcome: Outcome;
  decidedAt: string;
  decider: string | null;
  absent: string | null;
  level: string | null;
  wentWell: string;
  whatNext: string;
  snapshotHash: string;
};

const outcomeWords: Partial<Record<Outcome, string>> = {
  'signed-off': 'Signed off',
  returned: 'Returned',
  revoked: 'Signed off, revoked later',
};

/** Decisions on one apprentice's requests in the period, the earliest first. */
export async function* signOffRows(
  db: Reader,
  { id, name }: Subject,
  period: Period,
  programme: PublishedProgramme,
): AsyncGenerator<CsvCell[][]> {
  for await (const rows of batchesOf((after: Row | null) => decisionsAfter(db, id, period, after)))
    yield rows.map((row) => {
      const item = programme.item(row.itemKey);
      return [
        name,
        groupOf(programme.content, item).title,
        item.title,
        row.revision,
        dayAt(row.requestedAt),
        outcomeWords[row.outcome] ?? row.outcome,
        dayAt(row.decidedAt),
        row.decider && onBehalfWords(row.decider, row.absent),
        row.level,
        row.wentWell,
        row.whatNext,
        row.snapshotHash,
      ];
    });
}

const decisionsAfter = (db: Reader, id: string, { from, to }: Period, after: Row | null) =>
  db.rows<Row>(
    `SELECT r.id, i.item_key AS "itemKey", r.revision, r.requested_at AS "requestedAt", r.outcome,
            r.decided_at AS "decidedAt", d.name AS decider, o.name AS absent, r.level,
            r.went_well AS "wentWell", r.what_next AS "whatNext", r.snapshot_hash AS "snapshotHash"
       FROM plan_items i JOIN sign_off_requests r ON r.plan_item_id = i.id
       LEFT JOIN people d ON d.id = r.decided_by
       LEFT JOIN people o ON o.id = r.on_behalf_of
      WHERE i.apprenticeship_id = $1 AND r.outcome IN ('signed-off', 'returned', 'revoked')
        AND r.decided_at >= $2 AND r.decided_at < $3 AND (r.decided_at, r.id) > ($4, $5)
      ORDER BY r.decided_at, r.id LIMIT ${String(batchSize)}`,
    [
      id,
      from === null ? '' : dayStartsAt(from),
      to === null ? '9999-12-31' : dayStartsAt(addDays(to, 1)),
      after?.decidedAt ?? '',
      after?.id ?? '',
    ],
  );
