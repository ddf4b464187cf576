import type { Role } from '@tracker/domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Ref, Words } from '../platform/columns';

/** What one person is to one apprenticeship, from when until when. A programme lead has no apprenticeship. */
@Entity('relationships')
@Index('ix_relationships_person', ['personId', 'role'])
@Index('ix_relationships_apprenticeship', ['apprenticeshipId', 'role'])
@Check(
  'ck_relationships_role',
  `role IN ('apprentice', 'mentor', 'line-manager', 'coach', 'service-desk-lead', 'security-contact', 'programme-lead')`,
)
export class Relationship {
  @Id() id!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_relationships_person' }) personId!: string;
  @Words(20) role!: Role;
  @Ref({ nullable: true })
  @ForeignKey('Apprenticeship', { name: 'fk_relationships_apprenticeship' })
  apprenticeshipId!: string | null;
  @DayColumn() fromOn!: string;
  /** The last day. Null while it lasts. */
  @DayColumn({ nullable: true }) untilOn!: string | null;
}
