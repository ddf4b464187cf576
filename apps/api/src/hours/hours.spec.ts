import { hours, log } from '@tracker/contract';
import { priya, ruth, sam, tom } from '@tracker/examples';
import { Apprenticeship } from '../apprenticeships/apprenticeship.entity';
import { AuditEvent } from '../audit/audit-event.entity';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';

const { getHours, recordContractedHours, takeBackContractedHours, agreePriorLearning } = hours;

let service: TestService;
let id: string;
let asTom: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asTom = await service.as(tom);
});
afterAll(() => service.stop());

const read = async (as = asTom, of = id) => (await as.call(getHours, { params: { id: of } })).data;
const numberIn = async (key: string, of = id) =>
  (await read(asTom, of)).numbers.find((each) => each.key === key);
const record = async (body: Record<string, unknown>, as = asTom, ifMatch?: string) =>
  as.call(recordContractedHours, {
    params: { id },
    body: { weeklyHours: '37', fromOn: '2026-07-06', untilOn: '', ...body },
    ifMatch: ifMatch ?? (await read()).version,
  });
const agree = async (body: Record<string, unknown>, of = id) =>
  asTom.call(agreePriorLearning, {
    params: { id: of },
    body: { hours: '40', what: 'A first course in networks', agreedOn: '2026-07-06', ...body },
    ifMatch: (await read(asTom, of)).version,
  });
const trail = async (what: string) =>
  service.db.read.findBy(AuditEvent, { what, apprenticeshipId: id });

describe('The page of hours', () => {
  it('has four numbers, each with how it is worked out', async () => {
    await givenLog.sessions(service, id, [
      { on: '2026-10-05', minutes: 120, state: 'verified', verifiedBy: priya.id },
      { on: '2026-11-02', minutes: 60 },
      { on: '2026-11-03', minutes: 30, inPaidHours: false },
      { on: '2026-11-04', minutes: 45, state: 'withdrawn' },
    ]);
    const { numbers, waiting, verifier } = await read();
    expect(numbers.map(({ key, minutes }) => [key, minutes])).toEqual([
      ['minimum', 187 * 60],
      ['planned', 486 * 60],
      ['submitted', 180],
      ['verified', 120],
    ]);
    expect(numbers[0]?.how[0]).toContain('The rule for a start on 6 July 2026');
    expect(numbers[3]?.how.join(' ')).toContain('185 h to go. 1 session waits for Priya Nair');
    expect([waiting, verifier]).toEqual([1, 'Priya Nair']);
  });

  it('counts a session once, whatever number of items it counts towards', async () => {
    const keys = ['servicedesk.alert', 'learn.log', 'build.workstation'];
    const items = await Promise.all(keys.map((key) => itemOf(service, id, key)));
    await givenLog.session(service, id, { itemIds: items.map((item) => item.id) });
    expect((await numberIn('submitted'))?.minutes).toBe(60);
  });

  it('lists each month up to now, the latest first', async () => {
    await givenLog.session(service, id, { on: '2026-10-05', minutes: 90 });
    const { months } = await read();
    expect(months.map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
      '2026-07',
    ]);
    expect(months[1]).toMatchObject({ submitted: 90, verified: 0, waiting: 1 });
  });

  it('plans nothing for a month that is a break', async () => {
    const breaks = [{ fromOn: '2026-10-01', untilOn: '2026-10-31' }];
    await service.db.keep((tx) => tx.update(Apprenticeship, { id }, { breaks }));
    const [november, october] = (await read()).months;
    expect([october?.planned, (november?.planned ?? 0) > 0]).toEqual([0, true]);
  });

  it('is read in eight statements at most, with all there can be on it', async () => {
    await record({});
    await agree({});
    await givenLog.session(service, id);
    expect((await queriesDuring(service, () => read())).length).toBeLessThanOrEqual(8);
  });

  it('gives the minimum of the rule that was in force on the start date', async () => {
    const earlier = await given.apprenticeship(service, {
      startOn: '2023-01-02',
      plannedEndOn: '2023-12-31',
    });
    expect(await numberIn('minimum', earlier)).toMatchObject({ minutes: 278 * 60 + 24 });
    const row = await service.db.read.findOneBy(Apprenticeship, { id: earlier });
    expect(row?.minimumMinutes).toBe(278 * 60 + 24);
  });
});

