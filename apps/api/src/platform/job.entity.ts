import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from './columns';

/** Work that comes again and again, and that one of the processes does for all. */
@Entity('jobs')
export class Job {
  @PrimaryColumn('varchar', { length: 40 }) name!: string;
  /** Until then it is left alone: it was done, or somebody is at it. */
  @Instant() notBefore!: string;
}
