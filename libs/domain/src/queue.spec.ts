import fc from 'fast-check';
import { aboutMinutes, agesOf, medianOf, nextBatch, paceOf, usualMinutesEach } from './queue';
import { endsBeforeStart, isWithin } from './period';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 24, 9, 0) + minute * 60_000).toISOString();

describe('the mentor’s side of fairness', () => {
  it('the median is the middle one, or the mean of the two in the middle', () => {
    expect([medianOf([]), medianOf([3]), medianOf([9, 1, 2]), medianOf([1, 2, 4, 9])]).toEqual([
      null,
      3,
      2,
      3,
    ]);
  });

  it('half of the numbers are at most the median, and half at least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (numbers) => {
        const median = medianOf(numbers) ?? NaN;
        expect(numbers.filter((n) => n <= median).length * 2).toBeGreaterThanOrEqual(
          numbers.length,
        );
        expect(numbers.filter((n) => n >= median).length * 2).toBeGreaterThanOrEqual(
          numbers.length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('a decision takes as long as the time since the one before, pauses left out', () => {
    expect(paceOf([0, 1, 3, 4, 6, 8, 300].map(at))).toEqual({ minutesEach: 2, isKnown: true });
    expect(paceOf([0, 3, 6, 9, 12, 15].reverse().map(at)).minutesEach).toBe(3);
  });

  it('the decisions of one batch share the time before it, half a minute each at least', () => {
    expect(paceOf([0, 10, 10, 10, 10, 10].map(at)).minutesEach).toBe(2);
    expect(paceOf([0, 1, 1, 1, 1, 1].map(at)).minutesEach).toBe(0.5);
  });

  it('until enough decisions are known, it takes as long as usual', () => {
    const usual = { minutesEach: usualMinutesEach, isKnown: false };
    expect(paceOf([])).toEqual(usual);
    expect(paceOf([0, 1, 2, 3].map(at))).toEqual(usual);
    expect(paceOf([0, 0, 0, 0, 0, 0, 0].map(at))).toEqual(usual);
  });

  it('says about how long a batch takes, never less than a minute', () => {
    expect(aboutMinutes(6, 1.5)).toBe('about 9 minutes');
    expect(aboutMinutes(1, 0.5)).toBe('about 1 minute');
  });

  it('puts each request into one group of age', () => {
    expect(agesOf([0, 2, 3, 5, 6, 10, 11, 40])).toEqual([
      { words: 'Up to 2 working days', count: 2 },
      { words: '3 to 5', count: 2 },
      { words: '6 to 10', count: 2 },
      { words: 'More than 10', count: 2 },
    ]);
  });

  it('takes next what waits from the apprentice who has waited longest, ten at most', () => {
    const of = (apprentice: string, itemId: string) => ({ apprentice, itemId });
    const batch = nextBatch([of('tomasz', 'a'), of('sam', 'b'), of('tomasz', 'c')]);
    expect(batch?.map(({ itemId }) => itemId)).toEqual(['a', 'c']);
    expect(nextBatch([])).toBeNull();
    const many = Array.from({ length: 30 }, (_, n) => of('sam', String(n)));
    expect(nextBatch(many)).toHaveLength(10);
  });
});

describe('a period', () => {
  it('may be open at both ends, and may be one day', () => {
    expect(endsBeforeStart({ from: null, to: null })).toBe(false);
    expect(endsBeforeStart({ from: '2026-11-24', to: '2026-11-24' })).toBe(false);
    expect(isWithin('2026-11-24', { from: '2026-11-24', to: null })).toBe(true);
    expect(isWithin('2026-11-25', { from: null, to: '2026-11-24' })).toBe(false);
  });

  it('does not end before it begins', () => {
    expect(endsBeforeStart({ from: '2026-11-24', to: '2026-11-23' })).toBe(true);
  });
});
