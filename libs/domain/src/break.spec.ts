import fc from 'fast-check';
import {
  afterLearningDays,
  breakDays,
  breakOn,
  learningDaysBetween,
  learningWorkingDaysBetween,
  movedBy,
  type BreakDates,
} from './break';
import { addDays, daysBetween, weekday, type Day } from './day';
import { elapsedShare, plannedMinutesWithin } from './hours';
import { standardSettings } from './settings';
import { countsOf, standingOf, type PlannedItem, type StandingFacts } from './standing';
import { parties } from './testing-cast';

const start = '2026-07-06';
const february = { fromOn: '2027-02-01', untilOn: '2027-02-28' };

/** Breaks that lie apart, in any order. */
const someBreaks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 120 })), {
    maxLength: 4,
  })
  .map((gaps) => {
    let last: Day = start;
    return gaps.map(([gap, length]): BreakDates => {
      const fromOn = addDays(last, gap);
      last = addDays(fromOn, length - 1);
      return { fromOn, untilOn: last };
    });
  })
  .chain((breaks) => fc.shuffledSubarray(breaks, { minLength: breaks.length }));
const someDay = fc.integer({ min: -30, max: 900 }).map((n) => addDays(start, n));

describe('the day to which a break moves a date', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['2027-02-01', '2027-03-01'],
    ['2027-02-12', '2027-03-12'],
    ['2027-03-04', '2027-04-01'],
  ])('%s becomes %s after a break of 1 to 28 February', (planned, moved) => {
    expect(movedBy([february], planned)).toBe(moved);
  });

  it('counts days, not hours: a break over the change of the clocks is as long as any other', () => {
    const spring = { fromOn: '2027-03-26', untilOn: '2027-03-30' };
    expect([breakDays(spring), movedBy([spring], '2027-04-01')]).toEqual([5, '2027-04-06']);
    const autumn = { fromOn: '2026-10-23', untilOn: '2026-10-27' };
    expect([breakDays(autumn), movedBy([autumn], '2026-10-30')]).toEqual([5, '2026-11-04']);
  });

  it('never comes earlier, keeps the order of two dates, and is never a day of a break', () => {
    fc.assert(
      fc.property(someBreaks, someDay, someDay, (breaks, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(movedBy(breaks, first) >= first).toBe(true);
        expect(movedBy(breaks, first) <= movedBy(breaks, second)).toBe(true);
        expect(breakOn(breaks, movedBy(breaks, a))).toBeNull();
      }),
    );
  });

  it('does not depend on the order in which breaks are approved', () => {
    fc.assert(
      fc.property(someBreaks, someDay, (breaks, day) => {
        expect(movedBy([...breaks].reverse(), day)).toBe(movedBy(breaks, day));
      }),
    );
  });

  it('is the old one again once a break is taken back, and never earlier with one break more', () => {
    fc.assert(
      fc.property(someBreaks, someDay, (breaks, day) => {
        const before = breaks.slice(1);
        expect(movedBy(breaks, day) >= movedBy(before, day)).toBe(true);
        expect(
          movedBy(
            breaks.filter((each) => each !== breaks[0]),
            day,
          ),
        ).toBe(movedBy(before, day));
        expect(movedBy([], day)).toBe(day);
      }),
    );
  });
});

