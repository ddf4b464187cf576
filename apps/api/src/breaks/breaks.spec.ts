import { breaks, dashboard, log, plans, signOffs, timeline } from '@tracker/contract';
import { dan, leila, priya, ruth, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { TestService, type Browser } from '../testing/test-service';

let service: TestService;
let here: CoreLoop;
let asRuth: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.people(service, leila);
  await given.programmeLead(service, ruth);
});
afterAll(() => service.stop());

/** An apprenticeship of its own for each test. */
beforeEach(async () => {
  service.clock.set('2026-11-24T10:00:00.000Z');
  here = await CoreLoop.again(service, await given.apprenticeship(service));
  asRuth = await service.as(ruth);
  await service.db.keep((tx) => tx.rows('DELETE FROM outbox'));
});

const february = { fromOn: '2027-02-01', untilOn: '2027-02-28' };
const now = { fromOn: '2026-11-20', untilOn: '2026-12-31' };
const record = () => ({ params: { id: here.apprenticeship } });
const ask = (body: Record<string, unknown> = {}, by = here.asSam) =>
  by.call(breaks.askForBreak, { ...record(), body: { ...february, note: '', ...body } });
type Change =
  | typeof breaks.approveBreak
  | typeof breaks.refuseBreak
  | typeof breaks.withdrawBreak
  | typeof breaks.changeReturn
  | typeof breaks.cancelBreak;
const change = <E extends Change>(
  endpoint: E,
  { id, version }: { id: string; version: number },
  body: Record<string, unknown> = {},
  by = here.asTom,
) => by.call<Change>(endpoint, { params: { id }, body, ifMatch: version } as never);
const approved = async (dates: Record<string, string> = {}) =>
  (await change(breaks.approveBreak, (await ask(dates)).data)).data;
const dueDates = async () =>
  new Map(
    (await service.db.read.findBy(PlanItem, { apprenticeshipId: here.apprenticeship })).map(
      ({ id, dueOn }) => [id, dueOn],
    ),
  );
const overview = async () => (await here.asSam.call(dashboard.getOverview, record())).data;
const mails = async () =>
  (await service.db.read.find(OutboxMail, { order: { recipient: 'ASC' } })).map(
    ({ recipient, subject }) => [recipient, subject],
  );

