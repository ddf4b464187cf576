import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Prose, Words } from './columns';

/** A unit of work that a request with an `Idempotency-Key` has done: written with what it changed. */
@Entity('done_units')
@Index('ix_done_units_done_at', ['doneAt'])
export class DoneUnit {
  /** SHA-256 of the person and the key. Neither is kept. */
  @PrimaryColumn('varchar', { length: 64 }) requestId!: string;
  /** Which of the request's units of work, from 0. */
  @PrimaryColumn('integer') unit!: number;
  /** SHA-256 of the key and all that was sent: path, version and body. */
  @Words(64) sentHash!: string;
  /** What the unit resolved to, sealed with the key: only who sends the key again can read it. */
  @Prose() result!: string;
  @Instant() doneAt!: string;
}
