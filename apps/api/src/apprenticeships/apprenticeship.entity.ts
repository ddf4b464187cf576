import type { Appendix } from '@tracker/contract';
import type { BreakDates, Settings } from '@tracker/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Instant, JsonText, Ref, Whole, Words } from '../platform/columns';

/** One apprentice on one programme version. */
@Entity('apprenticeships')
@Index('ix_apprenticeships_person', ['personId'])
export class Apprenticeship {
  @Id() id!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_apprenticeships_person' }) personId!: string;
  @Ref()
  @ForeignKey('ProgrammeVersion', { name: 'fk_apprenticeships_programme_version' })
  programmeVersionId!: string;
  @DayColumn() startOn!: string;
  @DayColumn() plannedEndOn!: string;
  /** The approved breaks in learning, kept here with them, so that no page asks for them. Null: none. */
  @JsonText({ nullable: true }) breaks!: BreakDates[] | null;
  @Words(50) focusArea!: string;
  @JsonText() appendix!: Appendix;
  /** Off-the-job hours, in minutes: the rule of the start date, and what the plan provides. */
  @Whole() minimumMinutes!: number;
  @Whole() plannedMinutes!: number;
  /** The rule set of the start date stays with the apprenticeship. */
  @JsonText() settings!: Settings;
  /** Counts the changes of the record. Raising it is also what lets two changes take turns. */
  @Whole() version!: number;
  @Instant() createdAt!: string;
}

/** A 12-weekly review that was held. */
@Entity('reviews')
@Index('ix_reviews_apprenticeship', ['apprenticeshipId', 'heldOn'])
export class Review {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_reviews_apprenticeship' })
  apprenticeshipId!: string;
  @DayColumn() heldOn!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_reviews_person' }) recordedBy!: string;
  @Instant() recordedAt!: string;
}
