import { Injectable } from '@nestjs/common';
import {
  checkObservation,
  checkTakeBack,
  missing,
  observationOutcome,
  type Level,
  type NewObservation,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Items, type LoadedItem } from '../plans/items';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { observationsOf, standing } from './observation-rows';
import { observedItem } from './observation-views';
import { Observation } from './observation.entity';
import { Signatures } from '../plans/signatures';

/** What people with a part in the record saw. The rules are in the domain. */
@Injectable()
export class Observations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: Items,
    private readonly signatures: Signatures,
  ) {}

  record(
    me: PersonId,
    itemId: string,
    seen: NewObservation & { level: Level | null },
  ): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      const { today, row } = item.record;
      const before = standing(await observationsOf(tx, itemId));
      checkObservation(me, observedItem(item), seen, before, { today, startOn: row.startOn });
      const { verdict, on, level, comment } = seen;
      await tx.insert(Observation, {
        id: randomUUID(),
        planItemId: itemId,
        observedBy: me,
        verdict,
        observedOn: on,
        level,
        comment,
        recordedAt: this.clock.now(),
        takenBackAt: null,
        takenBackReason: null,
      });
      note(tx, me, item, 'observe', { verdict, observedOn: on, level, comment });
      await this.tellSignatures(tx, me, item);
    });
  }

  /** Resolves to the item that it was about. */
  takeBack(me: PersonId, id: string, reason: string): Promise<string> {
    return this.db.write(async (tx) => {
      const { planItemId } = await this.find(tx, id);
      const item = await this.items.loadForChange(tx, me, planItemId);
      // Read again, now that changes of the record take turns.
      const found = await this.find(tx, id);
      checkTakeBack(me, { by: found.observedBy, isTakenBack: found.takenBackAt !== null });
      const taken = { takenBackAt: this.clock.now(), takenBackReason: reason };
      await tx.update(Observation, { id }, taken);
      const { verdict, observedOn } = found;
      note(tx, me, item, 'take-back-observation', { verdict, observedOn, reason });
      await this.tellSignatures(tx, me, item);
      return planItemId;
    });
  }

  private async find(tx: Tx, id: string): Promise<Observation> {
    const found = await tx.findOneBy(Observation, { id });
    if (!found) throw missing('Observation');
    return found;
  }

  /** A signature stood on observations that are not complete any more: it is re-opened (rule 7). */
  private async tellSignatures(tx: Tx, by: PersonId, { row, programmeItem }: LoadedItem) {
    const { observations: asked } = programmeItem;
    if (!asked || row.signedOffOn === null) return;
    const now = observationOutcome(asked, standing(await observationsOf(tx, row.id)));
    if (!now.isComplete) await this.signatures.touched(tx, by, { itemIds: [row.id] });
  }
}

const note = (
  tx: Tx,
  by: PersonId,
  { row, record }: LoadedItem,
  verb: 'observe' | 'take-back-observation',
  detail: Record<string, unknown>,
) => {
  tx.record({
    by,
    what: `item.${verb}`,
    subject: { kind: 'plan-item', id: row.id },
    apprenticeshipId: record.id,
    detail,
  });
};
