import { dayWords, durationWords, fullDayWords, plural } from './words';

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
])('%i: %s', (count, words) => {
  expect(plural(count, 'day')).toBe(words);
});

it('takes the word for many where an s is not enough', () => {
  expect([plural(1, 'reply', 'replies'), plural(2, 'reply', 'replies')]).toEqual([
    '1 reply',
    '2 replies',
  ]);
});

it.each([
  ['2026-11-24', '24 November', '24 November 2026'],
  ['2028-02-29', '29 February', '29 February 2028'],
  ['2026-06-01', '1 June', '1 June 2026'],
])('%s is %s, or %s', (day, short, full) => {
  expect([dayWords(day), fullDayWords(day)]).toEqual([short, full]);
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [1440, '24 h'],
])('%i minutes are %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
