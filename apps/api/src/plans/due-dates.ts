import {
  movedBy,
  movedWords,
  type BreakDates,
  type BreakRequestKind,
  type Day,
} from '@tracker/domain';
import type { Reader, Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { DueDateMove } from './due-date-move.entity';

export type MovedItem = { id: string; itemKey: string; wasDueOn: Day; dueOn: Day };

type Planned = { id: string; itemKey: string; dueOn: Day; plannedOn: Day };

/**
 * Items of one apprenticeship that these breaks, all of those in force, put on another day. Each day
 * is worked out from the one that was planned without any break, so nothing adds up twice.
 */
export async function itemsMovedBy(
  db: Reader,
  apprenticeshipId: string,
  breaks: readonly BreakDates[],
): Promise<MovedItem[]> {
  const items = await db.rows<Planned>(
    `SELECT i.id, i.item_key AS "itemKey", i.due_on AS "dueOn",
            COALESCE((SELECT m.was_due_on FROM due_date_moves m
                        JOIN break_requests r ON r.id = m.request_id
                       WHERE m.plan_item_id = i.id ORDER BY r.decided_in LIMIT 1),
                     i.due_on) AS "plannedOn"
       FROM plan_items i WHERE i.apprenticeship_id = $1 ORDER BY i.due_on, i.item_key`,
    [apprenticeshipId],
  );
  return items
    .map(({ id, itemKey, dueOn, plannedOn }) => ({
      id,
      itemKey,
      wasDueOn: dueOn,
      dueOn: movedBy(breaks, plannedOn),
    }))
    .filter(({ wasDueOn, dueOn }) => wasDueOn !== dueOn);
}

/** Puts the items on their new days and keeps the old ones. The words of nobody change: no version does. */
export async function moveDueDates(tx: Tx, requestId: string, moved: readonly MovedItem[]) {
  for (const dueOn of new Set(moved.map((each) => each.dueOn))) {
    const ids = moved.filter((each) => each.dueOn === dueOn).map(({ id }) => id);
    await tx.rows(`UPDATE plan_items SET due_on = $1 WHERE id IN (${placeholders(ids, 2)})`, [
      dueOn,
      ...ids,
    ]);
  }
  const rows = moved.map(({ id, wasDueOn, dueOn }) => ({
    planItemId: id,
    requestId,
    wasDueOn,
    dueOn,
  }));
  await tx.insert(DueDateMove, rows);
}

type MoveRow = { kind: BreakRequestKind; fromOn: Day; untilOn: Day; wasDueOn: Day };

/** Every day on which an item was due before, the latest first: "Was due 4 March 2027, moved by …". */
export async function dueHistoryOf(db: Reader, itemId: string): Promise<string[]> {
  const rows = await db.rows<MoveRow>(
    `SELECT r.kind, b.from_on AS "fromOn", r.until_on AS "untilOn", m.was_due_on AS "wasDueOn"
       FROM due_date_moves m
       JOIN break_requests r ON r.id = m.request_id JOIN breaks b ON b.id = r.break_id
      WHERE m.plan_item_id = $1 ORDER BY r.decided_in DESC`,
    [itemId],
  );
  return rows.map(({ kind, wasDueOn, ...dates }) => movedWords(kind, wasDueOn, dates));
}
