import { log } from '@tracker/contract';
import { cast, leila, priya, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';
import { LogEntry } from './log-entry.entity';

const { addEntry, saveDraft, listDrafts } = log;

let service: TestService;
let asSam: Browser;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

const add = (changes: Record<string, unknown> = {}, browser = asSam) =>
  browser.call(addEntry, { params: { id }, body: { ...aSession(), ...changes } });

describe('Adding a session', () => {
  it('puts it into the log as it was written, and says what can be done with it', async () => {
    const item = await itemOf(service, id, 'learn.watch-deploy');
    const { on, minutes, kind, mode, did, learned } = aSession();
    const { data } = await add({ itemIds: [item.id] });
    expect(data).toMatchObject({
      ...{ on, minutes, kind, mode, did, learned, with: ['Priya Nair'] },
      apprenticeshipId: id,
      kindWords: 'Shadowing',
      modeWords: 'Shadowed',
      items: [{ id: item.id, title: 'Shadow a deployment and write what you saw' }],
      state: 'submitted',
      hoursWords: 'Hours submitted, not yet verified',
      revision: 1,
      moves: ['change', 'withdraw'],
    });
  });

  it('writes one row of the audit trail', async () => {
    const { data } = await add();
    const rows = await service.db.read.findBy(AuditEvent, { subjectId: data.id });
    expect(rows).toMatchObject([
      { what: 'log-entry.add', by: sam.id, subjectKind: 'log-entry', apprenticeshipId: id },
    ]);
    expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({
      on: '2026-11-24',
      minutes: 60,
      kind: 'shadowing',
      revision: 1,
    });
  });

  it('discards the draft that it was written in, and nobody else’s', async () => {
    const draft = { apprenticeshipId: id, content: { did: 'Watched Priya' } };
    const [mine, other] = [randomUUID(), randomUUID()];
    await asSam.call(saveDraft, { params: { id: mine }, body: draft });
    await asSam.call(saveDraft, { params: { id: other }, body: draft });
    await add({ draftId: mine });
    const { data } = await asSam.call(listDrafts);
    expect(data.drafts.map((kept) => kept.id)).toEqual([other]);
  });

  it('keeps each name and each item once', async () => {
    const item = await itemOf(service, id, 'learn.log');
    const { data } = await add({
      with: ['Priya Nair', ' Priya Nair '],
      itemIds: [item.id, item.id],
    });
    expect(data.with).toEqual(['Priya Nair']);
    expect(data.items).toHaveLength(1);
  });

  it('keeps text in any alphabet, and what looks like code, as it was typed', async () => {
    const did = `Sat in with Zoë’s team 🚀 "'; DROP TABLE log_entries; -- <script>`;
    expect((await add({ did })).data.did).toBe(did);
  });
});

describe('Rule 14: which hours count', () => {
  const onlyInduction = ['onboarding.d1.safety', 'learn.one-to-one'];
  it.each([
    ['in paid hours and new', {}, [], 'Hours submitted, not yet verified'],
    ['outside paid hours', { inPaidHours: false }, [], 'Not counted: outside paid hours'],
    ['nothing new', { newLearning: false }, [], 'Not counted: nothing new learned'],
    ['only induction and reviews', {}, onlyInduction, 'Not counted: only induction or reviews'],
    [
      'more than induction',
      {},
      [...onlyInduction, 'build.map'],
      'Hours submitted, not yet verified',
    ],
  ])('%s', async (_, changes, itemKeys, words) => {
    const items = await Promise.all(itemKeys.map((key) => itemOf(service, id, key)));
    const { data } = await add({ ...changes, itemIds: items.map((item) => item.id) });
    expect(data.hoursWords).toBe(words);
  });
});

describe('Only the apprentice adds to their log', () => {
  const others = ['mentor', 'line-manager', 'coach', 'programme-lead'] as const;
  it.each(others)('the %s may read it, and is refused', async (role) => {
    const { status, problem } = await add({}, await service.as(cast[role]));
    expect([status, problem.title]).toEqual([403, 'Only the apprentice can add to their log']);
  });

  it.each(['service-desk-lead', 'stranger'] as const)(
    'for the %s there is no log',
    async (role) => {
      const { status, problem } = await add({}, await service.as(cast[role]));
      expect([status, problem.title]).toEqual([404, 'Apprenticeship not found']);
    },
  );

  it('is not there when the apprenticeship is not', async () => {
    const unknown = { params: { id: randomUUID() }, body: aSession() };
    expect((await asSam.call(addEntry, unknown)).status).toBe(404);
  });
});

describe('Bad input', () => {
  it('names everything that is missing at once', async () => {
    const { status, problem } = await asSam.call(addEntry, { params: { id }, body: {} });
    expect(status).toBe(422);
    expect(problem.errors).toMatchObject({
      kind: 'Choose what kind of session it was',
      mode: 'Choose how you took part',
      minutes: 'Enter how long it took',
      did: 'Enter what you did',
    });
    expect(Object.keys(problem.errors ?? {})).toContain('on');
  });

  it.each([
    ['a day to come', { on: '2026-11-25' }, { on: 'The session must be today or in the past' }],
    [
      'a day before the start',
      { on: '2026-07-05' },
      { on: 'The session must be within the apprenticeship' },
    ],
    ['no real day', { on: '2026-02-29' }, { on: 'Enter a real date, like 24 11 2026' }],
    ['more than a day', { minutes: 1441 }, { minutes: 'A session must be 24 hours or less' }],
    ['no time at all', { minutes: 0 }, { minutes: 'Enter how long it took' }],
    [
      'an unknown item',
      { itemIds: [randomUUID()] },
      { itemIds: 'Choose items from your own plan' },
    ],
  ])('%s is refused', async (_, changes, errors) => {
    const { status, problem } = await add(changes);
    expect([status, problem.errors]).toEqual([422, errors]);
  });

  it('an item of somebody else’s plan is an unknown item', async () => {
    const other = await given.apprenticeship(service, { apprentice: leila });
    const item = await itemOf(service, other, 'learn.log');
    const { problem } = await add({ itemIds: [item.id] });
    expect(problem.errors).toEqual({ itemIds: 'Choose items from your own plan' });
  });

  it('keeps nothing of what was refused', async () => {
    const { problem } = await add({ itemIds: [randomUUID()] });
    expect(problem.status).toBe(422);
    expect(await service.db.read.countBy(LogEntry, { apprenticeshipId: id })).toBe(0);
  });
});

describe('A day has 24 hours', () => {
  const full = { minutes: 'The sessions of one day must not add up to more than 24 hours' };

  it('together with the other sessions of the day', async () => {
    await givenLog.session(service, id, { minutes: 1400 });
    expect((await add({ minutes: 41 })).problem.errors).toEqual(full);
    expect((await add({ minutes: 40 })).status).toBe(200);
  });

  it('what was withdrawn, was on another day or is in another log takes no time', async () => {
    const other = await given.apprenticeship(service, { apprentice: leila });
    await givenLog.session(service, other, { minutes: 1440 });
    await givenLog.sessions(service, id, [
      { minutes: 1440, state: 'withdrawn' },
      { minutes: 1440, on: '2026-11-23' },
    ]);
    expect((await add({ minutes: 1440 })).status).toBe(200);
  });

  it('even when twenty sessions arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add({ minutes: 100 })));
    const refused = answers.filter(({ status }) => status === 422);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(14);
    expect(refused.map(({ problem }) => problem.errors)).toEqual(Array(6).fill(full));
    const kept = await service.db.read.findBy(LogEntry, { apprenticeshipId: id });
    expect(kept.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1400);
  });
});

it('is closed to who is signed out', async () => {
  expect((await add({}, await service.as(null))).status).toBe(401);
});

it('reads the names of the people in the session as the apprentice knows them', async () => {
  const { data } = await add({ with: [priya.name, 'Somebody from the Service Desk'] });
  expect(data.with).toEqual([priya.name, 'Somebody from the Service Desk']);
});
