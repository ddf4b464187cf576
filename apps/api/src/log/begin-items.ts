import { movesOpenTo, type PersonId } from '@tracker/domain';
import { In } from 'typeorm';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { makeMove } from '../plans/make-move';
import { itemFactsOf, type PlanFact } from '../plans/plan-facts';
import { PlanItem } from '../plans/plan-item.entity';
import type { Tx } from '../platform/db';

/**
 * A session towards an item begins it, so that the next step is to ask for sign-off. What is begun
 * already, is only ticked, is somebody else’s or waits for another item stays as it is.
 */
export async function beginItems(
  tx: Tx,
  me: PersonId,
  record: ApprenticeRecord,
  chosen: readonly PlanFact[],
): Promise<void> {
  const facts = new Map(
    chosen.map((item) => [item.id, itemFactsOf(record, item, item.waitsFor)] as const),
  );
  const startable = [...facts].filter(([, item]) => movesOpenTo(me, item).includes('start'));
  if (startable.length === 0) return;
  const rows = await tx.findBy(PlanItem, { id: In(startable.map(([id]) => id)) });
  for (const [id, item] of startable) {
    const row = rows.find((one) => one.id === id);
    if (row) await makeMove(tx, me, { row, facts: item, record }, 'start');
  }
}
