import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Instant, Prose, Ref, Whole } from '../platform/columns';

/** Hours a week by contract, from a day on. What was recorded by mistake is taken back, never deleted. */
@Entity('contracted_hours')
@Index('ix_contracted_hours_apprenticeship', ['apprenticeshipId', 'fromOn'])
@Check('ck_contracted_hours_days', 'until_on IS NULL OR from_on <= until_on')
export class ContractedHours {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_contracted_hours_apprenticeship' })
  apprenticeshipId!: string;
  @DayColumn() fromOn!: string;
  /** Null: in force until the next ones begin. */
  @DayColumn({ nullable: true }) untilOn!: string | null;
  @Whole() weeklyMinutes!: number;
  @Ref() @ForeignKey('Person', { name: 'fk_contracted_hours_recorder' }) recordedBy!: string;
  @Instant() recordedAt!: string;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_contracted_hours_taker_back' })
  takenBackBy!: string | null;
  @Instant({ nullable: true }) takenBackAt!: string | null;
  @Prose({ nullable: true }) takenBackReason!: string | null;
}

/** What the apprentice could do before, as hours that are deducted. The latest row is in force. */
@Entity('prior_learning')
@Index('ix_prior_learning_apprenticeship', ['apprenticeshipId', 'recordedAt'])
@Check('ck_prior_learning_minutes', 'minutes >= 0')
export class PriorLearning {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_prior_learning_apprenticeship' })
  apprenticeshipId!: string;
  @Whole() minutes!: number;
  @Prose() what!: string;
  @DayColumn() agreedOn!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_prior_learning_recorder' }) recordedBy!: string;
  @Instant() recordedAt!: string;
}
