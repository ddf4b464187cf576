import {
  count,
  dayAndMonth,
  dayAndTime,
  dayOf,
  duration,
  fullDay,
  longDay,
  monthAndYear,
  shortDay,
  shortWeekday,
  timeOf,
} from './format';

describe('Dates are written as GOV.UK writes them', () => {
  it.each([
    [fullDay('2026-11-24'), 'Tuesday 24 November 2026'],
    [longDay('2026-11-04'), '4 November 2026'],
    [dayAndMonth('2026-11-24'), '24 November'],
    [shortDay('2026-09-01'), '1 Sep'],
    [shortWeekday('2026-06-04'), 'Thu 4 Jun'],
    [monthAndYear('2026-11'), 'November 2026'],
    [monthAndYear('2027-02-05'), 'February 2027'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});

describe('Times are those of London', () => {
  it.each([
    [timeOf('2026-11-24T14:05:00.000Z'), '2:05pm'],
    [timeOf('2026-11-24T00:30:00.000Z'), '12:30am'],
    [dayAndTime('2026-07-06T23:30:00.000Z'), '7 July 2026, 12:30am'],
    [dayOf('2026-07-06T23:30:00.000Z'), '2026-07-07'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});

describe('Durations and counts', () => {
  it.each([
    [duration(0), '0 h'],
    [duration(45), '45 min'],
    [duration(90), '1 h 30 min'],
    [duration(11_220), '187 h'],
    [count(1, 'item'), '1 item'],
    [count(1200, 'item'), '1,200 items'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
