import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Instant, Ref } from '../platform/columns';

/** From when until when somebody is away, and who stands in. Never deleted: ended early, it says so. */
@Entity('absences')
@Index('ix_absences_person', ['personId', 'untilOn'])
@Index('ix_absences_deputy', ['deputyId', 'untilOn'])
@Check('ck_absences_days', 'from_on <= until_on')
export class Absence {
  @Id() id!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_absences_person' }) personId!: string;
  @DayColumn() fromOn!: string;
  /** The last day away. */
  @DayColumn() untilOn!: string;
  /** Null: nobody is named, the next in line judges. */
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_absences_deputy' })
  deputyId!: string | null;
  @Ref() @ForeignKey('Person', { name: 'fk_absences_recorder' }) recordedBy!: string;
  @Instant() recordedAt!: string;
  @Ref({ nullable: true })
  @ForeignKey('Person', { name: 'fk_absences_ender' })
  endedBy!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
}
