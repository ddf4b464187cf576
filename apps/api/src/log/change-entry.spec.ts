import { log } from '@tracker/contract';
import { cast, leila, priya, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';

const { changeEntry, getEntry, withdrawEntry, verifyEntry } = log;

let service: TestService;
let asSam: Browser;
let asPriya: Browser;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
  asPriya = await service.as(priya);
});
afterAll(() => service.stop());

const change = async (
  entry: string,
  changes: Record<string, unknown> = {},
  browser = asSam,
  version?: string,
) =>
  browser.call(changeEntry, {
    params: { id: entry },
    body: { ...aSession(), ...changes },
    ifMatch: version ?? (await versionOf(entry)),
  });
const withdraw = (entry: string, reason = 'Logged twice', browser = asSam) =>
  browser.call(withdrawEntry, { params: { id: entry }, body: { reason } });
const verify = async (entry: string, browser = asPriya) =>
  browser.call(verifyEntry, {
    params: { id: entry },
    body: {},
    ifMatch: await versionOf(entry),
  });
const versionOf = async (entry: string) => (await read(entry)).entry.version;
const read = async (entry: string) => (await asSam.call(getEntry, { params: { id: entry } })).data;

const trail = async (entry: string) => {
  const rows = await service.db.read.find(AuditEvent, {
    where: { subjectId: entry },
    order: { seq: 'ASC' },
  });
  return rows.map(({ what, by, detail }) => ({ what, by, ...(JSON.parse(detail) as object) }));
};

const changedSince =
  'This session has changed since you opened it. Nothing was saved. Read it again before you go on';

