import { Inject, Injectable } from '@nestjs/common';
import {
  checkStatement,
  dayAt,
  fullDayWords,
  missing,
  signersOf,
  verdictWords,
  type Day,
  type PersonId,
  type Verdict,
} from '@tracker/domain';
import { Attempts } from '../accounts/attempts';
import { later, newToken } from '../accounts/token';
import { nameIn, Records, takeTurn, type ApprenticeRecord } from '../apprenticeships/records';
import { addStatement, withdrawStatement } from '../evidence/statements';
import { LogEntry } from '../log/log-entry.entity';
import { Mail } from '../notifications/mail';
import { PlanItem } from '../plans/plan-item.entity';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Reader, type Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { Signatures } from '../plans/signatures';
import { WitnessLink } from './witness-link.entity';
import { lastDayOf, tokenBytes } from './witness-links';
import { answered, receipt, repudiated } from './witness-mails';

const receiptDays = 90;
const daySeconds = 24 * 3600;

export type Statement = { verdict: Verdict; name: string; role: string; words: string };

type Found = { link: WitnessLink; row: PlanItem; record: ApprenticeRecord; title: string };

/** What people without an account can do with the links that they got by mail. */
@Injectable()
export class WitnessStatements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly attempts: Attempts,
    private readonly mail: Mail,
    private readonly signatures: Signatures,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the witness has to know. Throws the same for every link that does not work. */
  async check(token: string, address: string) {
    const found = await this.counted(token, address, () => this.find(this.db.read, token));
    const { link, record, title } = found;
    const { doneWhen = '' } = record.programme.item(found.row.itemKey);
    const session = link.entryId
      ? await this.db.read.findOneBy(LogEntry, { id: link.entryId })
      : null;
    return {
      witness: link.name,
      apprentice: nameIn(record, record.parties.apprentice),
      title,
      doneWhen,
      session: session && { on: session.heldOn, did: session.did },
      until: lastDayOf(link),
    };
  }

  /** Uses the link up: the statement becomes evidence, and a receipt goes to the address that was named. */
  async answer(token: string, address: string, statement: Statement): Promise<void> {
    checkStatement(statement);
    await this.counted(token, address, () =>
      this.db.write(async (tx) => {
        const found = await this.findForChange(tx, token);
        const { link, record } = found;
        const evidenceId = await this.keep(tx, found, statement);
        const receiptToken = newToken(tokenBytes);
        const now = this.clock.now();
        await tx.update(
          WitnessLink,
          { id: link.id },
          {
            state: 'answered',
            endedAt: now,
            verdict: statement.verdict,
            evidenceId,
            receiptHash: sha256(receiptToken),
            receiptExpiresAt: later(now, receiptDays * daySeconds),
          },
        );
        note(tx, found, 'witness-statement', { verdict: statement.verdict, evidenceId });
        const back = `${this.config.publicUrl}/witness/repudiate#${receiptToken}`;
        const about = aboutOf(found);
        await this.mail.put(tx, {
          to: link.email,
          ...receipt(about, { verdict: statement.verdict, link: back }),
        });
        const page = this.pageOf(link);
        await this.mail.tell(
          tx,
          [record.parties.apprentice],
          answered(about, { witness: link.name, page }),
        );
      }),
    );
  }

  private keep(tx: Tx, { link, record }: Found, statement: Statement) {
    return addStatement(tx, {
      apprenticeshipId: record.id,
      itemId: link.planItemId,
      entryId: link.entryId,
      title: `Witness statement by ${statement.name}`,
      text: statementText(statement, link, record),
      addedAt: this.clock.now(),
    });
  }

  /** Which statement a receipt is about. */
  async checkReceipt(token: string, address: string) {
    const found = await this.counted(token, address, () => this.findReceipt(this.db.read, token));
    const { apprentice, title } = aboutOf(found);
    return { apprentice, title, on: answeredOn(found.link) };
  }

  /** "This was not me": the statement is withdrawn, never deleted, and those concerned are told. */
  async repudiate(token: string, address: string): Promise<void> {
    await this.counted(token, address, () =>
      this.db.write(async (tx) => {
        const found = await this.findReceiptForChange(tx, token);
        const { link, record, row } = found;
        const at = this.clock.now();
        await tx.update(WitnessLink, { id: link.id }, { repudiatedAt: at });
        const { evidenceId } = link;
        const reason = `Whoever reads the address that ${nameIn(record, link.askedBy)} named says: this was not me`;
        if (evidenceId) await withdrawStatement(tx, evidenceId, { at, reason });
        note(tx, found, 'repudiate-statement', { evidenceId });
        if (evidenceId) await this.signatures.touched(tx, null, { evidenceIds: [evidenceId] });
        const facts = { witness: link.name, on: answeredOn(link), page: this.pageOf(link) };
        const people = [record.parties.apprentice, ...signersOf(record.parties, row)];
        await this.mail.tell(tx, people, repudiated(aboutOf(found), facts));
      }),
    );
  }

  private pageOf = ({ planItemId }: WitnessLink) => `${this.config.publicUrl}/items/${planItemId}`;

  /** Guesses are counted, by address and by link; a link that works is not held against its address. */
  private async counted<T>(token: string, address: string, work: () => Promise<T>): Promise<T> {
    await this.attempts.countLink({ token, address });
    const result = await work();
    await this.attempts.forgiveLink({ address });
    return result;
  }

  private async find(db: Reader, token: string): Promise<Found> {
    const link = await db.findOneBy(WitnessLink, { tokenHash: sha256(token), state: 'open' });
    if (!link || link.expiresAt <= this.clock.now()) throw unusable();
    return this.withRecord(db, link);
  }

  private async findReceipt(db: Reader, token: string): Promise<Found> {
    const link = await db.findOneBy(WitnessLink, { receiptHash: sha256(token) });
    const works = link?.repudiatedAt === null && (link.receiptExpiresAt ?? '') > this.clock.now();
    if (!link || !works) throw unusable();
    return this.withRecord(db, link);
  }

  private findForChange = (tx: Tx, token: string) => this.inTurn(tx, () => this.find(tx, token));

  private findReceiptForChange = (tx: Tx, token: string) =>
    this.inTurn(tx, () => this.findReceipt(tx, token));

  /** Of two who use a link at once, the second finds it used: changes of one record take turns. */
  private async inTurn(tx: Tx, find: () => Promise<Found>): Promise<Found> {
    await takeTurn(tx, (await find()).record.id);
    return find();
  }

  private async withRecord(db: Reader, link: WitnessLink): Promise<Found> {
    const row = await db.findOneBy(PlanItem, { id: link.planItemId });
    if (!row) throw new Error('A link to a witness without its item');
    const record = await this.records.one(db, row.apprenticeshipId);
    return { link, row, record, title: record.programme.item(row.itemKey).title };
  }
}

