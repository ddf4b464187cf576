import { accounts as contract } from '@tracker/contract';
import {
  leila,
  namesake,
  priya,
  sam as theApprentice,
  type ExamplePerson,
} from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { Relationship } from '../people/relationship.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { given } from '../testing/given';
import { Browser, TestService } from '../testing/test-service';
import { Sessions } from './sessions';

const password = 'purple kettle river';
const newPassword = 'seven quiet bicycles';
let service: TestService;
/** Somebody else in every test. */
let sam: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  await given.people(service, leila);
});
beforeEach(async () => {
  sam = namesake(theApprentice);
  await given.account(service, sam, { password });
});
afterAll(() => service.stop());

const statusIn = async (browser: Browser) => (await browser.call(contract.getSession)).status;
const change = (browser: Browser, current: string, chosen = newPassword) =>
  browser.call(contract.changePassword, { body: { current, password: chosen } });

describe('the account page', () => {
  it('lists where the person is signed in, the last used first, and which one this is', async () => {
    const begun = service.clock.now();
    const old = await service.as(sam);
    service.clock.pass({ minutes: 5 });
    const here = await service.as(sam);
    await service.as(leila);
    const { data } = await here.call(contract.getAccount);
    expect({ name: data.name, email: data.email }).toEqual({ name: sam.name, email: sam.email });
    expect(data.sessions.map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    expect(data.sessions[1]).toMatchObject({
      startedAt: begun,
      lastSeenAt: begun,
      device: 'Test browser',
    });
    expect(await statusIn(old)).toBe(200);
  });

  it('calls a browser what the person calls it', async () => {
    const userAgent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36';
    const { headers } = await new Browser(service.origin, { 'user-agent': userAgent }).call(
      contract.signIn,
      { body: { email: sam.email, password } },
    );
    const cookie = String(headers.get('set-cookie')).split(';')[0] ?? '';
    const { data } = await new Browser(service.origin, { cookie }).call(contract.getAccount);
    expect(data.sessions.map(({ device }) => device)).toEqual(['Chrome on Windows']);
  });

  it('leaves out sessions that have ended', async () => {
    await service.as(sam);
    service.clock.pass({ minutes: 31 });
    const here = await service.as(sam);
    expect((await here.call(contract.getAccount)).data.sessions).toHaveLength(1);
  });
});

describe('changing the password', () => {
  it('takes the new one from now on, and ends every other session', async () => {
    const [here, elsewhere] = [await service.as(sam), await service.as(sam)];
    expect((await change(here, password)).status).toBe(200);
    expect([await statusIn(here), await statusIn(elsewhere)]).toEqual([200, 401]);
    const signIn = (secret: string) =>
      new Browser(service.origin, {}).call(contract.signIn, {
        body: { email: sam.email, password: secret },
      });
    expect([(await signIn(password)).status, (await signIn(newPassword)).status]).toEqual([
      401, 200,
    ]);
  });

  it('stops a sign-in that is under way with the old one', async () => {
    const here = await service.as(sam);
    const sessions = service.app.get(Sessions);
    const begin = sessions.begin.bind(sessions);
    jest.spyOn(sessions, 'begin').mockImplementationOnce(async (...late) => {
      expect((await change(here, password)).status).toBe(200);
      return begin(...late);
    });
    const { status, headers } = await new Browser(service.origin, {}).call(contract.signIn, {
      body: { email: sam.email, password },
    });
    expect([status, headers.get('set-cookie')]).toEqual([401, null]);
    expect((await here.call(contract.getAccount)).data.sessions).toHaveLength(1);
  });

  it('leaves one audit row, without secrets', async () => {
    await change(await service.as(sam), password);
    const rows = await service.db.read.findBy(AuditEvent, { subjectId: sam.id });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ by: sam.id, what: 'account.change-password', detail: '{}' });
  });

  it.each([
    [
      'a wrong current one',
      'wrong',
      newPassword,
      { current: 'Enter the password that you sign in with now' },
    ],
    [
      'the same again',
      password,
      password,
      { password: 'New password must be different from your current password' },
    ],
    ['a short one', password, 'kettle', { password: 'Password must be 12 characters or more' }],
    [
      'one that many people use',
      password,
      'manchester united',
      { password: 'Choose another password. Many people use this one' },
    ],
    [
      'none',
      '',
      '',
      { current: 'Enter a password', password: 'Password must be 12 characters or more' },
    ],
  ])('refuses %s, and changes nothing', async (_, current, chosen, errors) => {
    const [here, elsewhere] = [await service.as(sam), await service.as(sam)];
    const { status, problem } = await change(here, current, chosen);
    expect({ status, errors: problem.errors }).toEqual({ status: 422, errors });
    expect(await statusIn(elsewhere)).toBe(200);
    expect(await service.db.read.findBy(AuditEvent, { subjectId: sam.id })).toEqual([]);
  });

  it('cannot be used to guess the current one', async () => {
    const here = await service.as(sam);
    for (let i = 0; i < 5; i++) expect((await change(here, 'wrong')).status).toBe(422);
    const { status, headers } = await change(here, password);
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({
      status: 429,
      retryAfter: '30',
    });
  });

  it('twice at the same time: one is told that it came too late', async () => {
    const here = await service.as(sam);
    const answers = await Promise.all([
      change(here, password),
      change(here, password, 'eight loud tricycles'),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 422]).toContain(statuses[1]);
  });
});

