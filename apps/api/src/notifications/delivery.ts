import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { later } from '../accounts/token';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db';
import { mailProblem, transportFor, type MailTransport } from './mail-transport';
import { OutboxMail } from './outbox-mail.entity';

const checkEveryMs = 2000;
const atATime = 20;
/** For so long one process has a mail for itself. If it dies meanwhile, another tries again. */
const leaseSeconds = 5 * 60;
const longestDelaySeconds = 4 * 3600;
const giveUpAfterSeconds = 7 * 24 * 3600;
const keptSeconds = 30 * 24 * 3600;
const longestGoodbyeMs = 3000;

/** Seconds until the next try: a minute after the first one, twice as long after each further one. */
const delayAfter = (attempts: number) => Math.min(60 * 2 ** (attempts - 1), longestDelaySeconds);

/**
 * Delivers what waits in the outbox, beside the requests and never inside one. Any number of
 * processes may do so: a mail is delivered by the one that has leased it.
 */
@Injectable()
export class Delivery implements OnModuleDestroy {
  private readonly log = new Logger('Mail');
  private readonly transport: MailTransport;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.transport = transportFor(config.mail);
  }

  /** From now on, until the service closes. */
  start(): void {
    const check = () => {
      this.round = this.deliverDue()
        .then(() => this.forgetOld())
        .catch((error: unknown) => {
          this.log.error(error instanceof Error ? error.stack : error);
        })
        .finally(() => {
          if (!this.isStopping) this.timer = setTimeout(check, checkEveryMs).unref();
        });
    };
    check();
  }

  /** What is being delivered is finished; what hangs is left to its lease. */
  async onModuleDestroy() {
    this.isStopping = true;
    clearTimeout(this.timer);
    let goodbye: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (goodbye = setTimeout(resolve, longestGoodbyeMs)));
    await Promise.race([this.round, patience]);
    clearTimeout(goodbye);
    this.transport.close();
  }

  /** Tries each mail that is due, once. A server that does not answer ends the round. */
  async deliverDue(): Promise<void> {
    const due = await this.db.read.rows<OutboxMail>(
      `SELECT id, recipient, subject, text, attempts, next_at AS "nextAt", created_at AS "createdAt"
         FROM outbox WHERE state = 'waiting' AND next_at <= $1
        ORDER BY next_at, id LIMIT ${String(atATime)}`,
      [this.clock.now()],
    );
    for (const mail of due) if (this.isStopping || !(await this.deliver(mail))) return;
  }

  /** False when the next mail would meet the same problem. */
  private async deliver(found: OutboxMail): Promise<boolean> {
    const mail = await this.lease(found);
    if (!mail) return true;
    try {
      await this.transport.send(mail);
    } catch (error) {
      const problem = mailProblem(error);
      await this.note(mail, problem);
      return problem.isAboutThisMail;
    }
    await this.end(mail, 'sent', null);
    return true;
  }

  /** Compare-and-set: of two processes that found the same mail, one gets it. */
  private async lease(mail: OutboxMail): Promise<OutboxMail | null> {
    const { id, attempts, nextAt } = mail;
    const mine = { attempts: attempts + 1, nextAt: later(this.clock.now(), leaseSeconds) };
    const leased = await this.db.keep((tx) =>
      tx.update(OutboxMail, { id, state: 'waiting', attempts, nextAt }, mine),
    );
    return leased === 0 ? null : { ...mail, ...mine };
  }

  private async note(mail: OutboxMail, { code, isFinal }: { code: string; isFinal: boolean }) {
    const now = this.clock.now();
    if (isFinal || later(mail.createdAt, giveUpAfterSeconds) <= now) {
      this.log.warn(`Mail ${mail.id} cannot be delivered (${code}). It is given up`);
      return this.end(mail, 'failed', code);
    }
    const nextAt = later(now, delayAfter(mail.attempts));
    this.log.warn(`Mail ${mail.id} was not delivered (${code}). Next try: ${nextAt}`);
    return this.set(mail, { nextAt, problem: code });
  }

  private end(mail: OutboxMail, state: 'sent' | 'failed', problem: string | null) {
    return this.set(mail, { state, problem, text: '', endedAt: this.clock.now() });
  }

  /** Only while the lease is ours: whoever took it over says how it went. */
  private async set({ id, attempts }: OutboxMail, values: Partial<OutboxMail>): Promise<void> {
    await this.db.keep((tx) => tx.update(OutboxMail, { id, state: 'waiting', attempts }, values));
  }

  /** Addresses are not kept for longer than a question about them may come. */
  private async forgetOld(): Promise<void> {
    const before = later(this.clock.now(), -keptSeconds);
    const old = { state: Not('waiting' as const), endedAt: LessThan(before) };
    if (await this.db.read.existsBy(OutboxMail, old))
      await this.db.keep((tx) => tx.delete(OutboxMail, old));
  }
}
