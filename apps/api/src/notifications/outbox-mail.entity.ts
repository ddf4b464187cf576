import { Check, Entity, Index } from 'typeorm';
import { Id, Instant, Prose, Whole, Words } from '../platform/columns';

export type MailState = 'waiting' | 'sent' | 'failed';

/** One mail to one address: written with the change that it tells about, delivered later. */
@Entity('outbox')
@Index('ix_outbox_due', ['state', 'nextAt', 'id'])
@Check('ck_outbox_state', `state IN ('waiting', 'sent', 'failed')`)
export class OutboxMail {
  @Id() id!: string;
  @Words(254) recipient!: string;
  @Words(200) subject!: string;
  /** Erased once it is delivered or given up: it may hold a link that lets somebody in. */
  @Prose() text!: string;
  @Words(10) state!: MailState;
  @Whole() attempts!: number;
  /** When to try next. While somebody delivers it: when that is taken to have failed. */
  @Instant() nextAt!: string;
  @Instant() createdAt!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
  /** Why the last try failed: a code like `ECONNREFUSED` or `550`, never what the server said. */
  @Words(40, { nullable: true }) problem!: string | null;
}
