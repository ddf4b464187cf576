import fc from 'fast-check';
import { bankHolidays } from './bank-holidays';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayAt,
  dayStartsAt,
  daysBetween,
  isDay,
  isWorkingDay,
  minutesOfDay,
  mondayOf,
  weekday,
  weekOf,
  workingDaysBetween,
} from './day';

const days = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('2026-11-24', n));

it('knows the days that exist', () => {
  expect(['2028-02-29', '2026-11-24'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '24/11/2026', '2026-1-1', ''].some(isDay)).toBe(false);
});

it('a day begins at midnight in London, an hour earlier in UTC while it is summer', () => {
  expect(dayStartsAt('2026-07-07')).toBe('2026-07-06T23:00:00.000Z');
  expect(dayStartsAt('2026-11-24')).toBe('2026-11-24T00:00:00.000Z');
  expect(dayStartsAt('2026-03-29')).toBe('2026-03-29T00:00:00.000Z');
  expect(dayStartsAt('2026-10-25')).toBe('2026-10-24T23:00:00.000Z');
  // Double summer time, in the war, is before anybody's apprenticeship.
  const sinceThen = days.filter((day) => day > '1972-01-01');
  fc.assert(
    fc.property(sinceThen, (day) => {
      const start = Date.parse(dayStartsAt(day));
      const before = new Date(start - 1).toISOString();
      expect([dayAt(dayStartsAt(day)), dayAt(before)]).toEqual([day, addDays(day, -1)]);
    }),
    { numRuns: 200 },
  );
});

it('tells the day in London, also when the clocks change', () => {
  expect(dayAt('2026-07-06T23:30:00.000Z')).toBe('2026-07-07');
  expect(dayAt('2026-11-24T23:30:00.000Z')).toBe('2026-11-24');
  expect(dayAt('2026-10-24T23:30:00.000Z')).toBe('2026-10-25');
  expect(dayAt('2026-10-25T23:30:00.000Z')).toBe('2026-10-25');
});

it('adds what it counts', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});

it('counts working days like a person with a calendar of bank holidays', () => {
  const near = fc.oneof(days, fc.constantFrom(...bankHolidays));
  fc.assert(
    fc.property(near, fc.integer({ min: 0, max: 60 }), (from, n) => {
      const each = Array.from({ length: n }, (_, i) => addDays(from, i + 1));
      expect(workingDaysBetween(from, addDays(from, n))).toBe(
        each.filter((day) => weekday(day) < 5 && !bankHolidays.includes(day)).length,
      );
    }),
  );
  expect(workingDaysBetween('2026-11-24', '2026-11-20')).toBe(0);
  expect(workingDaysBetween('2026-12-24', '2026-12-29')).toBe(1);
});

it('goes forward by working days to a working day, and counts back what it went', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const to = addWorkingDays(from, n);
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(n);
    }),
  );
  expect(addWorkingDays('2026-11-24', 10)).toBe('2026-12-08');
  expect(addWorkingDays('2026-11-24', 0)).toBe('2026-11-24');
});

describe('The bank holidays', () => {
  const years = [2025, 2026, 2027, 2028];
  /** Gauss, for the Gregorian calendar. */
  const easter = (year: number) => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const e = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    const month = String(Math.floor(n / 31)).padStart(2, '0');
    return `${String(year)}-${month}-${String((n % 31) + 1).padStart(2, '0')}`;
  };

  it.each(years)('are eight in %i, all of them weekdays and in order', (year) => {
    const all = bankHolidays.filter((day) => day.startsWith(String(year)));
    expect(all).toHaveLength(8);
    expect(all.every((day) => isDay(day) && weekday(day) < 5)).toBe(true);
    expect(all).toEqual([...new Set(all)].sort());
  });

  it.each(years)('hold the Friday before and the Monday after Easter %i', (year) => {
    expect(bankHolidays).toEqual(
      expect.arrayContaining([addDays(easter(year), -2), addDays(easter(year), 1)]),
    );
  });

  it.each(years)('hold the Mondays of May and August %i', (year) => {
    const firstMonday = (month: string) => {
      const first = `${String(year)}-${month}-01`;
      return addDays(first, (7 - weekday(first)) % 7);
    };
    const last = (month: string) => addDays(firstMonday(month), -7);
    expect(bankHolidays).toEqual(
      expect.arrayContaining([firstMonday('05'), last('06'), last('09')]),
    );
  });
});

it('counts weeks from the week of the start day', () => {
  expect(weekOf('2026-07-06', '2026-11-24')).toBe(21);
  expect(weekOf('2026-07-08', '2026-07-06')).toBe(1);
  expect(weekOf('2026-07-06', '2026-07-05')).toBe(0);
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
});

describe('months later', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-24', 36, '2029-11-24'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('is the same day of a month so many months on, or the last day of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const later = addMonths(day, months);
        const monthOf = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(isDay(later)).toBe(true);
        expect(monthOf(later) - monthOf(day)).toBe(months);
        const isLast = addDays(later, 1).endsWith('-01');
        expect(later.slice(8) === day.slice(8) || (isLast && later.slice(8) < day.slice(8))).toBe(
          true,
        );
      }),
    );
  });
});

describe('How long a day is in London', () => {
  it.each([
    ['an ordinary day in winter', '2026-11-24', 1440],
    ['an ordinary day in summer', '2026-07-06', 1440],
    ['the day on which the clocks go forward', '2026-03-29', 1380],
    ['the day before', '2026-03-28', 1440],
    ['the day after', '2026-03-30', 1440],
    ['the day on which they go back', '2026-10-25', 1500],
  ])('%s', (_, day, minutes) => {
    expect(minutesOfDay(day)).toBe(minutes);
  });
});
