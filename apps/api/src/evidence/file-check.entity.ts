import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Whole } from '../platform/columns';

/** A file that the virus scanner has to look at. The row goes when it has. */
@Entity('file_checks')
@Index('ix_file_checks_turn', ['notBefore', 'evidenceId'])
export class FileCheck {
  @PrimaryColumn('varchar', { length: 36 })
  @ForeignKey('Evidence', { name: 'fk_file_checks_evidence' })
  evidenceId!: string;
  /** Until then somebody is at it, or the scanner is given time to come back. */
  @Instant() notBefore!: string;
  @Whole() tries!: number;
}
