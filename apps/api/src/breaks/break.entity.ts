import type { BreakOutcome, BreakRequestKind, BreakState } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, Id, Instant, Prose, Ref, Whole, Words } from '../platform/columns';

/** One break in learning of an apprentice. It stays on the record, whatever becomes of it. */
@Entity('breaks')
@Index('ix_breaks_apprenticeship', ['apprenticeshipId', 'fromOn'])
@Check('ck_breaks_days', 'from_on <= until_on')
@Check('ck_breaks_state', `state IN ('asked', 'approved', 'refused', 'withdrawn', 'cancelled')`)
export class BreakInLearning {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_breaks_apprenticeship' })
  apprenticeshipId!: string;
  @DayColumn() fromOn!: string;
  /** The last day of the break, as it is approved, or asked for while nothing is. */
  @DayColumn() untilOn!: string;
  @Words(10) state!: BreakState;
  /** Counts what was asked for and decided. A change that names an older version is refused. */
  @Whole() version!: number;
}

/** What was asked for: the break, another last day, or that it does not take place. And who decided. */
@Entity('break_requests')
@Unique('uq_break_requests_number', ['breakId', 'number'])
@Check('ck_break_requests_kind', `kind IN ('begin', 'return', 'cancel')`)
@Check('ck_break_requests_outcome', `outcome IN ('approved', 'refused', 'withdrawn')`)
export class BreakRequest {
  @Id() id!: string;
  @Ref() @ForeignKey('BreakInLearning', { name: 'fk_break_requests_break' }) breakId!: string;
  /** 1 for the first of its break. */
  @Whole() number!: number;
  @Words(10) kind!: BreakRequestKind;
  /** The last day of the break, if this is approved. */
  @DayColumn() untilOn!: string;
  /** What the approver should know, in the words of who asked. */
  @Prose() note!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_break_requests_asker' }) askedBy!: string;
  @Instant() askedAt!: string;
  /** Null while it waits for a decision. */
  @Words(10, { nullable: true }) outcome!: BreakOutcome | null;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_break_requests_decider' })
  decidedBy!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  /** The version of the record that the decision made: of two decisions, which came first. */
  @Whole({ nullable: true }) decidedIn!: number | null;
  /** Why it was refused or withdrawn. */
  @Prose({ nullable: true }) reason!: string | null;
  /** The planned end of the apprenticeship before and after it was approved. */
  @DayColumn({ nullable: true }) endedOnBefore!: string | null;
  @DayColumn({ nullable: true }) endsOnAfter!: string | null;
}
