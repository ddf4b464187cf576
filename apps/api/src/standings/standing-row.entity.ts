import type { KeptReason, PersonId, StandingWord } from '@tracker/domain';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Flag, JsonText, Prose, Whole, Words } from '../platform/columns';

/**
 * Where one apprenticeship stands, worked out from its record and kept with it
 * (docs/decisions/0017-standing-read-model.md). Nothing here is a fact of its own: every row can be
 * made again. Whatever grows by the day is kept as the day from which it counts.
 */
@Entity('standings')
@Index('ix_standings_good_until', ['goodUntil'])
export class StandingRow {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Apprenticeship', { name: 'fk_standings_apprenticeship' })
  apprenticeshipId!: string;
  /** The apprentice's name in small letters, to sort and search by. */
  @Words(100) sortName!: string;
  @Words(20) word!: StandingWord;
  @Whole() required!: number;
  @Whole() expected!: number;
  @Whole() signedOff!: number;
  @Whole() askedInTime!: number;
  @Whole() gap!: number;
  /** Required items that await sign-off. */
  @Whole() waiting!: number;
  @JsonText() reasons!: readonly KeptReason[];
  /** Ids of everybody who has an open reason, with spaces between: found with LIKE. */
  @Prose() called!: string;
  /** Keys of the duties with a late item, each with a space before and behind it: found with LIKE. */
  @Prose({ default: '' }) lateDuties!: string;
  @Flag() needsSomebody!: boolean;
  @Flag() warns!: boolean;
  @DayColumn({ nullable: true }) oldestRequestOn!: string | null;
  @JsonText() oldestRequestOwners!: readonly PersonId[];
  @DayColumn({ nullable: true }) lastActivityOn!: string | null;
  @DayColumn({ nullable: true }) nextDueOn!: string | null;
  @DayColumn() nextReviewOn!: string;
  @Whole() loggedMinutes!: number;
  /** Off-the-job, submitted and not verified. */
  @Whole() submittedMinutes!: number;
  @Whole() verifiedMinutes!: number;
  /** The last day on which the row is right without any change. Empty: it has to be made again. */
  @DayColumn() goodUntil!: string;
}
