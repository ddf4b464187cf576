import { log } from '@tracker/contract';
import { leila, priya, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { exampleNow } from '../testing/test-clock';
import { TestService, type Browser } from '../testing/test-service';
import { Draft } from './log-entry.entity';

const { saveDraft, getDraft, listDrafts, discardDraft } = log;

let service: TestService;
let asSam: Browser;
let apprenticeshipId: string;

beforeAll(async () => {
  service = await TestService.start();
  apprenticeshipId = await given.apprenticeship(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  service.clock.set(exampleNow);
  await service.db.keep((tx) => tx.delete(Draft, { personId: sam.id }));
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

const words = { kind: 'shadowing', did: 'Watched Priya release', with: ['Priya Nair'] };

const save = (id: string, content: Record<string, unknown> = words, browser = asSam) =>
  browser.call(saveDraft, { params: { id }, body: { apprenticeshipId, content } });
const read = (id: string, browser = asSam) => browser.call(getDraft, { params: { id } });
const discard = (id: string, browser = asSam) => browser.call(discardDraft, { params: { id } });
const kept = async (browser = asSam) => (await browser.call(listDrafts)).data.drafts;

describe('Rule 15: a draft is kept on the server for its author', () => {
  it('as it was left, with the time', async () => {
    const id = randomUUID();
    const draft = { id, apprenticeshipId, content: words, savedAt: service.clock.now() };
    expect((await save(id)).data).toEqual(draft);
    expect((await read(id)).data).toEqual(draft);
  });

  it('a later save under the same id takes its place', async () => {
    const id = randomUUID();
    await save(id);
    service.clock.pass({ minutes: 5 });
    await save(id, { did: 'Watched Priya roll back' });
    expect(await kept()).toEqual([
      {
        id,
        apprenticeshipId,
        content: { did: 'Watched Priya roll back' },
        savedAt: service.clock.now(),
      },
    ]);
  });

  it('the newest stands first', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await save(first);
    service.clock.pass({ minutes: 1 });
    await save(second);
    expect((await kept()).map(({ id }) => id)).toEqual([second, first]);
  });

  it('keeps even what an entry could not hold', async () => {
    const id = randomUUID();
    const content = { did: 'half a \ud83d pair and a \u0000 null', minutes: 'an hour or so' };
    await save(id, content);
    expect((await read(id)).data.content).toEqual(content);
  });

  it.each([
    ['their mentor', priya],
    ['their line manager', tom],
    ['a stranger', leila],
  ])('is not there for %s', async (_, person) => {
    const id = randomUUID();
    await save(id);
    const browser = await service.as(person);
    expect(await kept(browser)).toEqual([]);
    expect((await read(id, browser)).status).toBe(404);
    expect((await discard(id, browser)).status).toBe(404);
    expect((await read(id)).status).toBe(200);
  });

  it('cannot be written over by somebody else', async () => {
    const id = randomUUID();
    await save(id);
    const others = await given.apprenticeship(service, { apprentice: leila });
    const { status } = await (
      await service.as(leila)
    ).call(saveDraft, {
      params: { id },
      body: { apprenticeshipId: others, content: { did: 'Mine now' } },
    });
    expect(status).toBe(404);
    expect((await read(id)).data.content).toEqual(words);
  });

  it('is no change of the record: nothing is written into the audit trail', async () => {
    const rows = () => service.db.read.countBy(AuditEvent, {});
    const before = await rows();
    const id = randomUUID();
    await save(id);
    await discard(id);
    expect(await rows()).toBe(before);
  });

  it('the same draft, saved ten times at once, is one draft', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => save(id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await kept()).toHaveLength(1);
  });
});

describe('A draft goes', () => {
  it('when it is discarded, once', async () => {
    const id = randomUUID();
    await save(id);
    expect(await discard(id)).toMatchObject({ status: 200, data: {} });
    expect((await read(id)).status).toBe(404);
    expect((await discard(id)).status).toBe(404);
  });

  it('not by itself, however long nobody touches it', async () => {
    const [old, touched] = [randomUUID(), randomUUID()];
    await save(old);
    await save(touched);
    service.clock.pass({ days: 400 });
    const later = await service.as(sam);
    await save(touched, words, later);
    expect((await kept(later)).map(({ id }) => id)).toEqual([touched, old]);
    expect((await read(old, later)).data.content).toEqual(words);
  });

  it('not because somebody else saves theirs', async () => {
    const id = randomUUID();
    await save(id);
    const others = await given.apprenticeship(service, { apprentice: leila });
    service.clock.pass({ days: 400 });
    const draft = { apprenticeshipId: others, content: words };
    await (await service.as(leila)).call(saveDraft, { params: { id: randomUUID() }, body: draft });
    expect((await read(id, await service.as(sam))).status).toBe(200);
  });
});

describe('Bad input', () => {
  const tooMany = {
    content: 'You have 20 drafts. Add or discard one before you keep another',
  };

  it('twenty drafts are enough; those that are there can still be saved', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    for (const id of ids) await save(id);
    const { status, problem } = await save(randomUUID());
    expect([status, problem.errors]).toEqual([422, tooMany]);
    expect((await save(ids[0] ?? '')).status).toBe(200);
  });

  it('twenty are enough at once, too', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => save(randomUUID())));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(await kept()).toHaveLength(20);
  });

  it('names what cannot be kept', async () => {
    const { status, problem } = await save(randomUUID(), { did: 'x'.repeat(20_001) });
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, ['content.did']]);
  });

  it('a form has forty fields at most', async () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`field${String(i)}`, 'x']));
    expect((await save(randomUUID(), fields(40))).status).toBe(200);
    const { status, problem } = await save(randomUUID(), fields(41));
    expect([status, problem.errors]).toEqual([422, { content: 'A draft keeps 40 fields at most' }]);
  });
});

describe('A draft belongs to a log of one’s own', () => {
  it('not to one that one only reads', async () => {
    expect((await save(randomUUID(), words, await service.as(priya))).status).toBe(403);
  });

  it('not to one that is not there', async () => {
    expect((await save(randomUUID(), words, await service.as(leila))).status).toBe(404);
  });

  it('and to nobody who is signed out', async () => {
    const nobody = await service.as(null);
    const id = randomUUID();
    const answers = [
      await save(id, words, nobody),
      await read(id, nobody),
      await discard(id, nobody),
      await nobody.call(listDrafts),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });
});
