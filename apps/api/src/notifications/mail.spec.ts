import { leila, priya, sam, tom } from '@tracker/examples';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../platform/config';
import { given } from '../testing/given';
import { headersOf, MailServer, textOf } from '../testing/mail-server';
import { hostileTexts } from '../testing/arbitrary-body';
import { TestService } from '../testing/test-service';
import { Delivery } from './delivery';
import { Mail, type Message } from './mail';
import { OutboxMail } from './outbox-mail.entity';

const secret = 'http://localhost:3000/witness/repudiate#k2j4h5k2j4h5k2j4h5k2j4h5k2j4h5k2';
const message: Message = { subject: 'Sam Okafor asks you', lines: ['Follow this link', secret] };

let service: TestService;
let server: MailServer;
afterEach(async () => {
  await service.stop();
  await server.stop();
});

const mailTo = (url: string | null, folder = 'nowhere'): Partial<Config> => ({
  mail: { server: url, folder, from: 'tracker@example.gov.uk' },
});
const put = (more: Partial<Message & { to: string }> = {}) =>
  service.db.keep((tx) => service.app.get(Mail).put(tx, { to: leila.email, ...message, ...more }));
const deliver = () => service.app.get(Delivery).deliverDue();
const rows = () => service.db.read.find(OutboxMail, { order: { createdAt: 'ASC', id: 'ASC' } });
const theRow = async () => {
  const [row] = await rows();
  if (!row) throw new Error('Nothing is in the outbox');
  return row;
};

describe('with a mail server', () => {
  beforeEach(async () => {
    server = await MailServer.up();
    service = await TestService.start(mailTo(server.url));
  });

  it('a mail arrives once, from the service, as plain text', async () => {
    const id = await put();
    await deliver();
    await deliver();
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'tracker@example.gov.uk', to: [leila.email] });
    expect(headersOf(mail?.raw ?? '')).toEqual(
      expect.arrayContaining([
        'From: Apprentice tracker <tracker@example.gov.uk>',
        `To: ${leila.email}`,
        'Subject: Sam Okafor asks you',
        `Message-ID: <${id}@example.gov.uk>`,
        'Date: Tue, 24 Nov 2026 14:05:00 +0000',
        'Auto-Submitted: auto-generated',
      ]),
    );
    expect(textOf(mail?.raw ?? '')).toContain(
      `Follow this link\n\n${secret}\n\nApprentice tracker`,
    );
  });

  it('the text is erased with the delivery: no link can be read from the database any more', async () => {
    await put();
    expect((await theRow()).text).toContain(secret);
    await deliver();
    expect(await theRow()).toMatchObject({ state: 'sent', text: '', attempts: 1, problem: null });
  });

  it('is not put when the change that it tells about is not kept', async () => {
    const failing = service.db.keep(async (tx) => {
      await service.app.get(Mail).put(tx, { to: leila.email, ...message });
      throw new Error('Too late');
    });
    await expect(failing).rejects.toThrow('Too late');
    expect(await rows()).toEqual([]);
  });

  it('an address that does not exist is given up at once, and holds up nobody else', async () => {
    server.unknown.add('nobody@example.gov.uk');
    await put({ to: 'nobody@example.gov.uk' });
    await put();
    await deliver();
    expect(server.received.map(({ to }) => to)).toEqual([[leila.email]]);
    const given = (await rows()).find(({ recipient }) => recipient.startsWith('nobody'));
    expect(given).toMatchObject({ state: 'failed', problem: '550', text: '' });
  });

  it('is told to people by their accounts, not to those who may not sign in', async () => {
    await given.people(service, sam, priya);
    await given.account(service, tom, { state: 'disabled' });
    await service.db.keep((tx) =>
      service.app.get(Mail).tell(tx, [tom.id, sam.id, priya.id], message),
    );
    expect((await rows()).map(({ recipient }) => recipient).sort()).toEqual([
      priya.email,
      sam.email,
    ]);
  });

  it.each(hostileTexts)('no name in a subject adds a header or an address: %j', async (text) => {
    await put({
      subject: `${text}\r\nBcc: evil@example.com\nX-Evil: 1`,
      lines: [text, '.\r\nQUIT'],
    });
    await deliver();
    const [mail] = server.received;
    expect(server.received).toHaveLength(1);
    expect(mail?.to).toEqual([leila.email]);
    const names = headersOf(mail?.raw ?? '').map((line) => line.split(':')[0]?.toLowerCase());
    expect(names.sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it.each([
    'a@example.gov.uk, b@example.gov.uk',
    'a@example.gov.uk\r\nBcc: b@example.gov.uk',
    'Leila <a@example.gov.uk>',
    'group:a@example.gov.uk;',
    'example.gov.uk',
    `${'a'.repeat(250)}@example.gov.uk`,
  ])('%j is not an address', async (to) => {
    await expect(put({ to })).rejects.toThrow('one plain address');
  });

  it('two processes that deliver at once do not send twice', async () => {
    for (let n = 0; n < 12; n += 1) await put({ to: `person${String(n)}@example.gov.uk` });
    const other = new Delivery(service.db, service.clock, {
      ...mailTo(server.url),
    } as Config);
    await Promise.all([deliver(), other.deliverDue(), deliver(), other.deliverDue()]);
    await deliver();
    const addresses = server.received.flatMap(({ to }) => to);
    expect(addresses).toHaveLength(12);
    expect(new Set(addresses).size).toBe(12);
    await other.onModuleDestroy();
  });

  it('what a process leased and never finished is delivered by the next one, after the lease', async () => {
    const id = await put();
    const nextAt = '2026-11-24T14:10:00.000Z';
    await service.db.keep((tx) => tx.update(OutboxMail, { id }, { attempts: 1, nextAt }));
    await deliver();
    expect(server.received).toHaveLength(0);
    service.clock.pass({ minutes: 5 });
    await deliver();
    expect(server.received).toHaveLength(1);
  });

  it('is delivered by itself once started', async () => {
    await put();
    service.app.get(Delivery).start();
    while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.received).toHaveLength(1);
  });
});

