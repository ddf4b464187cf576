import type { Level, Verdict } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Instant, Prose, Ref, Words } from '../platform/columns';

/** What somebody with a part in the record saw the apprentice do on one day (product.md rule 7). */
@Entity('observations')
@Index('ix_observations_item', ['planItemId', 'observedOn'])
@Index('uq_observations_day', ['planItemId', 'observedBy', 'observedOn'], {
  unique: true,
  where: 'taken_back_at IS NULL',
})
@Check('ck_observations_verdict', `verdict IN ('confirmed', 'not-seen', 'not-yet')`)
export class Observation {
  @Id() id!: string;
  @Ref() @ForeignKey('PlanItem', { name: 'fk_observations_plan_item' }) planItemId!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_observations_person' }) observedBy!: string;
  @Words(10) verdict!: Verdict;
  @DayColumn() observedOn!: string;
  /** The level that was seen. It decides nothing (rule 6). */
  @Words(20, { nullable: true }) level!: Level | null;
  @Prose() comment!: string;
  @Instant() recordedAt!: string;
  /** Taken back by its observer. It stays, struck through. */
  @Instant({ nullable: true }) takenBackAt!: string | null;
  @Prose({ nullable: true }) takenBackReason!: string | null;
}
