import { allEndpoints, log, plans, takesKey, type Endpoint } from '@tracker/contract';
import { leila, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { DoneUnit } from './platform/done-unit.entity';
import { ForgottenUnits } from './platform/forgotten-units';
import { ItemViews } from './plans/item-view';
import { alsoSent, repeatably } from './platform/repeats';
import { sendings } from './testing/access-doors';
import { accessMatrix } from './testing/access-matrix';
import { accessScene, type Scene } from './testing/access-scene';
import { visitorNames } from './testing/access-visitors';
import { everyRow } from './testing/every-row';
import { given } from './testing/given';
import { aSession } from './testing/given-log';
import { itemOf } from './testing/item-of';
import { TestService, type Browser, type Sends } from './testing/test-service';

jest.setTimeout(60_000);

const nap = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every door behind which something is done, with somebody whom it lets in. */
const doors = accessMatrix().flatMap(({ door, endpoint, expected }) => {
  const contract = allEndpoints.find(({ name }) => name === endpoint);
  const visitor = visitorNames.findLast((name) => expected[name] === 'ok');
  return contract && visitor && takesKey(contract) ? [{ door, contract, visitor }] : [];
});

describe('a request that comes twice with one key', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await accessScene(await TestService.start());
  });
  afterAll(() => scene.service.stop());

  it.each(doors)('is done once and answered twice alike: $door', async (one) => {
    const sends = { ...(await sendings[one.door]?.(scene)), key: randomUUID() } as Sends<Endpoint>;
    const send = () => scene.as[one.visitor].call<Endpoint>(one.contract, sends);
    const first = await send();
    expect([first.status, first.data]).toEqual([200, expect.anything()]);
    const rows = await everyRow(scene.service);
    const second = await send();
    expect([second.status, second.data]).toEqual([200, first.data]);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await everyRow(scene.service)).toEqual(rows);
  });
});

