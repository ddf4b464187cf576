import { log } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { given } from './testing/given';
import { aSession } from './testing/given-log';
import { onPostgres } from './testing/test-database';
import { TestService, type Browser } from './testing/test-service';

jest.setTimeout(60_000);

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

it('a thousand sessions, each sent three times at once, are a thousand sessions (quality R7)', async () => {
  const service = await TestService.start();
  const id = await given.apprenticeship(service);
  const asSam = await service.as(sam);
  const thrice = async (n: number) => {
    const sends = {
      params: { id },
      body: aSession({ did: `Session ${String(n)}`, minutes: 1 }),
      key: randomUUID(),
    };
    const send = () => asSam.call(log.addEntry, sends);
    const answers = await Promise.all([send(), send(), send()]);
    const done = answers.filter(({ status }) => status === 200);
    const statuses = answers.map(({ status }) => status).filter((s) => s !== 200 && s !== 409);
    expect([n, done.length > 0, statuses]).toEqual([n, true, []]);
    return new Set(done.map(({ data }) => data.id)).size;
  };
  for (let n = 0; n < 1000; n += 50)
    expect(await Promise.all(Array.from({ length: 50 }, (_, i) => thrice(n + i)))).toEqual(
      Array.from({ length: 50 }, () => 1),
    );
  const [row] = await service.db.read.rows<{ all: number; different: number }>(
    'SELECT count(*) AS "all", count(DISTINCT did) AS "different" FROM log_entries',
  );
  expect([Number(row?.all), Number(row?.different)]).toEqual([1000, 1000]);
  await service.stop();
});
