import fc from 'fast-check';
import { addDays, daysBetween } from './day';
import { countHours, elapsedShare, hoursLine, plannedMinutesWithin, type HoursSum } from './hours';
import { entryStates } from './log-entry';

const start = '2026-07-06';
const end = '2028-06-30';

describe('The share of the way that has passed', () => {
  it.each([
    ['before the start', '2026-06-01', 0],
    ['on the first day', start, 0],
    ['half way', '2027-07-04', 0.5],
    ['on the last day', end, 1],
    ['after the end', '2029-01-01', 1],
  ])('%s', (_, today, share) => {
    expect(elapsedShare(start, end, today)).toBeCloseTo(share, 2);
  });

  it.each([
    ['before it', '2026-07-05', 0],
    ['on it', start, 1],
  ])('of a single day, %s', (_, today, share) => {
    expect(elapsedShare(start, start, today)).toBe(share);
  });
});

it.each([
  [0, 0],
  [0.5, 14_580],
  [1, 29_160],
])('at %f of the way the plan expects %i minutes', (elapsed, minutes) => {
  const others = { minimumMinutes: 11_220, unverifiedMinutes: 0, verifiedMinutes: 0 };
  expect(hoursLine({ ...others, plannedMinutes: 29_160, elapsed })).toBe(minutes);
});

describe('What the plan holds for some of its days', () => {
  const plan = { plannedMinutes: 29_160, startOn: start, plannedEndOn: end };

  it.each([
    ['a whole month', '2026-11-01', '2026-11-30', 1205],
    ['the month of the start, from the start on', '2026-07-01', '2026-07-31', 1044],
    ['the whole apprenticeship', start, end, 29_160],
    ['more than that', '2020-01-01', '2040-01-01', 29_160],
    ['days before it', '2026-06-01', '2026-06-30', 0],
    ['days after it', '2028-07-01', '2028-07-31', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(plannedMinutesWithin(plan, from, to)).toBe(minutes);
  });

  it('two parts hold what the whole holds, to the minute', () => {
    const days = daysBetween(start, end);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days - 1 }), (cut) => {
        const middle = addDays(start, cut);
        const parts =
          plannedMinutesWithin(plan, start, middle) +
          plannedMinutesWithin(plan, addDays(middle, 1), end);
        expect(Math.abs(parts - plan.plannedMinutes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Submitted and verified hours', () => {
  const anySession = fc.record<HoursSum>({
    offTheJob: fc.boolean(),
    state: fc.constantFrom(...entryStates),
    minutes: fc.integer({ min: 1, max: 1440 }),
    sessions: fc.constant(1),
  });
  const anySessions = fc.array(anySession, { maxLength: 30 });

  it('verified is never more than submitted', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const { submitted, verified } = countHours(sessions);
        expect(verified).toBeLessThanOrEqual(submitted);
      }),
    );
  });

  it('no hour is counted twice: two parts hold what the whole holds', () => {
    fc.assert(
      fc.property(anySessions, anySessions, (one, other) => {
        const [a, b, all] = [countHours(one), countHours(other), countHours([...one, ...other])];
        expect(all).toEqual({
          submitted: a.submitted + b.submitted,
          verified: a.verified + b.verified,
          waiting: a.waiting + b.waiting,
        });
      }),
    );
  });

  it('what does not count or was withdrawn is in neither', () => {
    const session = { offTheJob: true, minutes: 60, sessions: 1 };
    expect(
      countHours([
        { ...session, state: 'verified' },
        { ...session, state: 'submitted' },
        { ...session, state: 'withdrawn' },
        { ...session, state: 'submitted', offTheJob: false },
      ]),
    ).toEqual({ submitted: 120, verified: 60, waiting: 1 });
  });
});
