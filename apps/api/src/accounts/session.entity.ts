import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Id, Instant, Ref, Whole, Words } from '../platform/columns';

/** A signed-in browser. Only the hash of its cookie is kept. */
@Entity('sessions')
@Unique('uq_sessions_token_hash', ['tokenHash'])
@Index('ix_sessions_person', ['personId'])
export class Session {
  @Id() id!: string;
  @Words(64) tokenHash!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_sessions_person' }) personId!: string;
  @Instant() startedAt!: string;
  @Instant() lastSeenAt!: string;
  @Instant() endsAt!: string;
  /** "Chrome on Windows": what the person recognises. */
  @Words(100) device!: string;
}

/** A one-time link with which an invited person sets a password. */
@Entity('invitations')
@Unique('uq_invitations_token_hash', ['tokenHash'])
@Index('ix_invitations_person', ['personId'])
export class Invitation {
  @Id() id!: string;
  @Words(64) tokenHash!: string;
  @Ref() @ForeignKey('Person', { name: 'fk_invitations_person' }) personId!: string;
  @Instant() expiresAt!: string;
  /** Used, or replaced by a newer link. */
  @Instant({ nullable: true }) endedAt!: string | null;
}

/** Failed tries to sign in, by account and by address, in one window of time. */
@Entity('sign_in_attempts')
export class SignInAttempts {
  /** SHA-256 of what is counted. */
  @PrimaryColumn('varchar', { length: 64 }) key!: string;
  @Whole() failures!: number;
  @Instant() windowEndsAt!: string;
}
