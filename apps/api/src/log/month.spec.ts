import { log, type QueryInput } from '@tracker/contract';
import { cast, leila, priya, sam } from '@tracker/examples';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { exampleNow } from '../testing/test-clock';
import { TestService, type Browser } from '../testing/test-service';

const { getLog } = log;

let service: TestService;
let asSam: Browser;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  service.clock.set(exampleNow);
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

type Choices = QueryInput<typeof getLog> | Record<string, string>;

const month = (query: Choices = {}, browser = asSam) =>
  browser.call(getLog, { params: { id }, query });

/** Six sessions of November and one of October. */
const november = () =>
  givenLog.sessions(service, id, [
    { on: '2026-11-02', minutes: 60, state: 'verified', verifiedBy: priya.id, did: 'Watched' },
    { on: '2026-11-02', minutes: 30, kind: 'testing', mode: 'alone', did: 'Tested' },
    { on: '2026-11-20', minutes: 90, kind: 'testing', mode: 'with-help', did: 'Tested more' },
    { on: '2026-11-23', minutes: 45, kind: 'self-study', inPaidHours: false, did: 'Read at home' },
    { on: '2026-11-23', minutes: 15, newLearning: false, did: 'Nothing new' },
    { on: '2026-11-24', minutes: 500, state: 'withdrawn', did: 'Logged twice' },
    { on: '2026-10-30', minutes: 77, did: 'In October' },
  ]);

describe('A month of the log', () => {
  it('says in figures what was logged, planned, submitted and verified', async () => {
    await november();
    expect((await month()).data.figures).toEqual({
      sessions: 5,
      loggedMinutes: 240,
      outsidePaidMinutes: 45,
      plannedMinutes: 1205,
      submittedMinutes: 180,
      submittedSessions: 3,
      verifiedMinutes: 60,
      waitingSessions: 2,
    });
  });

  it('adds up each day and each kind, the largest kind first', async () => {
    await november();
    const { days, kinds } = (await month()).data;
    expect(days).toEqual([
      { on: '2026-11-02', minutes: 90, sessions: 2 },
      { on: '2026-11-20', minutes: 90, sessions: 1 },
      { on: '2026-11-23', minutes: 60, sessions: 2 },
    ]);
    expect(kinds).toEqual([
      { kind: 'testing', words: 'Testing', minutes: 120 },
      { kind: 'shadowing', words: 'Shadowing', minutes: 75 },
      { kind: 'self-study', words: 'Self-study', minutes: 45 },
    ]);
  });

  it('lists its sessions newest first, with what was withdrawn and marked as such', async () => {
    await november();
    const { entries, matching, next } = (await month()).data;
    expect(entries.map(({ on }) => on)).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-23',
      '2026-11-20',
      '2026-11-02',
      '2026-11-02',
    ]);
    expect(entries[0]).toMatchObject({ state: 'withdrawn', hoursWords: 'Withdrawn' });
    expect([matching, next]).toEqual([6, null]);
  });

  it('shows what was added last at the top of its day', async () => {
    for (const did of ['First', 'Second', 'Third', 'Fourth']) {
      await givenLog.session(service, id, { did });
      service.clock.pass({ minutes: 1 });
    }
    const { entries } = (await month()).data;
    expect(entries.map(({ did }) => did)).toEqual(['Fourth', 'Third', 'Second', 'First']);
  });

  it('names the items that each session counts towards', async () => {
    const item = await itemOf(service, id, 'learn.log');
    await givenLog.session(service, id, { itemIds: [item.id] });
    const { entries } = (await month()).data;
    expect(entries[0]?.items).toEqual([{ id: item.id, title: 'Keep a learning log every week' }]);
  });

  it('is empty, and says so in zeros, when nothing was logged', async () => {
    const { data } = await month();
    expect(data).toMatchObject({ days: [], kinds: [], entries: [], matching: 0, next: null });
    expect(data.figures).toMatchObject({ sessions: 0, loggedMinutes: 0, verifiedMinutes: 0 });
  });
});