describe('asking for a break', () => {
  it('moves nothing, tells the line manager, and says what would move', async () => {
    const before = await dueDates();
    const { status, data } = await ask({ note: 'I care for my mother' });
    expect(status).toBe(200);
    expect(data).toMatchObject({
      state: 'asked',
      words: '1 to 28 February 2027',
      days: 28,
      moves: ['withdraw'],
      effect: { endsOnBefore: '2028-06-30', endsOnAfter: '2028-07-28', problem: '' },
      requests: [{ by: 'Sam Okafor', outcomeWords: 'Waits for Tom Reilly or a programme lead' }],
    });
    expect(data.effect?.words).toMatch(/^\d+ items are due 28 days later$/);
    expect(await dueDates()).toEqual(before);
    expect(await mails()).toEqual([[tom.email, 'Break in learning of Sam Okafor: please decide']]);
    const [mail] = await service.db.read.find(OutboxMail);
    expect(mail?.text).not.toContain('mother');
    const seenBy = async (by: Browser) =>
      (await by.call(breaks.getBreaksToDecide)).data.breaks.map(({ id }) => id);
    expect(await seenBy(here.asTom)).toContain(data.id);
    expect(await seenBy(asRuth)).toContain(data.id);
  });

  it('is done by the line manager for the apprentice, and then somebody else approves', async () => {
    const { data } = await ask({}, here.asTom);
    expect(data.moves).toEqual(['withdraw']);
    expect((await change(breaks.approveBreak, data)).status).toBe(403);
    expect((await change(breaks.approveBreak, data, {}, here.asSam)).problem.title).toMatch(
      /your own break/,
    );
    expect(await mails()).toEqual([[ruth.email, 'Break in learning of Sam Okafor: please decide']]);
    const { data: forTom } = await here.asTom.call(breaks.getBreaksToDecide);
    expect(forTom.breaks.map(({ id }) => id)).not.toContain(data.id);
    expect((await change(breaks.approveBreak, data, {}, asRuth)).data.state).toBe('planned');
  });

  it.each([
    [{ fromOn: '' }, { fromOn: 'Enter the first day of the break' }],
    [{ untilOn: '' }, { untilOn: 'Enter the last day of the break' }],
    [
      { fromOn: '2027-02-30' },
      { fromOn: 'First day of the break must be a real date, like 24 11 2026' },
    ],
    [
      { untilOn: '2027-01-31' },
      { untilOn: 'Last day of the break must be the same as or after its first day' },
    ],
    [
      { fromOn: '2026-07-01', untilOn: '2026-07-10' },
      {
        fromOn:
          'First day of the break must be on or after the first day of the apprenticeship, 6 July 2026',
      },
    ],
  ])('%j is refused', async (body, errors) => {
    const { status, problem } = await ask(body);
    expect([status, problem.errors]).toEqual([422, errors]);
  });

  it('is refused inside another break, also at the same time', async () => {
    const answers = await Promise.all([ask(), ask(), ask({ fromOn: '2027-02-10' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    await approved({ fromOn: '2027-04-01', untilOn: '2027-04-30' });
    expect((await ask({ fromOn: '2027-04-10', untilOn: '2027-04-12' })).problem.errors).toEqual({
      fromOn: expect.stringMatching(/^Another break, 1 to 30 April 2027/) as unknown,
    });
  });

  it('in the past holds no sessions, and loses none', async () => {
    await givenLog.sessions(service, here.apprenticeship, [aSession({ on: '2026-11-12' })]);
    const past = { fromOn: '2026-11-02', untilOn: '2026-11-20' };
    expect((await ask(past)).problem.errors?.['fromOn']).toMatch(/1 session on these days/);
    const asked = await ask({ ...past, fromOn: '2026-11-13' });
    expect(asked.status).toBe(200);
    await here.asSam.call(log.addEntry, { ...record(), body: aSession({ on: '2026-11-18' }) });
    const { status, problem } = await change(breaks.approveBreak, asked.data);
    expect([status, problem.title]).toEqual([409, expect.stringMatching(/1 session/)]);
    expect((await here.asSam.call(log.getLog, record())).data.entries).toHaveLength(2);
  });
});

describe('an approved break', () => {
  it('moves every later date, the planned end, and keeps what they were on each item', async () => {
    const before = await dueDates();
    const { state, requests } = await approved();
    expect(state).toBe('planned');
    expect(requests[0]).toMatchObject({
      outcomeWords: 'Approved by Tom Reilly',
      moved: 'Planned end moved from 30 June 2028 to 28 July 2028',
    });
    const after = await dueDates();
    const shift = (day: string) => (Date.parse(day) - Date.parse('2000-01-01')) / 86_400_000;
    let moved = '';
    for (const [id, was] of before) {
      const days = shift(after.get(id) ?? '') - shift(was);
      expect([was, days]).toEqual([was, was >= february.fromOn ? 28 : 0]);
      if (days > 0) moved = id;
    }
    const item = (await here.asSam.call(plans.getItem, { params: { id: moved } })).data;
    expect(item.dueHistory).toEqual([
      expect.stringMatching(/^Was due .* moved by the break of 1 to 28 February 2027$/),
    ]);
    expect((await overview()).apprenticeship.plannedEndOn).toBe('2028-07-28');
    expect((await mails()).map(([to]) => to)).toEqual([priya.email, sam.email, tom.email]);
  });

  it('is changed by another last day, approved in the same way, and taken back by cancelling', async () => {
    const before = await dueDates();
    const first = await approved();
    const asked = await change(breaks.changeReturn, first, { untilOn: '2027-02-14', note: '' });
    expect(asked.data).toMatchObject({ state: 'planned', untilOn: '2027-02-28' });
    expect(asked.data.effect?.endsOnAfter).toBe('2028-07-14');
    const earlier = await change(breaks.approveBreak, asked.data, {}, asRuth);
    expect(earlier.data).toMatchObject({ untilOn: '2027-02-14', days: 14 });
    const cancelled = await change(
      breaks.cancelBreak,
      earlier.data,
      { reason: 'My mother is well' },
      here.asSam,
    );
    const { data } = await change(breaks.approveBreak, cancelled.data);
    expect(data).toMatchObject({ state: 'cancelled', moves: [] });
    expect(await dueDates()).toEqual(before);
    expect((await overview()).apprenticeship.plannedEndOn).toBe('2028-06-30');
    const last = [...before].sort(([, a], [, b]) => (a < b ? 1 : -1))[0]?.[0] ?? '';
    expect((await here.read(last)).dueHistory).toHaveLength(3);
    const { events } = (await here.asSam.call(timeline.getTimeline, record())).data;
    expect(events.map(({ title }) => title).slice(0, 6)).toEqual([
      'Break in learning does not take place',
      'Asked that the break does not take place',
      'Another last day of the break approved',
      'Another last day of the break asked for',
      'Break in learning approved',
      'Break in learning asked for',
    ]);
  });

  it('two of them in any order lead to the same dates', async () => {
    const april = { fromOn: '2027-04-05', untilOn: '2027-04-18' };
    await approved();
    await approved(april);
    const dates = async () => [
      ...[...(await dueDates()).values()].sort(),
      (await overview()).apprenticeship.plannedEndOn,
    ];
    const one = await dates();
    here = await CoreLoop.again(service, await given.apprenticeship(service));
    await approved(april);
    await approved();
    expect(await dates()).toEqual(one);
  });

  it('leaves what an apprentice has open in a form as it was', async () => {
    const { id, version } = await here.written();
    await approved(now);
    expect((await here.write(id, 'More words', version)).statement).toBe('More words');
  });
});

describe('while a break lasts', () => {
  it('the standing says Paused, the clocks stand still, and everybody reads it', async () => {
    const waiting = await here.asked();
    await approved(now);
    service.clock.set('2026-12-22T09:00:00.000Z');
    here = await CoreLoop.again(service, here.apprenticeship);
    const { standing, apprenticeship } = await overview();
    expect([standing.word, standing.title, standing.reasons]).toEqual(['paused', 'Paused', []]);
    expect(apprenticeship.paused).toEqual({
      words: 'Paused until 31 December 2026',
      sentence:
        'A break in learning, 20 November to 31 December 2026 (42 days). No clock runs. Back on 1 January 2027.',
    });
    const { data: team } = await here.asTom.call(dashboard.getTeam);
    const nothingNeeded = team.groups[2]?.apprentices ?? [];
    expect(nothingNeeded.find((row) => row.apprenticeshipId === here.apprenticeship)).toMatchObject(
      {
        standing: { word: 'paused', because: 'Paused until 31 December 2026. No clock runs.' },
      },
    );
    const { data } = await here.asPriya.call(signOffs.getToReview);
    const found = data.requests.find(({ itemId }) => itemId === waiting.id);
    expect(found).toMatchObject({ waitingWorkingDays: 0 });
  });

  it('the apprentice reads and writes on, but logs nothing and asks for nothing', async () => {
    const { id } = await here.written();
    const session = await givenLog.sessions(service, here.apprenticeship, [
      aSession({ on: '2026-11-19' }),
    ]);
    await approved(now);
    const item = await here.read(id);
    expect(item.moves).not.toContain('request');
    const body = { confirmed: true };
    const request = { params: { id }, body, ifMatch: item.version };
    const refused = await here.asSam.call(signOffs.requestSignOff, request);
    expect([refused.status, refused.problem.title]).toEqual([
      409,
      'You are on a break in learning until 31 December 2026. You can do this when you are back',
    ]);
    const add = (on: string) =>
      here.asSam.call(log.addEntry, { ...record(), body: aSession({ on, did: on }) });
    expect((await add('2026-11-23')).problem.errors).toEqual({
      on: 'This day is in the break in learning, 20 November to 31 December 2026. Nothing is logged during a break',
    });
    expect((await add('2026-11-18')).status).toBe(200);
    expect(session).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('to refuse or to withdraw needs a reason, is kept, and frees the days', async () => {
    const { data: first } = await ask();
    const empty = await change(breaks.refuseBreak, first, { reason: ' ' });
    expect(empty.problem.errors).toEqual({ reason: 'Enter why you refuse this' });
    const refused = await change(breaks.refuseBreak, first, { reason: 'Exams are in February' });
    expect(refused.data).toMatchObject({
      state: 'refused',
      requests: [{ outcomeWords: 'Refused by Tom Reilly', reason: 'Exams are in February' }],
    });
    const { data: second } = await ask();
    const withdrawn = await change(
      breaks.withdrawBreak,
      second,
      { reason: 'I found care' },
      here.asSam,
    );
    expect(withdrawn.data).toMatchObject({ state: 'withdrawn', effect: null });
    const { data } = await here.asSam.call(breaks.getBreaks, record());
    expect(data.breaks.map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn']);
    const recorded = { what: 'break.refuse', apprenticeshipId: here.apprenticeship };
    expect(await service.db.read.countBy(AuditEvent, recorded)).toBe(1);
  });

  it('is made once: the second is told that somebody was quicker', async () => {
    const { data } = await ask();
    const answers = await Promise.all([
      change(breaks.approveBreak, data),
      change(breaks.refuseBreak, data, { reason: 'No' }, asRuth),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [after] = (await here.asTom.call(breaks.getBreaks, record())).data.breaks;
    const { data: page } = await here.asTom.call(breaks.getBreak, { params: { id: data.id } });
    expect(after?.id).toBe(page.id);
    const late = await change(breaks.approveBreak, page, {}, asRuth);
    expect(late.status).toBe(409);
  });

  it('is not there for strangers, and not for the mentor or the coach to make', async () => {
    const { data } = await ask();
    for (const [person, status] of [
      [leila, 404],
      [priya, 403],
      [dan, 403],
    ] as const)
      expect((await change(breaks.approveBreak, data, {}, await service.as(person))).status).toBe(
        status,
      );
    expect((await change(breaks.approveBreak, { id: randomUUID(), version: 1 })).status).toBe(404);
  });
});
