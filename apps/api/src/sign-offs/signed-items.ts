import { Injectable } from '@nestjs/common';
import type { SignedItem } from '@tracker/contract';
import {
  movesOpenTo,
  signersOf,
  undoableSince,
  undoUntil,
  type ItemState,
  type PersonId,
  type Role,
} from '@tracker/domain';
import { nameIn, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { plural } from '../plans/item-words';
import { itemFactsOf } from '../plans/plan-facts';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/db';
import { signs } from './standing-requests';

type Row = {
  itemId: string;
  apprenticeshipId: string;
  itemKey: string;
  state: ItemState;
  owner: Role;
  signer: Role;
  signedAt: string;
  onBehalfOf: string | null;
  again: number;
};

/** What somebody has signed off: together, or in the last 24 hours (product.md rule 9). */
@Injectable()
export class SignedItems {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  /** Of the batch what still stands; without one, what can be undone. The newest first. */
  async list(me: PersonId, batch?: string) {
    const now = this.clock.now();
    const since = undoableSince(now);
    const rows = await (batch
      ? signedBy(this.db.read, me, 'r.batch_id = $2', batch)
      : signedBy(this.db.read, me, `r.decided_at >= $2 AND i.state = 'signed-off'`, since));
    const ids = [...new Set(rows.map(({ apprenticeshipId }) => apprenticeshipId))];
    const records = await this.records.many(this.db.read, ids);
    const items = rows.flatMap((row) => {
      const record = records.find(({ id }) => id === row.apprenticeshipId);
      return record && signersOf(record.parties, row).includes(me)
        ? [itemView(me, record, row, now)]
        : [];
    });
    const shown = batch ? items : items.filter(({ undoUntil: until }) => until !== null);
    return { heading: headingOf(shown.length, batch !== undefined), items: shown };
  }

  /** How many can be undone: one statement. */
  async countUndoable(me: PersonId): Promise<number> {
    const since = undoableSince(this.clock.now());
    const [row] = await this.db.read.rows<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM ${mine}
          AND r.decided_at >= $2 AND i.state = 'signed-off' AND ${again} = 0`,
      [me, since],
    );
    return Number(row?.count ?? 0);
  }
}

const mine = `sign_off_requests r JOIN plan_items i ON i.id = r.plan_item_id
  WHERE r.decided_by = $1 AND ${signs}`;

/** 1 where it confirms a signature before it: see `isAfterChange`. */
const again = `(CASE WHEN (SELECT p.outcome FROM sign_off_requests p
     WHERE p.plan_item_id = r.plan_item_id AND p.revision < r.revision AND p.outcome <> 'superseded'
     ORDER BY p.revision DESC LIMIT 1) = 'signed-off' THEN 1 ELSE 0 END)`;

const signedBy = (db: Reader, me: PersonId, which: string, value: string): Promise<Row[]> =>
  db.rows<Row>(
    `SELECT i.id AS "itemId", i.apprenticeship_id AS "apprenticeshipId", i.item_key AS "itemKey",
            i.state, i.owner, i.signer, r.decided_at AS "signedAt", r.on_behalf_of AS "onBehalfOf",
            ${again} AS again
       FROM ${mine} AND ${which} ORDER BY r.decided_at DESC, i.id`,
    [me, value],
  );

function itemView(me: PersonId, record: ApprenticeRecord, row: Row, now: string): SignedItem {
  const signature = { by: me, at: row.signedAt, now, isAgain: row.again === 1 };
  const facts = { ...itemFactsOf(record, row, []), signature };
  const { apprentice } = record.parties;
  return {
    itemId: row.itemId,
    title: record.programme.item(row.itemKey).title,
    apprentice: { id: apprentice, name: nameIn(record, apprentice) },
    signedAt: row.signedAt,
    onBehalfOf: row.onBehalfOf && nameIn(record, row.onBehalfOf),
    undoUntil: movesOpenTo(me, facts).includes('undo') ? undoUntil(row.signedAt) : null,
  };
}

function headingOf(count: number, isBatch: boolean): string {
  if (isBatch)
    return count === 0 ? 'Nothing is signed off' : `You signed off ${plural(count, 'item')}`;
  return count === 0
    ? 'You signed off nothing that you can undo'
    : `You signed off ${plural(count, 'item')} in the last 24 hours`;
}