describe('The choices of the reader', () => {
  it.each([
    ['a kind', { kind: 'testing' }, ['Tested more', 'Tested']],
    ['a mode', { mode: 'alone' }, ['Tested']],
    ['a kind and a mode', { kind: 'testing', mode: 'with-help' }, ['Tested more']],
    ['verified hours', { hours: 'verified' }, ['Watched']],
    ['hours not yet verified', { hours: 'not-verified' }, ['Tested more', 'Tested']],
    [
      'hours that do not count',
      { hours: 'not-counted' },
      ['Logged twice', 'Nothing new', 'Read at home'],
    ],
    ['what is not there', { kind: 'mentoring' }, []],
    ['another month', { month: '2026-10' }, ['In October']],
  ])('%s', async (_, choices: Choices, words) => {
    await november();
    const { entries, matching } = (await month(choices)).data;
    expect(entries.map(({ did }) => did).sort()).toEqual([...words].sort());
    expect(matching).toBe(words.length);
  });

  it('change the list and leave the figures of the month as they are', async () => {
    await november();
    const [all, chosen] = [await month(), await month({ kind: 'testing' })];
    expect(chosen.data.figures).toEqual(all.data.figures);
    expect(chosen.data.days).toEqual(all.data.days);
  });

  it.each([
    ['a kind that is none', { kind: 'holiday' }, 'kind'],
    ['a month that is none', { month: '2026-13' }, 'month'],
    ['a month before the start', { month: '2026-06' }, 'month'],
    ['a month to come', { month: '2026-12' }, 'month'],
    ['a made-up place in the list', { after: 'nowhere' }, 'after'],
  ])('%s is refused', async (_, choices, field) => {
    const { status, problem } = await month(choices);
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, [field]]);
  });
});

describe('From month to month', () => {
  it.each([
    ['2026-07', null, '2026-08'],
    ['2026-09', '2026-08', '2026-10'],
    ['2026-11', '2026-10', null],
  ])('from %s back to %s and on to %s', async (chosen, previousMonth, nextMonth) => {
    const { data } = await month({ month: chosen });
    expect(data).toMatchObject({ month: chosen, previousMonth, nextMonth, today: '2026-11-24' });
  });

  it.each([
    ['before the start', '2026-06-30T09:00:00.000Z', '2026-07', false],
    ['on the first day', '2026-07-06T09:00:00.000Z', '2026-07', true],
    ['across the turn of the year', '2027-01-01T09:00:00.000Z', '2027-01', true],
    ['on the last day', '2028-06-30T09:00:00.000Z', '2028-06', true],
    ['after the end', '2028-09-01T09:00:00.000Z', '2028-06', false],
  ])('%s the log opens at the last month there is', async (_, now, shown, canLog) => {
    service.clock.set(now);
    id = await given.apprenticeship(service);
    const { data } = await month({}, await service.as(sam));
    expect(data).toMatchObject({ month: shown, nextMonth: null, canLog });
  });
});

describe('A long month comes a page at a time', () => {
  it('each session once, in order, and nothing after the last', async () => {
    const ids = await givenLog.sessions(
      service,
      id,
      Array.from({ length: 120 }, (_, i) => ({
        on: `2026-11-${String((i % 5) + 1).padStart(2, '0')}`,
        minutes: 5,
      })),
    );
    const first = (await month()).data;
    const second = (await month({ after: first.next ?? '' })).data;
    const third = (await month({ after: second.next ?? '' })).data;
    const pages = [first, second, third].map(({ entries }) => entries);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(third.next).toBeNull();
    const seen = pages.flat();
    expect(new Set(seen.map((entry) => entry.id))).toEqual(new Set(ids));
    const keys = seen.map((entry) => `${entry.on} ${entry.id}`);
    expect(keys).toEqual([...keys].sort().reverse());
    expect(third.matching).toBe(120);
  });

  it('takes at most eight statements, whatever the number of sessions', async () => {
    const count = async () => (await queriesDuring(service, () => month())).length;
    const empty = await count();
    const item = await itemOf(service, id, 'learn.log');
    await givenLog.sessions(
      service,
      id,
      Array.from({ length: 200 }, () => ({ minutes: 5, itemIds: [item.id] })),
    );
    const full = await count();
    expect(empty).toBeGreaterThan(3);
    expect(full).toBeLessThanOrEqual(8);
  });
});

describe('Who may read the log', () => {
  it.each([
    ['apprentice', 200, true, 'Priya Nair'],
    ['mentor', 200, false, 'you'],
    ['line-manager', 200, false, 'Priya Nair'],
    ['coach', 200, false, 'Priya Nair'],
    ['programme-lead', 200, false, 'Priya Nair'],
  ] as const)('%s', async (role, status, canLog, verifier) => {
    const answer = await month({}, await service.as(cast[role]));
    expect(answer.status).toBe(status);
    expect(answer.data).toMatchObject({ canLog, verifier });
  });

  it.each(['service-desk-lead', 'stranger'] as const)('not the %s', async (role) => {
    expect((await month({}, await service.as(cast[role]))).status).toBe(404);
  });

  it('shows the mentor what they can verify', async () => {
    await november();
    const { data } = await month({}, await service.as(priya));
    const verifiable = data.entries.filter(({ moves }) => moves.includes('verify'));
    expect(verifiable.map(({ did }) => did)).toEqual(['Tested more', 'Tested']);
  });

  it('is closed to who is signed out', async () => {
    expect((await month({}, await service.as(null))).status).toBe(401);
  });
});
