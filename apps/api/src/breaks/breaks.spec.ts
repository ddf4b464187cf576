import { breaks, log } from '@tracker/contract';
import { dan, leila, priya, ruth, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { BreakLoop } from '../testing/break-loop';
import { aSession, givenLog } from '../testing/given-log';
import type { TestService, Browser } from '../testing/test-service';

let service: TestService;
let loop: BreakLoop;
beforeAll(async () => {
  service = await BreakLoop.service();
});
afterAll(() => service.stop());
beforeEach(async () => {
  loop = await BreakLoop.start(service);
});

describe('asking for a break', () => {
  it('moves nothing, tells the line manager, and says what would move', async () => {
    const before = await loop.dueDates();
    const { status, data } = await loop.ask({ note: 'I care for my mother' });
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
    expect(await loop.dueDates()).toEqual(before);
    expect(await loop.mails()).toEqual([
      [tom.email, 'Break in learning of Sam Okafor: please decide'],
    ]);
    const [mail] = await service.db.read.find(OutboxMail);
    expect(mail?.text).not.toContain('mother');
    const seenBy = async (by: Browser) =>
      (await by.call(breaks.getBreaksToDecide)).data.breaks.map(({ id }) => id);
    expect(await seenBy(loop.here.asTom)).toContain(data.id);
    expect(await seenBy(loop.asRuth)).toContain(data.id);
  });

  it('is done by the line manager for the apprentice, and then somebody else approves', async () => {
    const { data } = await loop.ask({}, loop.here.asTom);
    expect(data.moves).toEqual(['withdraw']);
    expect((await loop.change(breaks.approveBreak, data)).status).toBe(403);
    expect(
      (await loop.change(breaks.approveBreak, data, {}, loop.here.asSam)).problem.title,
    ).toMatch(/your own break/);
    expect(await loop.mails()).toEqual([
      [ruth.email, 'Break in learning of Sam Okafor: please decide'],
    ]);
    const { data: forTom } = await loop.here.asTom.call(breaks.getBreaksToDecide);
    expect(forTom.breaks.map(({ id }) => id)).not.toContain(data.id);
    expect((await loop.change(breaks.approveBreak, data, {}, loop.asRuth)).data.state).toBe(
      'planned',
    );
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
    const { status, problem } = await loop.ask(body);
    expect([status, problem.errors]).toEqual([422, errors]);
  });

  it('is refused inside another break, also at the same time', async () => {
    const answers = await Promise.all([loop.ask(), loop.ask(), loop.ask({ fromOn: '2027-02-10' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    await loop.approved({ fromOn: '2027-04-01', untilOn: '2027-04-30' });
    expect(
      (await loop.ask({ fromOn: '2027-04-10', untilOn: '2027-04-12' })).problem.errors,
    ).toEqual({
      fromOn: expect.stringMatching(/^Another break, 1 to 30 April 2027/) as unknown,
    });
  });

  it('in the past holds no sessions, and loses none', async () => {
    await givenLog.sessions(service, loop.here.apprenticeship, [aSession({ on: '2026-11-12' })]);
    const past = { fromOn: '2026-11-02', untilOn: '2026-11-20' };
    expect((await loop.ask(past)).problem.errors?.['fromOn']).toMatch(/1 session on these days/);
    const asked = await loop.ask({ ...past, fromOn: '2026-11-13' });
    expect(asked.status).toBe(200);
    await loop.here.asSam.call(log.addEntry, {
      ...loop.record(),
      body: aSession({ on: '2026-11-18' }),
    });
    const { status, problem } = await loop.change(breaks.approveBreak, asked.data);
    expect([status, problem.title]).toEqual([409, expect.stringMatching(/1 session/)]);
    expect((await loop.here.asSam.call(log.getLog, loop.record())).data.entries).toHaveLength(2);
  });
});

describe('a decision', () => {
  it('to refuse or to withdraw needs a reason, is kept, and frees the days', async () => {
    const { data: first } = await loop.ask();
    const empty = await loop.change(breaks.refuseBreak, first, { reason: ' ' });
    expect(empty.problem.errors).toEqual({ reason: 'Enter why you refuse this' });
    const refused = await loop.change(breaks.refuseBreak, first, {
      reason: 'Exams are in February',
    });
    expect(refused.data).toMatchObject({
      state: 'refused',
      requests: [{ outcomeWords: 'Refused by Tom Reilly', reason: 'Exams are in February' }],
    });
    const { data: second } = await loop.ask();
    const withdrawn = await loop.change(
      breaks.withdrawBreak,
      second,
      { reason: 'I found care' },
      loop.here.asSam,
    );
    expect(withdrawn.data).toMatchObject({ state: 'withdrawn', effect: null });
    const { data } = await loop.here.asSam.call(breaks.getBreaks, loop.record());
    expect(data.breaks.map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn']);
    const recorded = { what: 'break.refuse', apprenticeshipId: loop.here.apprenticeship };
    expect(await service.db.read.countBy(AuditEvent, recorded)).toBe(1);
  });

  it('is made once: the second is told that somebody was quicker', async () => {
    const { data } = await loop.ask();
    const answers = await Promise.all([
      loop.change(breaks.approveBreak, data),
      loop.change(breaks.refuseBreak, data, { reason: 'No' }, loop.asRuth),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [after] = (await loop.here.asTom.call(breaks.getBreaks, loop.record())).data.breaks;
    const { data: page } = await loop.here.asTom.call(breaks.getBreak, { params: { id: data.id } });
    expect(after?.id).toBe(page.id);
    const late = await loop.change(breaks.approveBreak, page, {}, loop.asRuth);
    expect(late.status).toBe(409);
  });

  it('is not there for strangers, and not for the mentor or the coach to make', async () => {
    const { data } = await loop.ask();
    for (const [person, status] of [
      [leila, 404],
      [priya, 403],
      [dan, 403],
    ] as const)
      expect(
        (await loop.change(breaks.approveBreak, data, {}, await service.as(person))).status,
      ).toBe(status);
    expect((await loop.change(breaks.approveBreak, { id: randomUUID(), version: 1 })).status).toBe(
      404,
    );
  });
});
