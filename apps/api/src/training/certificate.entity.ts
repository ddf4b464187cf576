import type { CertificateState } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, Id, Instant, JsonText, Prose, Ref, Whole, Words } from '../platform/columns';

/** One course or certificate of an apprentice. It stays on the record, whatever becomes of it. */
@Entity('certificates')
@Index('ix_certificates_apprenticeship', ['apprenticeshipId', 'issuedOn', 'id'])
@Check('ck_certificates_state', `state IN ('held', 'withdrawn')`)
export class Certificate {
  @Id() id!: string;
  @Ref()
  @ForeignKey('Apprenticeship', { name: 'fk_certificates_apprenticeship' })
  apprenticeshipId!: string;
  @Words(200) title!: string;
  @Words(200) issuer!: string;
  /** Key of the certificate in the programme. Null for any other. */
  @Words(60, { nullable: true }) certification!: string | null;
  /** The item whose learning it shows, where the programme names no certificate. */
  @Ref({ nullable: true })
  @ForeignKey('PlanItem', { name: 'fk_certificates_plan_item' })
  planItemId!: string | null;
  @DayColumn() issuedOn!: string;
  /** The last day on which it is valid. Null: it does not run out. */
  @DayColumn({ nullable: true }) endsOn!: string | null;
  @Ref({ nullable: true })
  @ForeignKey('Evidence', { name: 'fk_certificates_evidence' })
  evidenceId!: string | null;
  @Words(10) state!: CertificateState;
  /** 1 when it is added, one more with each change. */
  @Whole() revision!: number;
  /** When it was added or last changed: since then it waits for somebody who has seen it. */
  @Instant() sentAt!: string;
  /** The mentor or line manager who has seen it as it is now. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_certificates_seer' })
  seenBy!: string | null;
  @Instant({ nullable: true }) seenAt!: string | null;
  /** The certificate whose place it takes. */
  @Ref({ nullable: true })
  @ForeignKey('Certificate', { name: 'fk_certificates_renews' })
  renewsId!: string | null;
  /** Who has said that it does not have to be renewed. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_certificates_lapser' })
  letLapseBy!: string | null;
  @Instant({ nullable: true }) letLapseAt!: string | null;
  @Prose({ nullable: true }) letLapseReason!: string | null;
  @Instant({ nullable: true }) withdrawnAt!: string | null;
  @Prose({ nullable: true }) withdrawnReason!: string | null;
}

/** What a certificate says, as far as somebody else confirms it. */
export type CertificateContent = Pick<
  Certificate,
  'title' | 'issuer' | 'certification' | 'planItemId' | 'issuedOn' | 'endsOn' | 'evidenceId'
>;

/** What a certificate said before it was changed, and who had seen it so. */
@Entity('certificate_revisions')
export class CertificateRevision {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Certificate', { name: 'fk_certificate_revisions_certificate' })
  certificateId!: string;
  @PrimaryColumn('integer') revision!: number;
  @JsonText() content!: CertificateContent & Pick<Certificate, 'seenBy' | 'seenAt'>;
  /** When the next revision took its place. */
  @Instant() until!: string;
}
