import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  checkMayAskWitness,
  checkWitness,
  conflict,
  dayAt,
  forbidden,
  invalid,
  missing,
  witnessLimits,
  type Day,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { accountsOf } from '../apprenticeships/named-accounts';
import { nameIn } from '../apprenticeships/records';
import { later, newToken } from '../accounts/token';
import { Mail } from '../notifications/mail';
import { Items, type LoadedItem } from '../plans/items';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { TooManyTries } from '../platform/too-many-tries';
import { invitation } from './witness-mails';
import { WitnessLink } from './witness-link.entity';

const daySeconds = 24 * 3600;
/** 192 bits: the link fits into one line of a mail. */
export const tokenBytes = 24;

/** Midnight UTC after that day: never before the day has ended in London. */
const endOf = (day: Day) => `${addDays(day, 1)}T00:00:00.000Z`;
/** The last whole day before the link expires. */
export const lastDayOf = ({ expiresAt }: Pick<WitnessLink, 'expiresAt'>): Day =>
  addDays(expiresAt.slice(0, 10), -1);

export type AskedWitness = { name: string; email: string; entryId: string | null };

/** Links for witnesses, as the apprentice sends and cancels them. */
@Injectable()
export class WitnessLinks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly items: Items,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  ask(me: PersonId, itemId: string, asked: AskedWitness): Promise<void> {
    return this.db.write(async (tx) => {
      const item = await this.items.loadForChange(tx, me, itemId);
      checkMayAskWitness(me, item.facts);
      checkWitness(item.facts, await accountAt(tx, asked.email));
      await checkSession(tx, itemId, asked.entryId);
      await this.checkNotAsked(tx, itemId, asked.email);
      await this.checkNotTooMany(tx, me, asked.email);
      await this.send(tx, me, item, asked);
      note(tx, me, item, 'ask-witness');
    });
  }

  private async send(
    tx: Tx,
    me: PersonId,
    item: LoadedItem,
    { name, email, entryId }: AskedWitness,
  ) {
    const token = newToken(tokenBytes);
    const now = this.clock.now();
    const until = addDays(dayAt(now), this.config.witnessLinkDays);
    const about = { apprentice: nameIn(item.record, me), title: item.programmeItem.title };
    const link = `${this.config.publicUrl}/witness#${token}`;
    const message = invitation(about, { witness: name, link, until });
    await tx.insert(WitnessLink, {
      id: randomUUID(),
      planItemId: item.row.id,
      entryId,
      askedBy: me,
      name,
      email,
      tokenHash: sha256(token),
      askedAt: now,
      expiresAt: endOf(until),
      state: 'open',
      mailId: await this.mail.put(tx, { to: email, ...message }),
      endedAt: null,
      verdict: null,
      evidenceId: null,
      receiptHash: null,
      receiptExpiresAt: null,
      repudiatedAt: null,
    });
  }

  /** Resolves to the item that it was about. */
  cancel(me: PersonId, id: string): Promise<string> {
    return this.db.write(async (tx) => {
      const link = await tx.findOneBy(WitnessLink, { id });
      if (!link) throw missing('Link');
      const item = await this.items.loadForChange(tx, me, link.planItemId);
      if (link.askedBy !== me) throw forbidden('Only the apprentice can cancel their own question');
      const ended = { state: 'cancelled', endedAt: this.clock.now() } as const;
      if ((await tx.update(WitnessLink, { id, state: 'open' }, ended)) === 0)
        throw conflict('This question was answered or cancelled already');
      note(tx, me, item, 'cancel-witness');
      return link.planItemId;
    });
  }

  /** One open link for one address and item: a form that is sent twice asks once. */
  private async checkNotAsked(tx: Tx, planItemId: string, email: string) {
    const open = await tx.findBy(WitnessLink, { planItemId, email, state: 'open' });
    if (open.some(({ expiresAt }) => expiresAt > this.clock.now()))
      throw conflict(
        'You have asked this address about this item already. Cancel that to ask again',
      );
  }

  /** Nobody's mailbox is filled, by one apprentice or by many. */
  private async checkNotTooMany(tx: Tx, me: PersonId, email: string) {
    const since = later(this.clock.now(), -daySeconds);
    const [counted] = await tx.rows<{ mine: number | string; theirs: number | string }>(
      `SELECT (SELECT COUNT(*) FROM witness_links WHERE asked_by = $1 AND asked_at > $2) AS mine,
              (SELECT COUNT(*) FROM witness_links WHERE email = $3 AND asked_at > $2) AS theirs`,
      [me, since, email],
    );
    if (Number(counted?.mine) >= witnessLimits.perApprentice)
      throw new TooManyTries(daySeconds, 'You have asked many witnesses today. Try again tomorrow');
    if (Number(counted?.theirs) >= witnessLimits.perAddress)
      throw new TooManyTries(
        daySeconds,
        'This address has been asked several times today. Try again tomorrow',
      );
  }
}

/** `sam.okafor+2@…` is the mailbox of `sam.okafor@…`. */
async function accountAt(tx: Tx, email: string) {
  const plain = email.replace(/\+[^@]*@/, '@');
  const accounts = await accountsOf(tx, [email, plain]);
  return accounts.get(email) ?? accounts.get(plain) ?? null;
}

/** The session that the witness was in counts towards the item. */
async function checkSession(tx: Tx, itemId: string, entryId: string | null) {
  if (entryId === null) return;
  const found = await tx.rows(
    `SELECT 1 FROM log_entry_items l JOIN log_entries e ON e.id = l.entry_id
      WHERE l.plan_item_id = $1 AND e.id = $2 AND e.state <> 'withdrawn'`,
    [itemId, entryId],
  );
  if (found.length === 0)
    throw invalid({ entryId: 'Choose a session that counts towards this item' });
}

const note = (
  tx: Tx,
  by: PersonId,
  { row, record }: LoadedItem,
  verb: 'ask-witness' | 'cancel-witness',
) => {
  // Names and addresses of witnesses stay out of what is kept for ever.
  tx.record({
    by,
    what: `item.${verb}`,
    subject: { kind: 'plan-item', id: row.id },
    apprenticeshipId: record.id,
  });
};
