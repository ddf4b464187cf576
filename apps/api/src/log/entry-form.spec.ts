import { log } from '@tracker/contract';
import type { EntryKind, ItemState } from '@tracker/domain';
import { cast, leila, sam } from '@tracker/examples';
import { PlanItem } from '../plans/plan-item.entity';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { TestService, type Browser } from '../testing/test-service';

const { getNewEntryForm } = log;

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

const form = async (browser = asSam) => browser.call(getNewEntryForm, { params: { id } });

const plan = async (itemKey: string, facts: { state?: ItemState; dueOn?: string }) => {
  await service.db.keep((tx) => tx.update(PlanItem, { apprenticeshipId: id, itemKey }, facts));
};

/** Titles of what is suggested for a kind. */
const suggested = async (kind: EntryKind) => {
  const { data } = await form();
  return data.suggested[kind].map((itemId) => data.items.find((item) => item.id === itemId)?.title);
};

describe('The form of a new session', () => {
  it('offers the words of every choice, and the days that are near', async () => {
    const { data } = await form();
    expect(data).toMatchObject({ today: '2026-11-24', yesterday: '2026-11-23' });
    expect(data.kinds.map(({ words }) => words)).toEqual([
      'Shadowing',
      'Build work',
      'Testing',
      'Service desk',
      'Certified training',
      'Mentoring',
      'Self-study',
      'Other',
    ]);
    expect(data.modes.map(({ words }) => words)).toEqual([
      'Shadowed',
      'With help',
      'Alone',
      'Taught',
    ]);
  });

  it('offers the people of the latest sessions, the most recent first, six at most', async () => {
    await givenLog.sessions(service, id, [
      { on: '2026-11-20', with: ['Priya Nair', 'Ann', 'Bob'] },
      { on: '2026-11-24', with: ['Leila Haddad', 'Priya Nair'] },
      { on: '2026-11-23', with: ['Gareth Pugh'] },
      { on: '2026-11-19', with: ['Cy', 'Di'] },
      { on: '2026-11-24', with: ['Nobody now'], state: 'withdrawn' },
    ]);
    expect((await form()).data.recentPeople).toEqual([
      'Leila Haddad',
      'Priya Nair',
      'Gareth Pugh',
      'Ann',
      'Bob',
      'Cy',
    ]);
  });

  it('offers the mentor where nothing was logged yet', async () => {
    expect((await form()).data.recentPeople).toEqual(['Priya Nair']);
  });

  it('lists what is open or completed, with its group and status in words', async () => {
    await plan('test.pyramid', { state: 'signed-off' });
    await plan('test.flaky', { state: 'not-required' });
    const { items } = (await form()).data;
    const item = (title: string) => items.find((one) => one.title === title);
    expect(item('List a service’s tests by layer')).toMatchObject({
      group: 'Assist in testing the automated software',
      status: 'completed',
      statusWords: 'Completed',
    });
    expect(item('Find and settle a test that fails at random')).toBeUndefined();
    expect(item('Assist with a release to live')).toMatchObject({
      statusWords: 'Cannot start yet',
    });
  });

  it('takes at most eight statements', async () => {
    await givenLog.sessions(service, id, Array(60).fill({}));
    expect((await queriesDuring(service, () => form())).length).toBeLessThanOrEqual(8);
  });
});

describe('Suggested items', () => {
  it('are those in hand, then those overdue, then those due next: five at most', async () => {
    await plan('test.present', { state: 'in-progress', dueOn: '2027-12-01' });
    await plan('test.load', { state: 'returned', dueOn: '2027-11-01' });
    await plan('test.pyramid', { dueOn: '2026-11-01' });
    await plan('test.read-failure', { dueOn: '2026-10-01' });
    await plan('test.first-unit', { state: 'signed-off', dueOn: '2026-09-01' });
    await plan('test.iac-checks', { state: 'awaiting-sign-off', dueOn: '2026-09-01' });
    await plan('test.flaky', { dueOn: '2026-12-01' });
    expect(await suggested('testing')).toEqual([
      'Help with a load or failure test',
      'Present test results to the team',
      'Run the tests and explain a failure',
      'List a service’s tests by layer',
      'Find and settle a test that fails at random',
    ]);
  });

  it.each([
    ['shadowing', 'Keep a learning log every week'],
    ['build-work', 'Build a platform repository from a clean clone'],
    ['service-desk', 'Spend half a day with the Service Desk'],
    ['certified-training', 'Complete the starting skills scan'],
    ['mentoring', 'Meet your mentor each week'],
    ['self-study', 'Keep a learning log every week'],
  ] as const)('for %s: %s', async (kind, title) => {
    expect(await suggested(kind)).toContain(title);
  });

  it('for anything else are whatever comes next', async () => {
    expect(await suggested('other')).toHaveLength(5);
  });
});

describe('Who may log', () => {
  it.each(['mentor', 'line-manager', 'coach', 'programme-lead'] as const)(
    'not the %s, who only reads',
    async (role) => {
      expect((await form(await service.as(cast[role]))).status).toBe(403);
    },
  );

  it.each(['service-desk-lead', 'stranger'] as const)(
    'for the %s it is not there',
    async (role) => {
      expect((await form(await service.as(cast[role]))).status).toBe(404);
    },
  );

  it('nobody who is signed out', async () => {
    expect((await form(await service.as(null))).status).toBe(401);
  });
});

describe('The questions about the time', () => {
  it('are five, with what is usually true of each kind', async () => {
    const { hours } = (await form()).data;
    expect(hours.questions.map(({ words }) => words)).toEqual([
      'Taught me something new',
      'Relevant to my apprenticeship standard',
      'In my paid hours',
      'Not English or maths',
      'Not an assessment or a review',
    ]);
    expect(hours.usual['certified-training'].inPaidHours).toBe(true);
    expect(hours.usual['self-study'].inPaidHours).toBe(false);
  });

  it('come with what auditors doubt: late entries, few words, and one round length', async () => {
    const { doubts } = (await form()).data;
    expect(doubts.late.before).toBe('2026-11-10');
    expect(doubts.sameLength).toBeNull();
    await givenLog.sessions(service, id, Array(5).fill({ on: '2026-11-20', minutes: 120 }));
    expect((await form()).data.doubts.sameLength).toEqual({
      minutes: 120,
      words: 'The last 6 sessions were all 2 h long. Auditors doubt round numbers that never vary',
    });
  });
});
