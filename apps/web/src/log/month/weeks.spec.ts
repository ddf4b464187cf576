import { weeksOf } from './weeks';

describe('The weeks of a month', () => {
  it('begin on Monday and leave out the weekend', () => {
    const weeks = weeksOf('2026-11', 5);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
      '2026-11-05',
      '2026-11-06',
    ]);
    expect(weeks[4]).toEqual(['2026-11-30', null, null, null, null]);
  });

  it('have seven days where a weekend has sessions', () => {
    const weeks = weeksOf('2026-11', 7);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  it('hold every day of each month once', () => {
    for (const [month, days] of [
      ['2026-02', 28],
      ['2028-02', 29],
      ['2026-08', 31],
      ['2027-01', 31],
    ] as const) {
      const shown = weeksOf(month, 7).flat().filter(Boolean);
      expect(shown).toHaveLength(days);
      expect(new Set(shown).size).toBe(days);
    }
  });
});
