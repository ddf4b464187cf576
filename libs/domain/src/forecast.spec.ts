import fc from 'fast-check';
import { addDays } from './day';
import { forecastOf, type ForecastItem } from './forecast';
import { clockWords, forecastWords } from './forecast-words';

const today = '2026-11-24';
const someDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => addDays(today, n));
const span = { startOn: '2026-07-06', plannedEndOn: '2028-06-30', today };

const item = (facts: Partial<ForecastItem> = {}): ForecastItem => ({
  required: true,
  state: 'not-started',
  dueOn: '2026-11-20',
  requestedOn: null,
  signedOffOn: null,
  ...facts,
});
const signed = (weeksAgo: number, dueOn = '2026-11-20') =>
  item({ state: 'signed-off', dueOn, signedOffOn: addDays(today, -7 * weeksAgo) });
const many = (count: number, facts: Partial<ForecastItem>) =>
  Array.from({ length: count }, () => item(facts));

/** Four weeks with one sign-off each, four without; 6 items late, 6 due in spring, 1 in May 2028. */
const slow = [
  ...[5, 6, 7, 7.5].map((weeks) => signed(weeks)),
  ...many(6, {}),
  ...many(6, { dueOn: '2027-03-05' }),
  item({ dueOn: '2028-05-26' }),
];

describe('the forecast', () => {
  it('takes the lowest and the highest mean of four weeks out of the last eight', () => {
    expect(forecastOf(slow, span)).toMatchObject({
      weeks: 8,
      pace: { lowest: 0, highest: 1 },
      levelOn: { earliest: '2027-01-05', latest: null },
      lastDueOn: '2028-05-26',
    });
  });

  it('says the pace that it takes to be level on a Friday in thirteen weeks', () => {
    const { needed } = forecastOf(slow, span) ?? {};
    expect(needed?.by).toBe('2027-02-26');
    expect(needed?.aWeek).toBeCloseTo(6 / (94 / 7));
  });

  it('is silent about who is level, and in the first four weeks', () => {
    expect(forecastOf([signed(1), item({ dueOn: '2027-01-08' })], span)).toBeNull();
    const asked = item({ state: 'awaiting-sign-off', requestedOn: '2026-11-19' });
    expect(forecastOf([asked], span)).toBeNull();
    expect(forecastOf(slow, { ...span, startOn: '2026-11-02' })).toBeNull();
  });

  it('more sign-offs never put off the day on which the line is met', () => {
    const anyItem = fc
      .record({ dueOn: someDay(-150, 300), signedOffOn: fc.option(someDay(-80, 0)) })
      .map(({ signedOffOn, dueOn }) =>
        item({ dueOn, signedOffOn, state: signedOffOn ? 'signed-off' : 'in-progress' }),
      );
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 30 }), fc.nat(), (items, n) => {
        const more = items.map((each, i) =>
          i === n % items.length && each.signedOffOn === null
            ? { ...each, state: 'signed-off' as const, signedOffOn: today }
            : each,
        );
        const [before, after] = [forecastOf(items, span), forecastOf(more, span)];
        const never = '9999-12-31';
        if (before && after) {
          expect((after.levelOn.earliest ?? never) <= (before.levelOn.earliest ?? never)).toBe(
            true,
          );
          expect((after.levelOn.latest ?? never) <= (before.levelOn.latest ?? never)).toBe(true);
          expect(after.needed.aWeek).toBeLessThanOrEqual(before.needed.aWeek);
          expect(before.pace.lowest).toBeLessThanOrEqual(before.pace.highest);
        }
        if (!before) expect(after).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('in words', () => {
  it.each([
    [
      { needed: { by: '2027-02-26', aWeek: 2.2 }, pace: { lowest: 0.5, highest: 1.25 } },
      { earliest: '2027-06-11', latest: null },
      'To be level by 26 February, 2 to 3 sign-offs a week are needed. The last 8 weeks had 0.5 to 1.3 a week. At that pace the plan’s line is met again in June 2027 at the earliest.',
    ],
    [
      { needed: { by: '2027-02-26', aWeek: 0.4 }, pace: { lowest: 0, highest: 0 } },
      { earliest: null, latest: null },
      'To be level by 26 February, at most 1 sign-off a week is needed. The last 8 weeks had none. At that pace the plan’s line is not met before the planned end.',
    ],
    [
      { needed: { by: '2027-02-26', aWeek: 2 }, pace: { lowest: 2, highest: 2 } },
      { earliest: '2027-02-08', latest: '2027-02-08' },
      'To be level by 26 February, 2 sign-offs a week are needed. The last 8 weeks had about 2.0 a week. At that pace the plan’s line is met again in February 2027.',
    ],
    [
      { needed: { by: '2027-02-26', aWeek: 2 }, pace: { lowest: 1, highest: 2 } },
      { earliest: '2027-02-08', latest: '2027-04-08' },
      'To be level by 26 February, 2 sign-offs a week are needed. The last 8 weeks had 1.0 to 2.0 a week. At that pace the plan’s line is met again between February 2027 and April 2027.',
    ],
    [
      { needed: { by: '2027-02-26', aWeek: 2.2 }, pace: { lowest: 0, highest: 0.75 } },
      { earliest: '2027-06-11', latest: null },
      'To be level by 26 February, 2 to 3 sign-offs a week are needed. The last 8 weeks had at most 0.8 a week. At that pace the plan’s line is met again in June 2027 at the earliest.',
    ],
  ])('says what is needed, what was, and when: %#', (facts, levelOn, words) => {
    expect(forecastWords({ weeks: 8, lastDueOn: '2028-05-26', levelOn, ...facts })).toBe(words);
  });

  it('keeps the three clocks apart', () => {
    const none = { count: 0, days: 0 };
    const clocks = {
      apprentice: { count: 9, days: 60, returned: 0 },
      mentor: { count: 1, days: 8 },
      others: none,
    };
    expect(clockWords(clocks, 'Sam').map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Late with Sam: 9 items, the oldest by 60 days',
      'Waiting for the mentor: 1 item, the oldest for 8 working days',
      'Waiting for others: Nothing',
    ]);
  });

  it.each([
    [9, 2, '9 items, 2 of them returned, the oldest by 60 days'],
    [2, 2, '2 items, all returned, the oldest by 60 days'],
    [1, 1, '1 item, returned, the oldest by 60 days'],
  ])('says of %i late items that %i came back', (count, returned, words) => {
    const none = { count: 0, days: 0 };
    const clocks = { apprentice: { count, days: 60, returned }, mentor: none, others: none };
    expect(clockWords(clocks, 'Sam')[0]?.words).toBe(words);
  });
});