/** One answer for a link that was used, cancelled, is too old or never was. */
const unusable = () => missing('Link');

const aboutOf = ({ record, title }: Found) => ({
  apprentice: nameIn(record, record.parties.apprentice),
  title,
});

const answeredOn = ({ endedAt, askedAt }: WitnessLink): Day => dayAt(endedAt ?? askedAt);

/** The words that become evidence: what was said, by whom, and how far that is known. */
const statementText = (
  { verdict, words, name, role }: Statement,
  { email, name: named }: WitnessLink,
  { today, parties, ...record }: ApprenticeRecord,
) =>
  [
    verdictWords[verdict],
    ...(words ? [words] : []),
    `${name}, ${role}`,
    `Sent on ${fullDayWords(today)} with a link that ${nameIn({ ...record, parties }, parties.apprentice)} had mailed to ${named} at ${email.split('@')[1] ?? ''}`,
  ].join('\n\n');

const note = (
  tx: Tx,
  { link, record }: Found,
  verb: 'witness-statement' | 'repudiate-statement',
  detail: Record<string, unknown>,
  by: PersonId | null = null,
) => {
  tx.record({
    by,
    what: `item.${verb}`,
    subject: { kind: 'plan-item', id: link.planItemId },
    apprenticeshipId: record.id,
    detail,
  });
};
