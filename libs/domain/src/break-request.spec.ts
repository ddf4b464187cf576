import {
  breakApproversOf,
  breakMovesOpenTo,
  breakProblems,
  checkBreakMove,
  stateAfter,
  whyNotAsk,
  type BreakFacts,
  type BreakPlan,
} from './break-request';
import { movedWords, spanWords } from './break-words';
import { checkEntryDay } from './log-entry';
import { move, movesOpenTo, type ItemFacts } from './item';
import { dan, everybody, gareth, leila, parties, priya, ruth, sam, tom } from './testing-cast';

const february = { fromOn: '2027-02-01', untilOn: '2027-02-28' };
const plan: BreakPlan = {
  startOn: '2026-07-06',
  firstEndOn: '2028-06-30',
  others: [],
  sessions: { count: 0, lastOn: null },
};
const waiting = (askedBy: string): BreakFacts => ({ state: 'asked', askedBy, parties });
const approved: BreakFacts = { state: 'approved', askedBy: null, parties };
const openTo = (facts: BreakFacts) =>
  Object.fromEntries(
    everybody.map((who) => [who, breakMovesOpenTo(who, facts).join(' ')] as const),
  );

describe('who may ask and decide', () => {
  it('asks: the apprentice, or the line manager or a programme lead for them', () => {
    const askers = everybody.filter((who) => whyNotAsk(who, parties) === null);
    expect(askers).toEqual([sam, tom, ruth]);
  });

  it('decides: never the apprentice, and never who asked (rule 1)', () => {
    expect(openTo(waiting(sam))).toMatchObject({
      [sam]: 'withdraw',
      [tom]: 'approve refuse',
      [ruth]: 'approve refuse',
      [priya]: '',
      [dan]: '',
      [gareth]: '',
      [leila]: '',
    });
    expect(openTo(waiting(tom))).toMatchObject({ [sam]: 'withdraw', [tom]: 'withdraw' });
    expect(breakApproversOf(parties, tom)).toEqual([ruth]);
  });

  it('an apprentice who is a programme lead as well never decides on their own break', () => {
    const both = { ...parties, 'programme-lead': [sam, ruth], 'line-manager': [sam] };
    const facts = { ...waiting(ruth), parties: both };
    expect(breakMovesOpenTo(sam, facts)).toEqual(['withdraw']);
    expect(() => {
      checkBreakMove(sam, facts, 'approve');
    }).toThrow(/your own break/);
    expect(breakApproversOf(both, ruth)).toEqual([]);
  });

  it('asks for a change of what is approved, one at a time', () => {
    expect(openTo(approved)).toMatchObject({
      [sam]: 'return cancel',
      [tom]: 'return cancel',
      [ruth]: 'return cancel',
      [priya]: '',
    });
    expect(breakMovesOpenTo(ruth, { ...approved, askedBy: tom })).toEqual(['approve', 'refuse']);
  });

  it('decides once', () => {
    for (const state of ['refused', 'withdrawn', 'cancelled'] as const)
      expect(new Set(Object.values(openTo({ ...approved, state })))).toEqual(new Set(['']));
    expect(() => {
      checkBreakMove(tom, approved, 'approve');
    }).toThrow(/decided already/);
  });

  it('leads to the state that was asked for', () => {
    expect(stateAfter('asked', 'begin', 'refused')).toBe('refused');
    expect(stateAfter('approved', 'return', 'refused')).toBe('approved');
    expect(stateAfter('approved', 'return', 'approved')).toBe('approved');
    expect(stateAfter('approved', 'cancel', 'approved')).toBe('cancelled');
    expect(stateAfter('approved', 'cancel', 'withdrawn')).toBe('approved');
  });
});

