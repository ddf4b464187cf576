import { log, people } from '@tracker/contract';
import { ruth, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { given } from './testing/given';
import { aSession } from './testing/given-log';
import { onPostgres } from './testing/test-database';
import { TestService, type Browser } from './testing/test-service';

jest.setTimeout(120_000);

const nap = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('two processes on one database', () => {
  let service: TestService;
  let other: TestService;
  let id: string;
  let browsers: Browser[];

  beforeAll(async () => {
    service = await TestService.start();
    other = await service.another();
    id = await given.apprenticeship(service);
    browsers = [await service.as(sam), await other.as(sam)];
  });
  afterAll(async () => {
    await other.stop();
    await service.stop();
  });

  const toBoth = (did: string) => {
    const sends = { params: { id }, body: aSession({ did, minutes: 1 }), key: randomUUID() };
    return Promise.all(browsers.map((browser) => browser.call(log.addEntry, sends)));
  };

  it('do once what is sent to both at the same time', async () => {
    for (let n = 0; n < 100; n += 1) {
      const answers = await toBoth(`Session ${String(n)}`);
      const done = answers.filter(({ status }) => status === 200);
      expect([n, new Set(done.map(({ data }) => data.id)).size]).toEqual([n, 1]);
      expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    }
    const [row] = await service.db.read.rows<{ all: number }>(
      'SELECT count(*) AS "all" FROM log_entries',
    );
    expect(Number(row?.all)).toBe(100);
  });

  it('wait for each other on SQLite, and say on PostgreSQL that the other is at it', async () => {
    const held = service.db.keep(async (tx) => {
      await tx.rows('UPDATE apprenticeships SET version = version WHERE id = $1', [id]);
      await nap(300);
    });
    const answers = await toBoth('Slowly');
    await held;
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual(onPostgres ? [200, 409] : [200, 200]);
  });
});

it('a thousand posts, each sent three times at once, leave a thousand rows (quality R7)', async () => {
  const service = await TestService.start();
  await given.programmeLead(service, ruth);
  const asRuth = await service.as(ruth);
  const thrice = async (n: number) => {
    const body = { name: `Person ${String(n)}`, email: `p${String(n)}@example.gov.uk` };
    const send = () => asRuth.call(people.addPerson, { body, key });
    const key = randomUUID();
    const answers = await Promise.all([send(), send(), send()]);
    const done = answers.filter(({ status }) => status === 200);
    const others = answers.filter(({ status }) => status !== 200 && status !== 409);
    expect([n, done.length > 0, others]).toEqual([n, true, []]);
    return new Set(done.map(({ data }) => data.link)).size;
  };
  const one = Array.from({ length: 50 }, () => 1);
  for (let n = 0; n < 1000; n += 50)
    expect(await Promise.all(one.map((_, i) => thrice(n + i)))).toEqual(one);
  const [row] = await service.db.read.rows<{ people: number; links: number; changes: number }>(
    `SELECT (SELECT count(*) FROM people WHERE name LIKE 'Person %') AS people,
            (SELECT count(*) FROM invitations) AS links,
            (SELECT count(*) FROM audit_events WHERE what = 'person.add') AS changes`,
  );
  expect(Object.values(row ?? {}).map(Number)).toEqual([1000, 1000, 1000]);
  await service.stop();
});
