import { dayOf, partsOf } from './date-parts';

it.each([
  [{ day: '5', month: '3', year: '2026' }, '2026-03-05'],
  [{ day: ' 15', month: '12 ', year: '2026' }, '2026-12-15'],
  [{ day: '', month: '', year: '' }, ''],
  [{ day: '5', month: '', year: '2026' }, '2026-00-05'],
  [{ day: 'five', month: '3', year: '26' }, '26-03-five'],
  ['2026-03-05', '2026-03-05'],
  [undefined, undefined],
])('makes of %j the day %j', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

it('shows a day without leading zeros', () => {
  expect(partsOf('2026-03-05')).toEqual({ day: '5', month: '3', year: '2026' });
});

it('shows parts as they are, and nothing for no day', () => {
  expect(partsOf({ day: 31, month: 3 })).toEqual({ day: '31', month: '3' });
  expect(partsOf(undefined)).toEqual({});
});