describe('the days of a break', () => {
  it.each([
    ['are right', {}, {}, {}],
    ['may be one day', { untilOn: '2027-02-01' }, {}, {}],
    ['may begin on the first day', { fromOn: '2026-07-06' }, {}, {}],
    ['end before they begin', { untilOn: '2027-01-31' }, {}, { untilOn: /same as or after/ }],
    [
      'begin before the start',
      { fromOn: '2026-07-05' },
      {},
      { fromOn: /on or after .* 6 July 2026/ },
    ],
    [
      'begin after the planned end',
      { fromOn: '2028-07-01', untilOn: '2028-07-02' },
      {},
      { fromOn: /on or before the planned end, 30 June 2028/ },
    ],
    ['have a mistyped year', { untilOn: '2037-02-28' }, {}, { untilOn: /Check the year/ }],
    [
      'lie inside another break',
      {},
      { others: [{ fromOn: '2027-01-01', untilOn: '2027-03-31' }] },
      { fromOn: /Another break, 1 January to 31 March 2027/ },
    ],
    [
      'hold another break',
      {},
      { others: [{ fromOn: '2027-02-28', untilOn: '2027-02-28' }] },
      { fromOn: /Another break, 28 February 2027/ },
    ],
    [
      'begin after the end, which another break has moved',
      { fromOn: '2028-07-03', untilOn: '2028-07-04' },
      { others: [{ fromOn: '2027-02-01', untilOn: '2027-02-28' }] },
      {},
    ],
    [
      'hold sessions of the log',
      {},
      { sessions: { count: 3, lastOn: '2027-02-12' } },
      { fromOn: /3 sessions on these days, the latest on 12 February 2027/ },
    ],
  ])('%s', (_, dates, changes, expected) => {
    const problems = breakProblems({ ...february, ...dates }, { ...plan, ...changes });
    expect(problems).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([field, words]) => [
          field,
          expect.stringMatching(words) as unknown,
        ]),
      ),
    );
  });
});

describe('during a break', () => {
  const item: ItemFacts = {
    state: 'in-progress',
    owner: 'apprentice',
    signer: 'mentor',
    parties,
    waitsFor: [],
    pausedBy: february,
  };

  it('the apprentice asks for no sign-off and ticks nothing, and reads why', () => {
    expect(movesOpenTo(sam, item)).toEqual([]);
    expect(() => move(sam, item, 'request')).toThrow(/until 28 February 2027/);
    expect(movesOpenTo(sam, { ...item, signer: 'apprentice' })).toEqual([]);
    expect(movesOpenTo(sam, { ...item, state: 'not-started' })).toEqual(['start']);
  });

  it('others go on: the mentor decides, the line manager ticks', () => {
    const asked = { ...item, state: 'awaiting-sign-off' as const };
    expect(movesOpenTo(priya, asked)).toEqual(movesOpenTo(priya, { ...asked, pausedBy: null }));
    const managers = { ...item, owner: 'line-manager', signer: 'line-manager' } as const;
    expect(movesOpenTo(tom, managers)).toContain('tick');
  });

  it('no session is logged on its days, and every other day stays open', () => {
    const day = { ...plan, plannedEndOn: '2028-07-28', minutes: 60, otherMinutes: 0 };
    const check = (on: string) => () => {
      checkEntryDay({ ...day, on, today: '2027-03-10', breaks: [february] });
    };
    for (const on of ['2027-02-01', '2027-02-28']) expect(check(on)).toThrow('There is a problem');
    for (const on of ['2027-01-31', '2027-03-01']) expect(check(on)).not.toThrow();
  });
});

describe('words', () => {
  it.each([
    ['2027-02-01', '2027-02-28', '1 to 28 February 2027'],
    ['2027-02-01', '2027-02-01', '1 February 2027'],
    ['2027-01-15', '2027-03-03', '15 January to 3 March 2027'],
    ['2026-12-20', '2027-01-03', '20 December 2026 to 3 January 2027'],
  ])('%s and %s are %s', (fromOn, untilOn, words) => {
    expect(spanWords({ fromOn, untilOn })).toBe(words);
  });

  it('say on an item why its date is not what it was', () => {
    expect(movedWords('begin', '2027-03-04', february)).toBe(
      'Was due 4 March 2027, moved by the break of 1 to 28 February 2027',
    );
    expect(movedWords('return', '2027-04-01', february)).toMatch(/changed to 1 to 28 February/);
    expect(movedWords('cancel', '2027-04-01', february)).toMatch(/does not take place/);
  });
});
