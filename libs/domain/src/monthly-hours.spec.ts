import fc from 'fast-check';
import { entryKinds, entryStates } from './log-entry';
import { monthsFromTo, monthWords } from './month';
import { hoursByMonth, hoursNews, kindsByMonth, kindsNews, type MonthlySum } from './monthly-hours';

const plan = { plannedMinutes: 7300, startOn: '2026-07-06', plannedEndOn: '2027-07-05' };
const months = monthsFromTo('2026-07-06', '2026-11-24');
const sum = (changes: Partial<MonthlySum>): MonthlySum => ({
  month: '2026-11',
  kind: 'shadowing',
  offTheJob: true,
  state: 'submitted',
  minutes: 60,
  ...changes,
});

it('has every month from the first day to the last', () => {
  expect(months).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
  expect(monthsFromTo('2026-12-31', '2027-01-01')).toEqual(['2026-12', '2027-01']);
  expect(monthsFromTo('2026-12-31', '2026-01-01')).toEqual(['2026-12']);
  expect(monthWords('2026-09')).toBe('September 2026');
});

describe('the hours of a month (rule 14)', () => {
  it('keeps planned, submitted and verified apart', () => {
    const sums = [
      sum({ state: 'verified', minutes: 90 }),
      sum({}),
      sum({ offTheJob: false, minutes: 500 }),
      sum({ state: 'withdrawn', minutes: 700 }),
    ];
    expect(hoursByMonth(sums, months, plan).at(-1)).toEqual({
      month: '2026-11',
      planned: 600,
      unverified: 60,
      verified: 90,
    });
  });

  it('plans less for a month that is not whole', () => {
    expect(hoursByMonth([], months, plan)[0]?.planned).toBe(26 * 20);
  });

  it('counts no minute twice', () => {
    const sums = fc.array(
      fc.record({
        month: fc.constantFrom(...months),
        kind: fc.constantFrom(...entryKinds),
        offTheJob: fc.boolean(),
        state: fc.constantFrom(...entryStates),
        minutes: fc.integer({ min: 1, max: 1440 }),
      }),
    );
    const all = (of: readonly number[]) => of.reduce((total, n) => total + n, 0);
    fc.assert(
      fc.property(sums, (log) => {
        const standing = log.filter(({ state }) => state !== 'withdrawn');
        const byMonth = hoursByMonth(log, months, plan);
        expect(all(byMonth.map(({ verified, unverified }) => verified + unverified))).toBe(
          all(standing.filter(({ offTheJob }) => offTheJob).map(({ minutes }) => minutes)),
        );
        const kinds = kindsByMonth(log, months);
        expect(all(kinds.flatMap((kind) => kind.months))).toBe(
          all(standing.map(({ minutes }) => minutes)),
        );
        expect(kinds.every((kind) => all(kind.months) === kind.minutes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

it('names the kind that took most time', () => {
  const sums = [sum({}), sum({ kind: 'testing', month: '2026-10', minutes: 90 })];
  const kinds = kindsByMonth(sums, months);
  expect(kinds.map(({ kind }) => kind)).toEqual(['testing', 'shadowing']);
  expect(kindsNews(kinds)).toBe('Most time went into testing: 1 h 30 min');
  expect(kindsNews([])).toBe('No time is logged yet');
});

it.each([
  [6000, 'Verified hours have reached today’s line'],
  [5400, 'Verified hours are close to the line'],
  [3000, 'Verified hours are 50 h under the line'],
])('%d verified minutes against a line of 6000: %s', (verifiedMinutes, words) => {
  const hours = {
    minimumMinutes: 11220,
    plannedMinutes: 12000,
    unverifiedMinutes: 0,
    verifiedMinutes,
    elapsed: 0.5,
  };
  expect(hoursNews(hours, 0.15)).toBe(words);
});