describe('Changing a session', () => {
  it('saves the new words and keeps the old ones', async () => {
    const item = await itemOf(service, id, 'learn.log');
    const entry = await givenLog.session(service, id, { did: 'Watched', itemIds: [item.id] });
    const { data } = await change(entry, {
      did: 'Watched and noted',
      minutes: 90,
      on: '2026-11-23',
    });
    expect(data).toMatchObject({ did: 'Watched and noted', minutes: 90, revision: 2, items: [] });
    expect((await read(entry)).earlier).toEqual([
      {
        revision: 1,
        until: service.clock.now(),
        did: 'Watched',
        learned: aSession().learned,
        minutes: 60,
        on: '2026-11-24',
        verified: null,
      },
    ]);
  });

  it('says in the audit trail which fields were changed, and not what they say', async () => {
    const entry = await givenLog.session(service, id);
    await change(entry, { did: 'Watched and noted', minutes: 90 });
    expect(await trail(entry)).toEqual([
      {
        what: 'log-entry.change',
        by: sam.id,
        on: '2026-11-24',
        minutes: 90,
        kind: 'shadowing',
        revision: 2,
        fields: ['minutes', 'did'],
      },
    ]);
  });

  it('un-verifies hours that were verified, and works out anew whether they count', async () => {
    const entry = await givenLog.session(service, id, { state: 'verified', verifiedBy: priya.id });
    const { data } = await change(entry, { minutes: 90 });
    expect(data).toMatchObject({
      state: 'submitted',
      hoursWords: 'Changed since its hours were verified. To be verified again',
      wasVerified: { at: service.clock.now(), by: 'Priya Nair' },
    });
    const { verified, earlier } = await read(entry);
    expect(verified).toBeNull();
    expect(earlier[0]?.verified).toEqual({ at: service.clock.now(), by: 'Priya Nair' });
    expect((await trail(entry))[0]).toMatchObject({ unverified: true });
    const again = await change(entry, { inPaidHours: false });
    expect(again.data.hoursWords).toBe('Not counted: outside paid hours');
  });

  it('leaves everything as it is when nothing was changed', async () => {
    const entry = await givenLog.session(service, id, { state: 'verified', verifiedBy: priya.id });
    const { data } = await change(entry);
    expect(data).toMatchObject({ state: 'verified', revision: 1 });
    expect(await trail(entry)).toEqual([]);
  });

  it('does not count its own minutes twice', async () => {
    const entry = await givenLog.session(service, id, { minutes: 1000 });
    expect((await change(entry, { minutes: 1440 })).status).toBe(200);
  });

  it('asks for the same as adding: a day, the items of the own plan, all the words', async () => {
    const entry = await givenLog.session(service, id);
    expect((await change(entry, { did: ' ' })).problem.errors).toEqual({
      did: 'Enter what you did',
    });
    expect((await change(entry, { on: '2026-12-01' })).problem.errors).toEqual({
      on: 'The session must be today or in the past',
    });
    expect((await change(entry, { itemIds: [randomUUID()] })).problem.errors).toEqual({
      itemIds: 'Choose items from your own plan',
    });
    expect(await read(entry)).toMatchObject({ entry: { revision: 1 }, earlier: [] });
  });

  it('is refused when another tab changed it first', async () => {
    const entry = await givenLog.session(service, id);
    const opened = await versionOf(entry);
    await change(entry, { did: 'From this tab' });
    const late = await change(entry, { did: 'From the other tab' }, asSam, opened);
    expect([late.status, late.problem.title]).toEqual([412, changedSince]);
    expect((await read(entry)).entry.did).toBe('From this tab');
  });

  it('ten changes at once are one change', async () => {
    const entry = await givenLog.session(service, id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => change(entry, { did: `Change ${String(i)}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(412)]);
    expect((await read(entry)).earlier).toHaveLength(1);
  });
});

describe('Withdrawing a session', () => {
  it('needs a reason, and keeps the session with it', async () => {
    const entry = await givenLog.session(service, id);
    expect((await withdraw(entry, ' ')).problem.errors).toEqual({
      reason: 'Enter why you withdraw this session',
    });
    const { data } = await withdraw(entry);
    expect(data).toMatchObject({ state: 'withdrawn', hoursWords: 'Withdrawn', moves: [] });
    expect((await read(entry)).withdrawn).toEqual({
      at: service.clock.now(),
      reason: 'Logged twice',
    });
    expect(await trail(entry)).toEqual([
      { what: 'log-entry.withdraw', by: sam.id, reason: 'Logged twice', revision: 1 },
    ]);
  });

  it('is too late once it was withdrawn, for every move', async () => {
    const entry = await givenLog.session(service, id, { state: 'withdrawn' });
    const answers = [await withdraw(entry), await change(entry), await verify(entry)];
    for (const { status, problem } of answers)
      expect([status, problem.title]).toEqual([409, 'This session was withdrawn']);
  });

  it('five at once are one', async () => {
    const entry = await givenLog.session(service, id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => withdraw(entry)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await trail(entry)).toHaveLength(1);
  });
});

describe('Rule 3: a session that waits for a decision stands still', () => {
  const held = async (outcome: 'open' | 'withdrawn' | 'returned' | 'revoked') => {
    const item = await itemOf(service, id, 'build.runbook');
    const entry = await givenLog.session(service, id, { itemIds: [item.id] });
    await givenLog.request(service, item, [entry], outcome);
    return entry;
  };
  const refusal =
    'This session waits for a decision as part of: Write a runbook that another person can run. Withdraw the request first';

  it('is held while the request is open', async () => {
    const entry = await held('open');
    expect((await read(entry)).entry.moves).toEqual([]);
    for (const { status, problem } of [await change(entry, { minutes: 5 }), await withdraw(entry)])
      expect([status, problem.title]).toEqual([409, refusal]);
  });

  it.each(['withdrawn', 'returned', 'revoked'] as const)(
    'free again once the request is %s',
    async (outcome) => {
      const entry = await held(outcome);
      expect((await read(entry)).entry.moves).toEqual(['change', 'withdraw']);
      expect((await change(entry, { minutes: 5 })).status).toBe(200);
    },
  );
});

describe('Who may do what with a session', () => {
  const roles = Object.keys(cast) as (keyof typeof cast)[];
  const strangers: readonly string[] = ['service-desk-lead', 'stranger'];
  const expected = (role: string, mover: string) =>
    role === mover ? 200 : strangers.includes(role) ? 404 : 403;

  it.each(roles)('%s', async (role) => {
    const entries = await givenLog.sessions(service, id, [{}, {}, {}]);
    const [first = '', second = '', third = ''] = entries;
    const browser = await service.as(cast[role]);
    const reading = await browser.call(getEntry, { params: { id: first } });
    expect(reading.status).toBe(strangers.includes(role) ? 404 : 200);
    const changing = await change(first, { minutes: 5 }, browser);
    expect(changing.status).toBe(expected(role, 'apprentice'));
    const withdrawing = await withdraw(second, 'Logged twice', browser);
    expect(withdrawing.status).toBe(expected(role, 'apprentice'));
    const verifying = await verify(third, browser);
    expect(verifying.status).toBe(expected(role, 'mentor'));
  });

  it('to a stranger, a session of others and one that never was look the same', async () => {
    const browser = await service.as(leila);
    const entry = await givenLog.session(service, id);
    for (const session of [entry, randomUUID(), 'not-an-id']) {
      expect((await browser.call(getEntry, { params: { id: session } })).status).toBe(404);
      expect((await change(session, {}, browser, 'any')).status).toBe(404);
    }
    const seen = await browser.call(getEntry, { params: { id: entry } });
    const never = await browser.call(getEntry, { params: { id: randomUUID() } });
    expect(seen.problem).toEqual(never.problem);
  });

  it('nothing, for who is signed out', async () => {
    const entry = await givenLog.session(service, id);
    const nobody = await service.as(null);
    const answers = [
      await nobody.call(getEntry, { params: { id: entry } }),
      await change(entry, {}, nobody),
      await withdraw(entry, 'Logged twice', nobody),
      await verify(entry, nobody),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });
});