describe('a key', () => {
  let service: TestService;
  let id: string;
  let asSam: Browser;

  beforeAll(async () => {
    // One of the tests lets something fail, which would be logged.
    service = await TestService.start({ logLevel: 'silent' });
    await given.people(service, leila);
    id = await given.apprenticeship(service);
    asSam = await service.as(sam);
  });
  afterAll(() => service.stop());

  const add = (key: string | undefined, did: string, browser = asSam) =>
    browser.call(log.addEntry, {
      params: { id },
      body: aSession({ did, minutes: 1 }),
      ...(key !== undefined && { key }),
    });
  const rowsOf = async (did: string) =>
    service.db.read.rows<{ id: string }>('SELECT id FROM log_entries WHERE did = $1', [did]);

  it('that comes with another body is refused in a plain sentence', async () => {
    const key = randomUUID();
    await add(key, 'The first words');
    const other = await add(key, 'Other words');
    expect([other.status, other.problem.title]).toEqual([
      422,
      'This Idempotency-Key came with another request before. Send this one with a key of its own',
    ]);
    expect(await rowsOf('Other words')).toEqual([]);
  });

  it('that comes with another address is refused', async () => {
    const [key, keys] = [randomUUID(), ['onboarding.d1.hr', 'onboarding.d1.people'] as const];
    const [first, second] = await Promise.all(keys.map((one) => itemOf(service, id, one)));
    const tick = (item = first) =>
      asSam.call(plans.tickItem, { params: { id: item?.id ?? '' }, body: {}, key });
    expect((await tick()).status).toBe(200);
    expect((await tick(second)).status).toBe(422);
    expect((await itemOf(service, id, keys[1])).state).toBe('not-started');
  });

  it('is a UUID', async () => {
    const { status, problem } = await add('twice', 'With a word for a key');
    expect([status, problem.title]).toEqual([422, 'Idempotency-Key must be a UUID']);
    expect(await rowsOf('With a word for a key')).toEqual([]);
  });

  it('is its sender’s alone', async () => {
    const key = randomUUID();
    await add(key, 'Sam’s own');
    const leilas = await add(key, 'Sam’s own', await service.as(leila));
    expect(leilas.status).toBe(404);
  });

  it('is not used up by what was refused: the corrected request is done', async () => {
    const key = randomUUID();
    expect((await add(key, ' ')).status).toBe(422);
    expect((await add(key, 'Corrected')).status).toBe(200);
    expect(await rowsOf('Corrected')).toHaveLength(1);
  });

  it('is not needed: without one, each request is done', async () => {
    await add(undefined, 'Without a key');
    await add(undefined, 'Without a key');
    expect(await rowsOf('Without a key')).toHaveLength(2);
  });

  it('finds the first request still running: 409, and when to try again', async () => {
    const key = randomUUID();
    const held = holdRecord(300);
    const first = add(key, 'Slowly');
    await nap(100);
    const second = await add(key, 'Slowly');
    expect([second.status, second.problem.title, second.headers.get('retry-after')]).toEqual([
      409,
      'The same request is being answered already. Try again in a moment',
      '1',
    ]);
    expect((await first).status).toBe(200);
    await held;
    expect((await add(key, 'Slowly')).data).toEqual((await first).data);
    expect(await rowsOf('Slowly')).toHaveLength(1);
  });

  /** On SQLite nobody else writes meanwhile; on PostgreSQL nobody else changes this record. */
  const holdRecord = (ms: number) =>
    service.db.keep(async (tx) => {
      await tx.rows('UPDATE apprenticeships SET version = version WHERE id = $1', [id]);
      await nap(ms);
    });

  it('brings the answer that got lost after the change was kept', async () => {
    const { id: item } = await itemOf(service, id, 'onboarding.d1.channels');
    const sends = { params: { id: item }, body: {}, key: randomUUID() };
    jest.spyOn(service.app.get(ItemViews), 'view').mockRejectedValueOnce(new Error('Power cut'));
    expect((await asSam.call(plans.tickItem, sends)).status).toBe(500);
    expect((await itemOf(service, id, 'onboarding.d1.channels')).state).toBe('signed-off');
    expect((await asSam.call(plans.tickItem, sends)).data.status).toBe('completed');
  });

  it('covers what is read after the request has begun, such as the file of an upload', async () => {
    const request = { person: sam.id, key: randomUUID(), at: service.clock.now() };
    let done = 0;
    const upload = (hash: string) =>
      repeatably({ ...request, sent: ['POST', '/api/evidence'] }, () => {
        alsoSent({ name: 'photo.jpg', hash });
        return service.db.write((tx) => {
          const subject = { kind: 'evidence', id: randomUUID() };
          tx.record({ by: sam.id, what: 'test.upload', subject, apprenticeshipId: null });
          return Promise.resolve((done += 1));
        });
      });
    expect([await upload('a'), await upload('a'), done]).toEqual([1, 1, 1]);
    await expect(upload('b')).rejects.toMatchObject({ status: 422 });
  });

  it('begins again where a request of several units was cut off', async () => {
    const request = { person: sam.id, key: randomUUID(), at: service.clock.now(), sent: [] };
    const units: string[] = [];
    const batch = (cutOff: boolean) =>
      repeatably(request, async () => {
        for (const name of ['first', 'second', 'third']) {
          if (cutOff && name === 'third') throw new Error('cut off');
          await service.db.write((tx) => {
            const subject = { kind: 'test', id: randomUUID() };
            tx.record({ by: sam.id, what: 'test.unit', subject, apprenticeshipId: null });
            return Promise.resolve(units.push(name));
          });
        }
      });
    await expect(batch(true)).rejects.toThrow('cut off');
    await batch(false);
    await batch(false);
    expect(units).toEqual(['first', 'second', 'third']);
  });

  it('does not let the database read what was answered, nor with which key', async () => {
    const key = randomUUID();
    await add(key, 'Watched the wombat release');
    const kept = JSON.stringify(await service.db.read.find(DoneUnit));
    expect(kept).not.toContain('wombat');
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(sam.id);
  });

  it('is forgotten after a day, and not before', async () => {
    const key = randomUUID();
    await add(key, 'Before it is forgotten');
    const forgotten = service.app.get(ForgottenUnits);
    const count = async () => (await service.db.read.find(DoneUnit)).length;
    const before = await count();
    service.clock.pass({ days: 1 });
    await forgotten.forget();
    expect(await count()).toBe(before);
    service.clock.pass({ minutes: 1 });
    expect(await forgotten.forget()).toBe(before);
    expect(await count()).toBe(0);
  });
});