describe('Contracted hours', () => {
  it('are recorded by the line manager, with a day from which they are in force', async () => {
    await record({});
    const { data } = await record({ weeklyHours: '22.5', fromOn: '2027-01-04' });
    expect(data.contracted).toMatchObject([
      { words: '37 hours a week', fromOn: '2026-07-06', untilOn: '2027-01-03' },
      {
        words: '22.5 hours a week',
        fromOn: '2027-01-04',
        untilOn: '2028-06-30',
        recordedBy: 'Tom Reilly',
      },
    ]);
    expect(data.assumed).toEqual([]);
    expect(await trail('contracted-hours.record')).toHaveLength(2);
  });

  it('change the minimum where the rule works with them', async () => {
    id = await given.apprenticeship(service, { startOn: '2023-01-02', plannedEndOn: '2023-12-31' });
    await record({ weeklyHours: '20', fromOn: '2023-01-02' });
    const row = await service.db.read.findOneBy(Apprenticeship, { id });
    expect(row?.minimumMinutes).toBe(4 * 60 * 46.4);
  });

  it.each([
    [
      'before the apprenticeship',
      { fromOn: '2026-07-05' },
      'fromOn',
      /^The first day must be within/,
    ],
    ['past its end', { untilOn: '2028-07-01' }, 'untilOn', /^The last day must be within/],
    [
      'ending before they begin',
      { fromOn: '2026-08-01', untilOn: '2026-07-31' },
      'untilOn',
      /on or after/,
    ],
    ['from a day that does not exist', { fromOn: '2027-02-29' }, 'fromOn', /must be a real date/],
    ['of no hours', { weeklyHours: '' }, 'weeklyHours', /^Enter hours a week/],
    ['of more hours than a week can hold', { weeklyHours: '61' }, 'weeklyHours', /60 or less/],
  ])('are refused %s, with a sentence', async (_, body, field, words) => {
    const { status, problem } = await record(body);
    expect(status).toBe(422);
    expect(problem.errors?.[field]).toMatch(words);
  });

  it('are refused where others stand, and when somebody else was quicker', async () => {
    const { version } = await read();
    await record({});
    const overlap = await record({ weeklyHours: 30 });
    expect(overlap.problem.errors?.['fromOn']).toMatch(/^37 hours a week are on the record/);
    expect((await record({ fromOn: '2027-01-04' }, asTom, version)).status).toBe(412);
  });

  it('are taken back with a reason, stay on the record, and are taken back once', async () => {
    const { data } = await record({});
    const period = data.contracted[0]?.id ?? '';
    const takeBack = async () =>
      asTom.call(takeBackContractedHours, {
        params: { id, period },
        body: { reason: 'It is 30 hours' },
        ifMatch: (await read()).version,
      });
    expect((await takeBack()).data).toMatchObject({
      contracted: [],
      takenBack: [{ reason: 'It is 30 hours', takenBackBy: 'Tom Reilly' }],
    });
    expect((await takeBack()).status).toBe(409);
  });

  it('of one’s own are recorded by nobody, whatever else they are', async () => {
    id = await given.apprenticeship(service, {
      apprentice: ruth,
      people: { 'line-manager': [tom] },
    });
    expect((await record({}, await service.as(ruth))).status).toBe(403);
    expect((await record({}, await service.as(priya))).status).toBe(404);
  });
});

describe('Prior learning', () => {
  it('is deducted, and stops at the floor, with a sentence that says so', async () => {
    id = await given.apprenticeship(service, { startOn: '2023-01-02', plannedEndOn: '2024-12-29' });
    const before = (await numberIn('minimum'))?.minutes ?? 0;
    await agree({});
    expect((await numberIn('minimum'))?.minutes).toBe(before - 40 * 60);
    service.clock.pass({ minutes: 1 });
    await agree({ hours: '5000' });
    const after = await numberIn('minimum');
    expect(after?.minutes).toBe(278 * 60 + 24);
    expect(after?.how.join(' ')).toContain('Prior learning cannot bring it under 278 h 24 min');
    expect((await read()).earlierPriorLearning).toMatchObject([{ minutes: 2400 }]);
  });

  it.each([
    ['hours that were not typed', { hours: '' }, 'hours'],
    ['less than nothing', { hours: -1 }, 'hours'],
    ['no words', { what: ' ' }, 'what'],
    ['a day to come', { agreedOn: '2026-11-25' }, 'agreedOn'],
  ])('is refused with %s', async (_, body, field) => {
    const { status, problem } = await agree(body);
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, [field]]);
  });

  it('is read by the apprentice', async () => {
    await agree({});
    const { priorLearning, moves } = await read(await service.as(sam));
    expect(priorLearning).toMatchObject({ minutes: 2400, recordedBy: 'Tom Reilly' });
    expect(moves).toEqual([]);
  });
});

it('a day of 23 hours takes no more than 23 hours', async () => {
  const summer = await given.apprenticeship(service, { startOn: '2026-01-05' });
  const asSam = await service.as(sam);
  const add = (minutes: number) =>
    asSam.call(log.addEntry, {
      params: { id: summer },
      body: { kind: 'other', mode: 'alone', on: '2026-03-29', minutes, did: 'Night of the clocks' },
    });
  expect((await add(1381)).problem.errors?.['minutes']).toContain('23 hours');
  expect((await add(1380)).status).toBe(200);
});
