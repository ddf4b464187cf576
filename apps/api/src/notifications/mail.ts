import { Injectable } from '@nestjs/common';
import type { PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { OutboxMail } from './outbox-mail.entity';

export type Message = {
  subject: string;
  /** Plain text, a paragraph each. A link stands alone in its line. */
  lines: readonly string[];
};

/** What people are told by mail. */
@Injectable()
export class Mail {
  constructor(private readonly clock: Clock) {}

  /**
   * Puts a mail into the outbox, in the transaction of the change that it tells about: both are kept,
   * or neither. Resolves to its id. It is delivered later, by Delivery.
   */
  async put(tx: Tx, { to, subject, lines }: Message & { to: string }): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await tx.insert(OutboxMail, {
      id,
      recipient: checked(to),
      subject: inOneLine(subject),
      text: writable([...lines, ...foot].join('\n\n')),
      state: 'waiting',
      attempts: 0,
      nextAt: now,
      createdAt: now,
      endedAt: null,
      problem: null,
    });
    return id;
  }

  /** The same mail for each of these people. Whose account is disabled is not told. */
  async tell(tx: Tx, people: readonly PersonId[], message: Message): Promise<void> {
    if (people.length === 0) return;
    const found = await tx.rows<{ email: string }>(
      `SELECT email FROM people WHERE id IN (${placeholders(people, 1)}) AND state <> 'disabled'
        ORDER BY email`,
      people,
    );
    for (const { email } of found) await this.put(tx, { ...message, to: email });
  }
}

const foot = ['Apprentice tracker. This mail was sent by the service; nobody reads answers to it.'];

/** One address and nothing else: no second one, no name, nothing that begins another header. */
function checked(address: string): string {
  if (address.length > 254 || !/^[^\s<>,;:"()\\@]+@[^\s<>,;:"()\\@]+$/.test(address))
    throw new Error('A mail can be put for one plain address only');
  return address;
}

/** What every database and every mail program can hold. A change never fails for the words of its mail. */
const writable = (text: string) => text.replaceAll('\u0000', '').toWellFormed();

/** A name in a subject may hold what people type: it never ends the line, and never fills the list of mails. */
const inOneLine = (subject: string) =>
  subject
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 150)
    .toWellFormed();
