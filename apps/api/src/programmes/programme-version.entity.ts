import { Check, Entity, Unique } from 'typeorm';
import { Id, Instant, Prose, Whole, Words } from '../platform/columns';

/** One version of a programme. A published version never changes. */
@Entity('programme_versions')
@Unique('uq_programme_versions_key_version', ['key', 'version'])
@Check(
  'ck_programme_versions_state',
  `state IN ('draft', 'awaiting-approval', 'published', 'retired')`,
)
export class ProgrammeVersion {
  @Id() id!: string;
  @Words(100) key!: string;
  @Whole() version!: number;
  @Words(200) title!: string;
  @Words(20) state!: 'draft' | 'awaiting-approval' | 'published' | 'retired';
  /** The whole programme as canonical JSON. */
  @Prose() content!: string;
  /** SHA-256 of the content, hex. */
  @Words(64) contentHash!: string;
  @Instant({ nullable: true }) publishedAt!: string | null;
}
