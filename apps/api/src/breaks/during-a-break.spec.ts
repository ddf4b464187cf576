import { breaks, dashboard, log, plans, signOffs, timeline } from '@tracker/contract';
import { priya, sam, tom } from '@tracker/examples';
import { BreakLoop, february, lasting } from '../testing/break-loop';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import type { TestService } from '../testing/test-service';

let service: TestService;
let loop: BreakLoop;
beforeAll(async () => {
  service = await BreakLoop.service();
});
afterAll(() => service.stop());
beforeEach(async () => {
  loop = await BreakLoop.start(service);
});

describe('an approved break', () => {
  it('moves every later date, the planned end, and keeps what they were on each item', async () => {
    const before = await loop.dueDates();
    const { state, requests } = await loop.approved();
    expect(state).toBe('planned');
    expect(requests[0]).toMatchObject({
      outcomeWords: 'Approved by Tom Reilly',
      moved: 'Planned end moved from 30 June 2028 to 28 July 2028',
    });
    const after = await loop.dueDates();
    const shift = (day: string) => (Date.parse(day) - Date.parse('2000-01-01')) / 86_400_000;
    let moved = '';
    for (const [id, was] of before) {
      const days = shift(after.get(id) ?? '') - shift(was);
      expect([was, days]).toEqual([was, was >= february.fromOn ? 28 : 0]);
      if (days > 0) moved = id;
    }
    const item = (await loop.here.asSam.call(plans.getItem, { params: { id: moved } })).data;
    expect(item.dueHistory).toEqual([
      expect.stringMatching(/^Was due .* moved by the break of 1 to 28 February 2027$/),
    ]);
    expect((await loop.overview()).apprenticeship.plannedEndOn).toBe('2028-07-28');
    expect((await loop.mails()).map(([to]) => to)).toEqual([priya.email, sam.email, tom.email]);
  });

  it('is changed by another last day, approved in the same way, and taken back by cancelling', async () => {
    const before = await loop.dueDates();
    const first = await loop.approved();
    const asked = await loop.change(breaks.changeReturn, first, {
      untilOn: '2027-02-14',
      note: '',
    });
    expect(asked.data).toMatchObject({ state: 'planned', untilOn: '2027-02-28' });
    expect(asked.data.effect?.endsOnAfter).toBe('2028-07-14');
    const earlier = await loop.change(breaks.approveBreak, asked.data, {}, loop.asRuth);
    expect(earlier.data).toMatchObject({ untilOn: '2027-02-14', days: 14 });
    const cancelled = await loop.change(
      breaks.cancelBreak,
      earlier.data,
      { reason: 'My mother is well' },
      loop.here.asSam,
    );
    const { data } = await loop.change(breaks.approveBreak, cancelled.data);
    expect(data).toMatchObject({ state: 'cancelled', moves: [] });
    expect(await loop.dueDates()).toEqual(before);
    expect((await loop.overview()).apprenticeship.plannedEndOn).toBe('2028-06-30');
    const last = [...before].sort(([, a], [, b]) => (a < b ? 1 : -1))[0]?.[0] ?? '';
    expect((await loop.here.read(last)).dueHistory).toHaveLength(3);
    const { events } = (await loop.here.asSam.call(timeline.getTimeline, loop.record())).data;
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
    await loop.approved();
    await loop.approved(april);
    const dates = async () => [
      ...[...(await loop.dueDates()).values()].sort(),
      (await loop.overview()).apprenticeship.plannedEndOn,
    ];
    const one = await dates();
    loop.here = await CoreLoop.again(service, await given.apprenticeship(service));
    await loop.approved(april);
    await loop.approved();
    expect(await dates()).toEqual(one);
  });

  it('leaves what an apprentice has open in a form as it was', async () => {
    const { id, version } = await loop.here.written();
    await loop.approved(lasting);
    expect((await loop.here.write(id, 'More words', version)).statement).toBe('More words');
  });
});

describe('while a break lasts', () => {
  it('the standing says Paused, the clocks stand still, and everybody reads it', async () => {
    const waiting = await loop.here.asked();
    await loop.approved(lasting);
    service.clock.set('2026-12-22T09:00:00.000Z');
    loop.here = await CoreLoop.again(service, loop.here.apprenticeship);
    const { standing, apprenticeship, burnUp } = await loop.overview();
    expect(burnUp.title).toBe('Paused, with 0 items signed off');
    expect([standing.word, standing.title, standing.reasons]).toEqual(['paused', 'Paused', []]);
    expect(apprenticeship.paused).toEqual({
      words: 'Paused until 31 December 2026',
      sentence:
        'A break in learning, 20 November to 31 December 2026 (42 days). No clock runs. Back on 1 January 2027.',
    });
    const { data: team } = await loop.here.asTom.call(dashboard.getTeam);
    const nothingNeeded = team.groups[2]?.apprentices ?? [];
    expect(
      nothingNeeded.find((row) => row.apprenticeshipId === loop.here.apprenticeship),
    ).toMatchObject({
      standing: { word: 'paused', because: 'Paused until 31 December 2026. No clock runs.' },
    });
    const { data } = await loop.here.asPriya.call(signOffs.getToReview);
    const found = data.requests.find(({ itemId }) => itemId === waiting.id);
    expect(found).toMatchObject({ waitingWorkingDays: 0 });
  });

  it('the apprentice reads and writes on, but logs nothing and asks for nothing', async () => {
    const { id } = await loop.here.written();
    const session = await givenLog.sessions(service, loop.here.apprenticeship, [
      aSession({ on: '2026-11-19' }),
    ]);
    await loop.approved(lasting);
    const item = await loop.here.read(id);
    expect(item.moves).not.toContain('request');
    const body = { confirmed: true };
    const request = { params: { id }, body, ifMatch: item.version };
    const refused = await loop.here.asSam.call(signOffs.requestSignOff, request);
    expect([refused.status, refused.problem.title]).toEqual([
      409,
      'You are on a break in learning until 31 December 2026. You can do this when you are back',
    ]);
    const add = (on: string) =>
      loop.here.asSam.call(log.addEntry, { ...loop.record(), body: aSession({ on, did: on }) });
    expect((await add('2026-11-23')).problem.errors).toEqual({
      on: 'This day is in the break in learning, 20 November to 31 December 2026. Nothing is logged during a break',
    });
    expect((await add('2026-11-18')).status).toBe(200);
    expect(session).toHaveLength(1);
  });
});
