import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  isDay,
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

it('counts working days like a person with a calendar', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (from, n) => {
      const each = Array.from({ length: n }, (_, i) => addDays(from, i + 1));
      expect(workingDaysBetween(from, addDays(from, n))).toBe(
        each.filter((day) => weekday(day) < 5).length,
      );
    }),
  );
  expect(workingDaysBetween('2026-11-24', '2026-11-20')).toBe(0);
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
