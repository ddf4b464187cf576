import { hours, log } from '@tracker/contract';
import { anil, jamie, priya, ruth, sam, tom } from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { TestService, type Browser } from '../testing/test-service';

const { getHoursToVerify, verifyHours } = hours;

let service: TestService;
let id: string;
let asPriya: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asPriya = await service.as(priya);
});
afterAll(() => service.stop());

const toVerify = async (as = asPriya, query = {}) =>
  as.call(getHoursToVerify, { params: { id }, query });
const verify = (sessions: unknown, as = asPriya, of = id) =>
  as.call(verifyHours, { params: { id: of }, body: { sessions } });
const read = (...ids: readonly string[]) =>
  ids.map((each) => ({ id: each, version: '1-submitted' }));

describe('A month of hours', () => {
  it('begins with the earliest month in which sessions wait, and shows them in order', async () => {
    await givenLog.sessions(service, id, [
      { on: '2026-11-03', did: 'Later' },
      { on: '2026-10-12', did: 'Second' },
      { on: '2026-10-05', did: 'First' },
      { on: '2026-10-06', did: 'Does not count', newLearning: false },
      { on: '2026-10-07', did: 'Verified', state: 'verified', verifiedBy: priya.id },
    ]);
    const { data } = await toVerify();
    expect(data.month).toBe('2026-10');
    expect(data.months).toEqual([
      { month: '2026-10', sessions: 2 },
      { month: '2026-11', sessions: 1 },
    ]);
    expect(data.sessions.map(({ did }) => did)).toEqual(['First', 'Second']);
    const november = (await toVerify(asPriya, { month: '2026-11' })).data;
    expect(november.sessions.map(({ did }) => did)).toEqual(['Later']);
  });

  it('says what auditors doubt, about one session and about all', async () => {
    await givenLog.sessions(
      service,
      id,
      Array.from({ length: 6 }, (_, i) => ({ on: `2026-10-0${String(i + 1)}`, minutes: 60 })),
    );
    const { data } = await toVerify();
    expect(data.doubts[0]).toContain('The last 6 sessions were all 1 h long');
    expect(data.sessions[0]?.doubts[0]).toContain('Added 54 days after the session');
  });

  it('holds a hundred sessions, and says how many more there are', async () => {
    const many = Array.from({ length: 103 }, (_, i) => ({
      on: '2026-10-05',
      minutes: 1 + (i % 9),
    }));
    await givenLog.sessions(service, id, many);
    const { data } = await toVerify();
    expect([data.sessions.length, data.more]).toEqual([100, 3]);
  });
});

describe('Verifying a month in one go', () => {
  it('verifies exactly the chosen sessions, each with its own audit row', async () => {
    const [one = '', two = '', left = ''] = await givenLog.sessions(service, id, [{}, {}, {}]);
    const { data } = await verify(read(one, two));
    expect(data).toEqual({ verified: [one, two], refused: [] });
    const rows = await service.db.read.findBy(AuditEvent, {
      apprenticeshipId: id,
      what: 'log-entry.verify',
    });
    expect(rows.map(({ subjectId, by }) => [subjectId, by]).sort()).toEqual(
      [one, two].map((each) => [each, priya.id]).sort(),
    );
    expect((await toVerify()).data.sessions.map((each) => each.id)).toEqual([left]);
  });

  it('verifies what it can, and gives a reason for each of the others', async () => {
    const [good = '', done = '', not = '', changed = ''] = await givenLog.sessions(service, id, [
      {},
      { state: 'verified', verifiedBy: priya.id },
      { inPaidHours: false },
      {},
    ]);
    const other = await given.apprenticeship(service, {
      apprentice: jamie,
      people: { mentor: [anil] },
    });
    const [jamies = ''] = await givenLog.sessions(service, other, [{}]);
    await (
      await service.as(sam)
    ).call(log.changeEntry, {
      params: { id: changed },
      body: aSession({ minutes: 600 }),
      ifMatch: '1-submitted',
    });
    const { data } = await verify([
      ...read(good, not, changed, jamies),
      { id: done, version: '1-verified' },
    ]);
    expect(data.verified).toEqual([good]);
    expect(data.refused.map(({ id: each, reason }) => [each, reason])).toEqual([
      [not, 'This session does not count as off-the-job training'],
      [changed, expect.stringContaining('has changed since you opened it')],
      [jamies, 'This session is not in the log of this apprentice'],
      [done, 'These hours are verified already'],
    ]);
  });

  it('a session that is named twice is verified once', async () => {
    const entry = await givenLog.session(service, id);
    expect((await verify(read(entry, entry))).data).toEqual({ verified: [entry], refused: [] });
  });

  it.each([
    ['nothing', []],
    ['more than a hundred', read(...Array<string>(101).fill(priya.id))],
  ])('refuses %s', async (_, sessions) => {
    expect((await verify(sessions)).status).toBe(422);
  });

  it('what was changed after it was verified comes back, and says who had verified it', async () => {
    const entry = await givenLog.session(service, id, { on: '2026-11-03' });
    await verify(read(entry));
    await (
      await service.as(sam)
    ).call(log.changeEntry, {
      params: { id: entry },
      body: aSession({ on: '2026-11-03', minutes: 90 }),
      ifMatch: '1-verified',
    });
    const [session] = (await toVerify()).data.sessions;
    expect(session).toMatchObject({ id: entry, wasVerified: { by: 'you' }, minutes: 90 });
    await verify([{ id: entry, version: session?.version ?? '' }]);
    const { data } = await asPriya.call(log.getEntry, { params: { id: entry } });
    expect(data.entry).toMatchObject({ state: 'verified', wasVerified: null });
    expect(data.earlier).toMatchObject([{ minutes: 60, verified: { by: 'Priya Nair' } }]);
  });
});

describe('Rule 1: nobody verifies their own hours', () => {
  it('not in a batch either, and not as the deputy of their own mentor', async () => {
    const entry = await givenLog.session(service, id);
    await given.absence(service, { person: priya, deputy: sam });
    expect((await verify(read(entry), await service.as(sam))).status).toBe(403);
    expect((await toVerify(await service.as(sam))).status).toBe(403);
    const asTom = await service.as(tom);
    expect((await verify(read(entry), asTom)).data.verified).toEqual([entry]);
    await service.db.keep((tx) => tx.rows('DELETE FROM absences'));
  });
});
