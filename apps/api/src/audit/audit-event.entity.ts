import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Prose, Ref, Whole, Words } from '../platform/columns';

/** One change. Rows are chained: each hash covers the row and the hash before it (product.md rule 17). */
@Entity('audit_events')
@Index('ix_audit_events_subject', ['subjectId', 'seq'])
@Index('ix_audit_events_apprenticeship', ['apprenticeshipId', 'seq'])
export class AuditEvent {
  @PrimaryColumn('integer') seq!: number;
  @Instant() at!: string;
  @Ref({ nullable: true }) by!: string | null;
  @Words(60) what!: string;
  @Words(40) subjectKind!: string;
  @Words(64) subjectId!: string;
  @Ref({ nullable: true }) apprenticeshipId!: string | null;
  /** Canonical JSON. */
  @Prose() detail!: string;
  @Words(64) previousHash!: string;
  @Words(64) hash!: string;
}

/** The newest row of the chain. There is one head, with id 1. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn('integer') id!: number;
  @Whole() seq!: number;
  @Words(64) hash!: string;
}
