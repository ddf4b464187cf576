import type { EntryInput } from '@tracker/contract';
import type { EntryKind, EntryMode, EntryState } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  Flag,
  Id,
  Instant,
  JsonText,
  Prose,
  Ref,
  Whole,
  Words,
} from '../platform/columns';

/** One session in an apprentice's log. */
@Entity('log_entries')
@Index('ix_log_entries_day', ['apprenticeshipId', 'heldOn', 'id'])
@Check('ck_log_entries_state', `state IN ('submitted', 'verified', 'withdrawn')`)
@Check('ck_log_entries_minutes', 'minutes BETWEEN 1 AND 1440')
export class LogEntry {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_log_entries_apprenticeship' })
  apprenticeshipId!: string;
  @DayColumn() heldOn!: string;
  @Whole() minutes!: number;
  @Words(20) kind!: EntryKind;
  @Words(20) mode!: EntryMode;
  @JsonText() withPeople!: string[];
  @Prose() did!: string;
  @Prose() learned!: string;
  @Flag() inPaidHours!: boolean;
  @Flag() newLearning!: boolean;
  @Flag() relevant!: boolean;
  @Flag() notEnglishOrMaths!: boolean;
  @Flag() notAssessmentOrReview!: boolean;
  /** Worked out by the rule when the session is added or changed. */
  @Flag() offTheJob!: boolean;
  @Words(10) state!: EntryState;
  /** 1 when it is added, one more with each change. */
  @Whole() revision!: number;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_log_entries_verifier' })
  verifiedBy!: string | null;
  /** Who was away when the verifier stood in (product.md rule 8). */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_log_entries_on_behalf_of' })
  verifiedOnBehalfOf!: string | null;
  @Instant({ nullable: true }) verifiedAt!: string | null;
  /** Who had verified it before it was changed. Null again once it is verified anew. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_log_entries_was_verified_by' })
  wasVerifiedBy!: string | null;
  @Instant({ nullable: true }) wasVerifiedAt!: string | null;
  @Instant({ nullable: true }) withdrawnAt!: string | null;
  @Prose({ nullable: true }) withdrawnReason!: string | null;
  @Instant() addedAt!: string;
}

/** The checklist items that a session counts towards. */
@Entity('log_entry_items')
@Index('ix_log_entry_items_item', ['planItemId'])
export class LogEntryItem {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('LogEntry', { name: 'fk_log_entry_items_entry' })
  entryId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('PlanItem', { name: 'fk_log_entry_items_plan_item' })
  planItemId!: string;
}

/** What a session said before it was changed. */
@Entity('log_entry_revisions')
export class LogEntryRevision {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('LogEntry', { name: 'fk_log_entry_revisions_entry' })
  entryId!: string;
  @PrimaryColumn('integer') revision!: number;
  @JsonText() content!: EntryInput;
  /** When the next revision took its place. */
  @Instant() until!: string;
  /** Who had verified these words. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_log_entry_revisions_verifier' })
  verifiedBy!: string | null;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_log_entry_revisions_on_behalf_of' })
  verifiedOnBehalfOf!: string | null;
  @Instant({ nullable: true }) verifiedAt!: string | null;
}

/** A form that was not added yet. Its author's only (product.md rule 15). */
@Entity('drafts')
@Index('ix_drafts_person', ['personId', 'savedAt'])
export class Draft {
  @Id() id!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_drafts_person' }) personId!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_drafts_apprenticeship' })
  apprenticeshipId!: string;
  @JsonText() content!: Record<string, string | string[]>;
  @Instant() savedAt!: string;
}
