import fc from 'fast-check';
import { addDays } from './day';
import { minimumOf, offTheJobRuleOf, type MinimumFacts } from './hours-minimum';

const hours = (n: number) => n * 60;

/** 52 weeks to the day, full time. */
const year = (startOn: string, more: Partial<MinimumFacts> = {}): MinimumFacts => ({
  startOn,
  plannedEndOn: addDays(startOn, 363),
  publishedMinutes: hours(486),
  contracted: [{ fromOn: startOn, untilOn: null, weeklyMinutes: hours(37) }],
  priorMinutes: 0,
  ...more,
});

describe('The rule of the start date', () => {
  it.each([
    ['2022-07-31', '2021-08-01'],
    ['2022-08-01', '2022-08-01'],
    ['2025-07-31', '2022-08-01'],
    ['2025-08-01', '2025-08-01'],
    ['2026-07-06', '2025-08-01'],
  ])('a start on %s', (startOn, inForceWith) => {
    expect(offTheJobRuleOf(startOn)).toBe(offTheJobRuleOf(inForceWith));
  });
});

describe('The minimum of off-the-job hours', () => {
  it('before August 2022: 20% of the contracted hours of 46.4 weeks', () => {
    expect(minimumOf(year('2022-01-03')).minimum).toBe(Math.ceil(hours(37) * 46.4 * 0.2));
  });

  it('until July 2025: 6 hours a week full time, 278 hours 24 minutes in a year', () => {
    expect(minimumOf(year('2023-01-02')).minimum).toBe(hours(278) + 24);
  });

  it('until July 2025: 20% of the contracted hours part time', () => {
    const contracted = [{ fromOn: '2023-01-02', untilOn: null, weeklyMinutes: hours(20) }];
    expect(minimumOf(year('2023-01-02', { contracted })).minimum).toBe(hours(4) * 46.4);
  });

  it('hours that change within the year count for their own weeks', () => {
    const contracted = [
      { fromOn: '2023-01-02', untilOn: null, weeklyMinutes: hours(30) },
      { fromOn: addDays('2023-01-02', 182), untilOn: null, weeklyMinutes: hours(15) },
    ];
    const halves = (hours(6) + hours(3)) * 23.2;
    expect(minimumOf(year('2023-01-02', { contracted })).minimum).toBe(Math.ceil(halves));
  });

  it('from August 2025: what is published, never under 187 hours', () => {
    expect(minimumOf(year('2025-08-01')).minimum).toBe(hours(486));
    expect(minimumOf(year('2025-08-01', { publishedMinutes: hours(100) })).minimum).toBe(
      hours(187),
    );
  });
});

describe('Prior learning', () => {
  it('is deducted', () => {
    const { byRule, deducted, minimum } = minimumOf(
      year('2026-07-06', { priorMinutes: hours(40) }),
    );
    expect([byRule, deducted, minimum]).toEqual([hours(486), hours(40), hours(446)]);
  });

  it('stops at the floor, and says how much was deducted', () => {
    const { deducted, minimum, floor } = minimumOf(
      year('2026-07-06', { priorMinutes: hours(400) }),
    );
    expect([deducted, minimum, floor]).toEqual([hours(299), hours(187), hours(187)]);
  });

  it('leaves the hours of the shortest apprenticeship of its time', () => {
    const plannedEndOn = addDays('2023-01-02', 727);
    const facts = year('2023-01-02', { plannedEndOn, priorMinutes: hours(5000) });
    expect(minimumOf(facts).minimum).toBe(hours(278) + 24);
  });
});

const anyFacts = fc
  .record({
    startOn: fc.constantFrom('2019-04-01', '2022-08-01', '2024-02-29', '2025-08-01', '2026-07-06'),
    days: fc.integer({ min: 84, max: 2900 }),
    publishedHours: fc.integer({ min: 0, max: 2000 }),
    weekly: fc.array(fc.integer({ min: 60, max: 3600 }), { maxLength: 4 }),
    priorMinutes: fc.integer({ min: 0, max: 200_000 }),
  })
  .map(({ startOn, days, publishedHours, weekly, priorMinutes }): MinimumFacts => ({
    startOn,
    plannedEndOn: addDays(startOn, days),
    publishedMinutes: hours(publishedHours),
    contracted: weekly.map((weeklyMinutes, i) => ({
      fromOn: addDays(startOn, i * 20),
      untilOn: null,
      weeklyMinutes,
    })),
    priorMinutes,
  }));

it('whatever is agreed, the minimum is never under the floor and never over the rule', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { byRule, floor, deducted, minimum } = minimumOf(facts);
      expect(minimum).toBeGreaterThanOrEqual(floor);
      expect(minimum).toBeLessThanOrEqual(byRule);
      expect(deducted).toBeLessThanOrEqual(facts.priorMinutes);
      expect(minimum + deducted).toBe(byRule);
    }),
  );
});

it('more prior learning never raises the minimum', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(50_000), (facts, more) => {
      const withMore = { ...facts, priorMinutes: facts.priorMinutes + more };
      expect(minimumOf(withMore).minimum).toBeLessThanOrEqual(minimumOf(facts).minimum);
    }),
  );
});