describe('clocks', () => {
  const isIn = (breaks: readonly BreakDates[], day: Day) => breakOn(breaks, day) !== null;
  const daysAfter = (from: Day, to: Day) =>
    Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i + 1));

  it('stop on every day of a break, and on no other', () => {
    fc.assert(
      fc.property(someBreaks, someDay, fc.integer({ min: 0, max: 400 }), (breaks, from, n) => {
        const to = addDays(from, n);
        const counted = daysAfter(from, to).filter((day) => !isIn(breaks, day));
        expect(learningDaysBetween(breaks, from, to)).toBe(counted.length);
        expect(learningDaysBetween(breaks, to, from) + counted.length).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('count working days in the same way', () => {
    const breaks = [{ fromOn: '2026-11-02', untilOn: '2026-11-15' }];
    expect(learningWorkingDaysBetween(breaks, '2026-10-30', '2026-11-20')).toBe(5);
    expect(learningWorkingDaysBetween(breaks, '2026-11-04', '2026-11-16')).toBe(1);
    expect(weekday('2026-11-16')).toBe(0);
  });

  it('run on where they stopped: so many days later is found again by counting', () => {
    fc.assert(
      fc.property(someBreaks, someDay, fc.integer({ min: 0, max: 400 }), (breaks, from, days) => {
        const on = afterLearningDays(breaks, from, days);
        expect(learningDaysBetween(breaks, from, on)).toBe(days);
      }),
    );
  });

  it('expect no hours during a break, and all of them by the planned end', () => {
    fc.assert(
      fc.property(someBreaks, (breaks) => {
        const end = movedBy(breaks, '2028-06-30');
        const plan = { plannedMinutes: 28_800, startOn: start, plannedEndOn: end };
        expect(elapsedShare(start, end, end, breaks)).toBe(1);
        expect(plannedMinutesWithin(plan, start, end, breaks)).toBe(28_800);
        for (const { fromOn, untilOn } of breaks) {
          const before = addDays(fromOn, -1);
          expect(elapsedShare(start, end, untilOn, breaks)).toBe(
            elapsedShare(start, end, before, breaks),
          );
          expect(plannedMinutesWithin(plan, fromOn, untilOn, breaks)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('standing', () => {
  const item = (dueOn: Day, facts: Partial<PlannedItem> = {}): PlannedItem => ({
    id: dueOn,
    title: 'An item',
    required: true,
    state: 'not-started',
    dueOn,
    owner: 'apprentice',
    signer: 'mentor',
    requestedOn: null,
    ...facts,
  });
  const facts = (changes: Partial<StandingFacts>): StandingFacts => ({
    today: '2027-02-10',
    startOn: start,
    items: [],
    parties,
    lastActivityOn: null,
    lastReviewOn: null,
    hours: {
      minimumMinutes: 0,
      plannedMinutes: 0,
      unverifiedMinutes: 0,
      verifiedMinutes: 0,
      elapsed: 0,
    },
    endings: [],
    unseen: [],
    settings: standardSettings,
    ...changes,
  });

  it('is paused on every day of the break, whatever was late or waits', () => {
    const items = [
      item('2026-08-07'),
      item('2026-09-04', { state: 'awaiting-sign-off', requestedOn: '2026-09-01' }),
    ];
    for (const today of ['2027-02-01', '2027-02-28'])
      expect(standingOf(facts({ items, today, breaks: [february] }))).toMatchObject({
        word: 'paused',
        reasons: [],
      });
    for (const today of ['2027-01-31', '2027-03-01'])
      expect(standingOf(facts({ items, today, breaks: [february] })).word).not.toBe('paused');
  });

  it('goes on saying that a certificate has expired: that clock does not stop', () => {
    const endings = [
      { kind: 'certificate', id: 'c', title: 'A certificate', endsOn: '2027-02-02' },
    ] as unknown as StandingFacts['endings'];
    const { word, reasons } = standingOf(facts({ endings, breaks: [february] }));
    expect([word, reasons.map(({ kind }) => kind)]).toEqual(['paused', ['certificate']]);
  });

  it('waits, silence and the next review go on from where they stood', () => {
    const items = [item('2027-06-04', { state: 'awaiting-sign-off', requestedOn: '2027-01-29' })];
    const { reasons } = standingOf(
      facts({
        items,
        today: '2027-03-05',
        breaks: [february],
        lastActivityOn: '2027-01-20',
        lastReviewOn: '2026-12-10',
      }),
    );
    expect(reasons.map(({ kind, amount }) => [kind, amount])).toEqual([['waiting', 5]]);
  });

  it('a break never makes anyone later', () => {
    const states = fc.constantFrom<PlannedItem['state']>(
      'not-started',
      'in-progress',
      'signed-off',
    );
    const planned = fc.array(fc.tuple(someDay, states), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(planned, someBreaks, someDay, (plan, breaks, today) => {
        const itemsWith = (some: readonly BreakDates[]) =>
          plan.map(([dueOn, state]) => item(movedBy(some, dueOn), { state }));
        const [without, withBreaks] = [itemsWith([]), itemsWith(breaks)];
        expect(countsOf(withBreaks, today).gap).toBeLessThanOrEqual(countsOf(without, today).gap);
        const lateBy = (items: PlannedItem[], some: readonly BreakDates[]) =>
          standingOf(facts({ items, today, breaks: some }))
            .reasons.filter(({ kind }) => kind === 'late' || kind === 'quiet' || kind === 'review')
            .reduce(
              (sum, { kind, count, amount }) => sum + (kind === 'late' ? count : 0) + amount,
              0,
            );
        expect(lateBy(withBreaks, breaks)).toBeLessThanOrEqual(lateBy(without, []));
      }),
    );
  });
});
