import {
  afterChange,
  awaitsSigner,
  conflict,
  isDone,
  isJudgement,
  move,
  onBehalfOf,
  type ItemFacts,
  type ItemMove,
  type ItemState,
} from '@tracker/domain';
import type { Tx } from '../platform/db';
import { PlanItem } from './plan-item.entity';

/** What a move needs: the row as it was read, the facts that the rule asks for, and the record. */
export type MovableItem = {
  row: Pick<PlanItem, 'id' | 'state' | 'version'>;
  facts: ItemFacts;
  record: { id: string; today: string };
  /** The day on which the request was sent that waits afterwards. Today where it is sent now. */
  sentOn?: string | undefined;
};

/** Makes a move: asks the rule, compares and sets, records. The only place that writes a state. */
export async function makeMove(
  tx: Tx,
  me: string,
  item: MovableItem,
  name: ItemMove,
  detail: { reason?: string | undefined; [key: string]: unknown } = {},
): Promise<ItemState> {
  const state = move(me, item.facts, name, { reason: detail.reason });
  const days = daysOf(item.row.state, state, item.record.today, item.sentOn);
  await setItem(tx, item, { state, ...days });
  recordOn(tx, me, item, name, {
    from: item.row.state,
    to: state,
    ...detail,
    ...behalf(me, item.facts, name),
  });
  return state;
}

/** Something under the signature changed: nobody asks for this move, and nobody can refuse it. */
export async function markChanged(
  tx: Tx,
  me: string | null,
  item: MovableItem,
  detail: Record<string, unknown>,
): Promise<void> {
  const { state: from } = item.row;
  const state = afterChange(from);
  await setItem(tx, item, { state, ...daysOf(from, state, item.record.today) });
  recordOn(tx, me, item, 'change', { from, to: state, ...detail });
}

/** Compare-and-set: the item is still as it was read. */
export async function setItem(tx: Tx, { row }: MovableItem, values: Partial<PlanItem>) {
  const { id, version } = row;
  const changed = await tx.update(PlanItem, { id, version }, { ...values, version: version + 1 });
  if (changed === 0) throw conflict('Somebody else has just changed this item');
}

export const recordOn = (
  tx: Tx,
  me: string | null,
  { row, record }: MovableItem,
  verb: ItemMove | 'write' | 'change',
  detail: Record<string, unknown>,
) => {
  tx.record({
    by: me,
    what: `item.${verb}`,
    subject: { kind: 'plan-item', id: row.id },
    apprenticeshipId: record.id,
    detail,
  });
};

/** A judgement says for whom it was made, when the judge stood in (product.md rule 8). */
function behalf(me: string, facts: ItemFacts, name: ItemMove) {
  const absent = isJudgement(name) ? onBehalfOf(facts.parties, me, facts) : null;
  return absent === null ? {} : { onBehalfOf: absent };
}

/** What was done stays done on its day while its signature is only looked at again. */
const daysOf = (from: ItemState, to: ItemState, today: string, sentOn = today) => ({
  requestedOn: awaitsSigner(to) ? sentOn : null,
  ...((!isDone(from) || !isDone(to)) && { signedOffOn: isDone(to) ? today : null }),
});
