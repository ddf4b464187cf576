import { suggestedEnd } from './suggested-end';

describe('The suggested end of an apprenticeship', () => {
  it.each([
    ['2026-07-06', 104, '2028-06-30'],
    ['2026-12-09', 104, '2028-12-01'],
    ['2026-12-13', 1, '2026-12-11'],
    ['2027-12-27', 10, '2028-03-03'],
  ])('after a start on %s and %i weeks is Friday %s', (startOn, weeks, end) => {
    expect(suggestedEnd(startOn, weeks)).toBe(end);
  });

  it.each(['', '2026-02-30', '2026-1', '26-12-07', undefined, { day: '7' }])(
    'waits for a whole date: %j is none',
    (startOn) => {
      expect(suggestedEnd(startOn, 104)).toBeUndefined();
    },
  );
});