it('signing out everywhere else keeps this session and those of other people', async () => {
  const [here, elsewhere, leilas] = [
    await service.as(sam),
    await service.as(sam),
    await service.as(leila),
  ];
  expect((await here.call(contract.signOutEverywhereElse)).status).toBe(200);
  expect(await Promise.all([here, elsewhere, leilas].map(statusIn))).toEqual([200, 401, 200]);
});

describe('what a person is', () => {
  const meOf = async (person: { id: string }) =>
    (await (await service.as(person)).call(contract.getSession)).data;

  /** Sam's apprenticeship with a mentor whom no other test knows. */
  const givenWith = (mentor: ExamplePerson, facts: { startOn?: string } = {}) =>
    given.apprenticeship(service, { ...facts, apprentice: sam, people: { mentor: [mentor] } });

  it('is what their relationships say today', async () => {
    const mentor = namesake(priya);
    await givenWith(mentor);
    await given.programmeLead(service, mentor);
    expect((await meOf(mentor)).roles).toEqual(['mentor', 'programme-lead']);
    const ended = { fromOn: '2026-07-06', untilOn: '2026-11-23' };
    await service.db.keep((tx) =>
      tx.update(Relationship, { personId: mentor.id, role: 'mentor' }, ended),
    );
    expect((await meOf(mentor)).roles).toEqual(['programme-lead']);
  });

  it('has an own apprenticeship only as the apprentice, also before it begins', async () => {
    const mentor = namesake(priya);
    const id = await givenWith(mentor, { startOn: '2027-01-04' });
    await service.db.keep((tx) =>
      tx.update(Relationship, { apprenticeshipId: id }, { fromOn: '2027-01-04' }),
    );
    expect(await meOf(sam)).toMatchObject({ roles: [], apprenticeshipId: id });
    expect(await meOf(mentor)).toMatchObject({ roles: [], apprenticeshipId: null });
  });

  it('counts the requests that wait for them', async () => {
    const mentor = namesake(priya);
    const apprenticeshipId = await givenWith(mentor);
    const item = await itemOf(service, apprenticeshipId, 'build.map');
    await service.db.keep((tx) =>
      tx.update(PlanItem, { id: item.id }, { state: 'awaiting-sign-off' }),
    );
    await givenLog.request(service, item, [], 'open');
    const counts = [await meOf(mentor), await meOf(sam), await meOf(leila)];
    expect(counts.map(({ toReview }) => toReview)).toEqual([1, 0, 0]);
  });
});

it('nobody has an account page: signed out is 401', async () => {
  const browser = await service.as(null);
  expect((await browser.call(contract.getAccount)).status).toBe(401);
  expect((await change(browser, password)).status).toBe(401);
  expect((await browser.call(contract.signOutEverywhereElse)).status).toBe(401);
});
