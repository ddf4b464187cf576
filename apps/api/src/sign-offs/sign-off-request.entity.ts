import type { Level } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Id, Instant, Prose, Ref, Whole, Words } from '../platform/columns';

/** `superseded`: nobody has to decide any more, because the item is not required, revoked or changed again. */
export type Outcome = 'open' | 'withdrawn' | 'returned' | 'signed-off' | 'revoked' | 'superseded';

/** One request for sign-off, with the snapshot it stands on and the decision that names it (rule 4). */
@Entity('sign_off_requests')
@Unique('uq_sign_off_requests_revision', ['planItemId', 'revision'])
@Index('ix_sign_off_requests_outcome', ['outcome', 'planItemId'])
@Index('ix_sign_off_requests_decider', ['decidedBy', 'decidedAt'])
@Index('uq_sign_off_requests_open', ['planItemId'], { unique: true, where: `outcome = 'open'` })
@Check(
  'ck_sign_off_requests_outcome',
  `outcome IN ('open', 'withdrawn', 'returned', 'signed-off', 'revoked', 'superseded')`,
)
export class SignOffRequest {
  @Id() id!: string;
  @Ref() @ForeignKey('PlanItem', { name: 'fk_sign_off_requests_plan_item' }) planItemId!: string;
  @Whole() revision!: number;
  /** Canonical JSON of the snapshot, and its SHA-256 in hex. */
  @Prose() snapshot!: string;
  @Words(64) snapshotHash!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_sign_off_requests_requester' }) requestedBy!: string;
  @Instant() requestedAt!: string;
  @Words(20) outcome!: Outcome;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_sign_off_requests_decider' })
  decidedBy!: string | null;
  /** Who was away when the decider stood in (product.md rule 8). */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_sign_off_requests_on_behalf_of' })
  onBehalfOf!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  /** The signer's own judgement. Never mixed with the apprentice's (rule 6). */
  @Words(20, { nullable: true }) level!: Level | null;
  @Prose() wentWell!: string;
  @Prose() whatNext!: string;
}

/** A session that stands in the snapshot of a request. */
@Entity('sign_off_request_entries')
@Index('ix_sign_off_request_entries_entry', ['entryId'])
export class SignOffRequestEntry {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('SignOffRequest', { name: 'fk_sign_off_request_entries_request' })
  requestId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('LogEntry', { name: 'fk_sign_off_request_entries_entry' })
  entryId!: string;
}

/** A piece of evidence that stands in the snapshot of a request. */
@Entity('sign_off_request_evidence')
@Index('ix_sign_off_request_evidence_evidence', ['evidenceId'])
export class SignOffRequestEvidence {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('SignOffRequest', { name: 'fk_sign_off_request_evidence_request' })
  requestId!: string;
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_sign_off_request_evidence_evidence' })
  evidenceId!: string;
}
