import type { AccountState } from '@tracker/domain';
import { Check, Entity, Unique } from 'typeorm';
import { Id, Instant, Prose, Words } from '../platform/columns';

/** One person, one account. What they are to whom is a relationship. */
@Entity('people')
@Unique('uq_people_email', ['email'])
@Check('ck_people_state', `state IN ('invited', 'active', 'disabled')`)
export class Person {
  @Id() id!: string;
  @Words(100) name!: string;
  /** Lower case. */
  @Words(254) email!: string;
  /** Argon2id. Null until the invitation is accepted. */
  @Prose({ nullable: true }) passwordHash!: string | null;
  @Words(10) state!: AccountState;
  @Instant() createdAt!: string;
}
