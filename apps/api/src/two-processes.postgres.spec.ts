import { accounts, evidence, log } from '@tracker/contract';
import { jamie, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { verifyChain } from './audit/verify';
import { Scans } from './evidence/files/scans';
import { LogEntry } from './log/log-entry.entity';
import { Delivery } from './notifications/delivery';
import { Mail } from './notifications/mail';
import { OutboxMail } from './notifications/outbox-mail.entity';
import { Jobs } from './platform/jobs';
import { FakeClamd } from './testing/fake-clamd';
import { given } from './testing/given';
import { aTextFile } from './testing/given-evidence';
import { aSession } from './testing/given-log';
import { MailServer } from './testing/mail-server';
import { Browser, TestService } from './testing/test-service';

/** Two services that know nothing of each other but the database, the folder and the mail server. */
let one: TestService;
let other: TestService;
let mail: MailServer;
let clamd: FakeClamd;
let sams: string;
let jamies: string;

beforeAll(async () => {
  [mail, clamd] = [await MailServer.up(), await FakeClamd.start()];
  one = await TestService.start({
    mail: { server: mail.url, folder: 'nowhere', from: 'tracker@example.gov.uk' },
    files: { clamd: clamd.address },
  });
  other = await one.another();
  sams = await given.apprenticeship(one);
  jamies = await given.apprenticeship(one, { apprentice: jamie });
});
afterAll(async () => {
  await other.stop();
  await one.stop();
  await mail.stop();
  await clamd.stop();
});

/** The same browser, whose next request a load balancer gives to the other process. */
const there = (browser: Browser) => new Browser(other.origin, browser.headers);

const bothAs = async (person: { id: string }) => {
  const here = await one.as(person);
  return [here, there(here)] as const;
};

const until = async (isTrue: () => Promise<boolean>) => {
  for (let tries = 0; tries < 250 && !(await isTrue()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

it('a session of one is a session of the other, until it ends in either', async () => {
  const [here, elsewhere] = await bothAs(sam);
  expect((await elsewhere.call(accounts.getSession)).status).toBe(200);
  await elsewhere.call(accounts.signOut);
  expect((await here.call(accounts.getSession)).status).toBe(401);
});

it('failed tries are counted together, wherever they arrive', async () => {
  const body = { email: tom.email, password: 'wrong' };
  const tries = Array.from({ length: 20 }, (_, i) =>
    new Browser(i % 2 === 0 ? one.origin : other.origin, {}).call(accounts.signIn, { body }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(15);
});

it('a key is honoured by both: what was sent to each of them at once is done once', async () => {
  const [here, elsewhere] = await bothAs(sam);
  const did = `Sent many times ${randomUUID()}`;
  const sends = { params: { id: sams }, body: aSession({ did, minutes: 5 }), key: randomUUID() };
  const answers = await Promise.all(
    [here, elsewhere, here, elsewhere].map((browser) => browser.call(log.addEntry, sends)),
  );
  expect(answers.map(({ status }) => status).filter((s) => s !== 200 && s !== 409)).toEqual([]);
  const [again, andAgain] = [
    await here.call(log.addEntry, sends),
    await elsewhere.call(log.addEntry, sends),
  ];
  expect(andAgain.data.id).toBe(again.data.id);
  expect(await one.db.read.countBy(LogEntry, { did })).toBe(1);
});

it('a mail is delivered once while both deliver', async () => {
  const addresses = Array.from({ length: 30 }, (_, i) => `person${String(i)}@example.gov.uk`);
  await one.db.keep(async (tx) => {
    for (const to of addresses)
      await one.app.get(Mail).put(tx, { to, subject: 'Once', lines: ['Once'] });
  });
  for (const { app } of [one, other]) app.get(Delivery).start();
  await until(async () => (await one.db.read.countBy(OutboxMail, { state: 'sent' })) === 30);
  const received = mail.received.flatMap(({ to }) => to);
  expect(received.sort()).toEqual(addresses.sort());
});

it('a file is looked at by one of them, and the other shows that it is clean', async () => {
  const [here, elsewhere] = await bothAs(sam);
  const words = `Clean ${randomUUID()}`;
  const { data } = await here.call(evidence.addFile, {
    params: { id: sams },
    body: { confirmed: true },
    file: aTextFile(words),
  });
  await Promise.all([one, other].map(({ app }) => app.get(Scans).scanAll()));
  const state = async () =>
    (await elsewhere.call(evidence.getEvidence, { params: { id: data.id } })).data.evidence.state;
  await until(async () => (await state()) === 'ready');
  expect(clamd.scanned.filter((bytes) => bytes.toString() === words)).toHaveLength(1);
});

it('work that comes again and again is done by one of them', async () => {
  let times = 0;
  const work = () => Promise.resolve(void (times += 1));
  const rhythm = { every: 60, longest: 60 };
  await Promise.all(
    [one, other, one, other].map(({ app }) => app.get(Jobs).whenDue('together', rhythm, work)),
  );
  expect(times).toBe(1);
});

it('both write at once: nothing is lost, and the audit chain has no gap', async () => {
  const browsers = [
    ...(await bothAs(sam)).map((browser) => ({ browser, id: sams })),
    ...(await bothAs(jamie)).map((browser) => ({ browser, id: jamies })),
  ];
  const before = (await verifyChain(one.db.read)).rows;
  const sending = Array.from({ length: 15 }, () =>
    browsers.map(({ browser, id }) =>
      browser.call(log.addEntry, { params: { id }, body: aSession({ minutes: 5 }) }),
    ),
  ).flat();
  const statuses = (await Promise.all(sending)).map(({ status }) => status);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(await verifyChain(other.db.read)).toEqual({ rows: before + 60, problem: null });
});
