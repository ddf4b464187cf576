import type { Verdict, WitnessLinkState } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Words } from '../platform/columns';

/** A link with which somebody without an account says once what they saw. Only hashes of links are kept. */
@Entity('witness_links')
@Unique('uq_witness_links_token', ['tokenHash'])
@Unique('uq_witness_links_receipt', ['receiptHash'])
@Index('ix_witness_links_item', ['planItemId', 'askedAt'])
@Index('ix_witness_links_asker', ['askedBy', 'askedAt'])
@Index('ix_witness_links_email', ['email', 'askedAt'])
@Check('ck_witness_links_state', `state IN ('open', 'answered', 'cancelled')`)
@Check('ck_witness_links_verdict', `verdict IN ('confirmed', 'not-seen', 'not-yet')`)
export class WitnessLink {
  @Id() id!: string;
  @Ref() @ForeignKey('PlanItem', { name: 'fk_witness_links_plan_item' }) planItemId!: string;
  @Ref({ nullable: true })
  @ForeignKey('LogEntry', { name: 'fk_witness_links_entry' })
  entryId!: string | null;
  @Ref() @ForeignKey('Person', { name: 'fk_witness_links_person' }) askedBy!: string;
  /** The witness, as the apprentice named them. */
  @Words(100) name!: string;
  @Words(254) email!: string;
  @Words(64) tokenHash!: string;
  @Instant() askedAt!: string;
  @Instant() expiresAt!: string;
  @Words(10) state!: WitnessLinkState;
  /** The mail with the link, in the outbox for as long as that keeps it. */
  @Ref() mailId!: string;
  /** Answered, or cancelled. */
  @Instant({ nullable: true }) endedAt!: string | null;
  @Words(10, { nullable: true }) verdict!: Verdict | null;
  /** The statement that the answer became. */
  @Ref({ nullable: true })
  @ForeignKey('Evidence', { name: 'fk_witness_links_evidence' })
  evidenceId!: string | null;
  /** Of the link in the receipt: with it whoever reads that address says that it was not them. */
  @Words(64, { nullable: true }) receiptHash!: string | null;
  @Instant({ nullable: true }) receiptExpiresAt!: string | null;
  @Instant({ nullable: true }) repudiatedAt!: string | null;
}