describe('with a mail server that is down', () => {
  beforeEach(async () => {
    server = await MailServer.down();
    service = await TestService.start(mailTo(server.url));
  });

  it('mail waits, is tried again ever more rarely, and arrives once when it is back', async () => {
    await put();
    const waits: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      await deliver();
      const { nextAt } = await theRow();
      waits.push((Date.parse(nextAt) - Date.parse(service.clock.now())) / 60_000);
      service.clock.set(nextAt);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240]);
    expect(await theRow()).toMatchObject({ state: 'waiting', problem: 'ESOCKET' });
    await server.start();
    await deliver();
    await deliver();
    expect(server.received).toHaveLength(1);
    expect(await theRow()).toMatchObject({ state: 'sent', text: '' });
  });

  it('is asked once in a round, whatever the number of mails', async () => {
    for (let n = 0; n < 5; n += 1) await put();
    await deliver();
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 0, 0, 1]);
  });

  it('a mail is given up after a week, and its text erased', async () => {
    await put();
    service.clock.pass({ days: 7 });
    await deliver();
    expect(await theRow()).toMatchObject({ state: 'failed', text: '' });
  });
});

describe('without a mail server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-mail-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    server = await MailServer.down();
    service = await TestService.start(mailTo(null, path.join(folder, 'mail')));
  });

  it('each mail is a file that a mail program opens, for its owner’s eyes only', async () => {
    const id = await put({ lines: ['“Zoë” '.repeat(40), secret] });
    await deliver();
    await deliver();
    const files = readdirSync(path.join(folder, 'mail'));
    expect(files).toEqual([`2026-11-24T14-05-00-000Z-${id}.eml`]);
    const file = path.join(folder, 'mail', files[0] ?? '');
    const raw = readFileSync(file, 'utf8');
    expect(headersOf(raw)).toContain(`To: ${leila.email}`);
    expect(raw.split('\r\n')).toContain(secret);
    expect(raw.split('\r\n').filter((line) => line.length > 76)).toEqual([]);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await theRow()).toMatchObject({ state: 'sent', text: '' });
  });
});
