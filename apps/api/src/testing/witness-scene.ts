import { witnesses } from '@tracker/contract';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { CoreLoop } from './core-loop';
import { itemOf } from './item-of';
import type { Browser } from './test-service';

export const joan = { name: 'Joan Abara', email: 'joan.abara@example.org' };

/** What Joan sends when she saw it. */
export const saw = {
  verdict: 'confirmed',
  name: 'Joan Abara',
  role: 'Network engineer',
  words: 'Sam wrote it and ran it twice.',
  confirmed: true,
};

/** Sam asks Joan, who has no account, about the script that he wrote. Mail stays in the outbox. */
export class WitnessScene {
  private constructor(
    public loop: CoreLoop,
    readonly witness: Browser,
    readonly item: string,
  ) {}

  static async start(): Promise<WitnessScene> {
    const loop = await CoreLoop.start();
    const { id } = await itemOf(loop.service, loop.apprenticeship, 'build.script');
    return new WitnessScene(loop, await loop.service.as(null), id);
  }

  get service() {
    return this.loop.service;
  }

  /** Lets time pass; everybody signs in again. */
  async later(time: { days?: number; minutes?: number }) {
    this.service.clock.pass(time);
    this.loop = await CoreLoop.again(this.service, this.loop.apprenticeship);
  }

  ask(more: object = {}, browser = this.loop.asSam, id = this.item) {
    return browser.call(witnesses.askWitness, { params: { id }, body: { ...joan, ...more } });
  }

  /** The token of the link that Joan gets. */
  async asked(more: object = {}) {
    await this.ask(more);
    return this.tokenFor('/witness');
  }

  /** Joan has answered: the token that was used, and that of her receipt. */
  async answered() {
    const token = await this.asked();
    await this.answer(token);
    return { token, receipt: await this.tokenFor('/witness/repudiate') };
  }

  async cancel(browser = this.loop.asSam) {
    const { witnesses: view } = await this.read();
    const { id = '' } = view.list.find(({ canCancel }) => canCancel) ?? view.list[0] ?? {};
    return browser.call(witnesses.cancelWitnessLink, { params: { id }, body: {} });
  }

  check = (token: unknown) => this.witness.call(witnesses.checkWitnessLink, { body: { token } });

  answer = (token: unknown, more: object = {}) =>
    this.witness.call(witnesses.answerAsWitness, { body: { token, ...saw, ...more } });

  repudiate = (token: unknown) =>
    this.witness.call(witnesses.repudiateStatement, { body: { token } });

  read = () => this.loop.read(this.item);

  mails = () =>
    this.service.db.read.find(OutboxMail, {
      order: { createdAt: 'ASC', subject: 'ASC', id: 'ASC' },
    });

  async mailTo(address: string) {
    const found = (await this.mails()).findLast(({ recipient }) => recipient === address);
    if (!found) throw new Error(`No mail is for ${address}`);
    return found;
  }

  /** The token behind the `#` of the newest link to that page which Joan got. */
  async tokenFor(page: string): Promise<string> {
    const link = new RegExp(`^http://localhost:3000${page}#(\\S+)$`, 'm');
    const hers = (await this.mails()).filter(({ recipient }) => recipient === joan.email);
    return hers.flatMap(({ text }) => link.exec(text)?.[1] ?? []).at(-1) ?? '';
  }
}
