import type { EvidenceKind, EvidenceState } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, JsonText, Prose, Ref, Whole, Words } from '../platform/columns';

/** One piece in an apprentice's portfolio: a file, a link, a note or a witness's statement. */
@Entity('evidence')
@Index('ix_evidence_apprenticeship', ['apprenticeshipId', 'addedAt', 'id'])
@Index('ix_evidence_state', ['state', 'addedAt'])
@Index('ix_evidence_sha256', ['sha256'])
@Check('ck_evidence_kind', `kind IN ('file', 'link', 'note', 'statement')`)
@Check('ck_evidence_state', `state IN ('checking', 'ready', 'refused', 'withdrawn')`)
export class Evidence {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_evidence_apprenticeship' })
  apprenticeshipId!: string;
  @Words(10) kind!: EvidenceKind;
  @Words(10) state!: EvidenceState;
  @Words(200) title!: string;
  /** The address of a link, the words of a note or a statement. Of a file: its original name. */
  @Prose() text!: string;
  /** SHA-256 in hex: of the bytes of a file, of the UTF-8 text of anything else. */
  @Words(64) sha256!: string;
  /** Of a file: bytes. Else 0. */
  @Whole() size!: number;
  /** Of a file: its media type, as its content says. Else empty. */
  @Words(100) mediaType!: string;
  /** 1 when it is added, one more with each change. */
  @Whole() revision!: number;
  /** Null: a witness without an account. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_evidence_person' })
  addedBy!: string | null;
  @Instant() addedAt!: string;
  @Instant({ nullable: true }) withdrawnAt!: string | null;
  @Prose({ nullable: true }) withdrawnReason!: string | null;
}

/** What a piece of evidence said before it was changed. */
@Entity('evidence_revisions')
export class EvidenceRevision {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_evidence_revisions_evidence' })
  evidenceId!: string;
  @PrimaryColumn('integer') revision!: number;
  @JsonText() content!: { title: string; text: string };
  /** When the next revision took its place. */
  @Instant() until!: string;
}

/** The checklist items that a piece of evidence serves. */
@Entity('evidence_items')
@Index('ix_evidence_items_item', ['planItemId'])
export class EvidenceItem {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_evidence_items_evidence' })
  evidenceId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('PlanItem', { name: 'fk_evidence_items_plan_item' })
  planItemId!: string;
}

/** The sessions of the log that a piece of evidence serves. */
@Entity('evidence_entries')
@Index('ix_evidence_entries_entry', ['entryId'])
export class EvidenceEntry {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_evidence_entries_evidence' })
  evidenceId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('LogEntry', { name: 'fk_evidence_entries_entry' })
  entryId!: string;
}

/** Who has opened which revision: the picture or pages shown, the link followed, the note displayed. */
@Entity('evidence_openings')
export class EvidenceOpening {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_evidence_openings_evidence' })
  evidenceId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Person', { name: 'fk_evidence_openings_person' })
  personId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Instant() openedAt!: string;
}
