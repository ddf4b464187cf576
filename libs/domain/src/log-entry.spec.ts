import {
  checkEntryDay,
  checkEntryMove,
  checkMayLog,
  entryMoves,
  entryMovesOpenTo,
  entryStates,
  isLogOpen,
  takesSessions,
  type EntryDay,
  type EntryFacts,
  type EntryMove,
  type EntryState,
} from './log-entry';
import { itemStates } from './item';
import type { Parties } from './people';
import { RuleError } from './rule';

const parties: Parties = {
  apprentice: 'sam',
  mentor: ['priya'],
  'line-manager': ['tom'],
  coach: ['dan'],
  'service-desk-lead': ['gareth'],
  'programme-lead': ['ruth'],
};
const everybody = ['sam', 'priya', 'tom', 'dan', 'gareth', 'ruth', 'leila'] as const;

const session = (changes: Partial<EntryFacts> = {}): EntryFacts => ({
  state: 'submitted',
  offTheJob: true,
  parties,
  heldBy: [],
  ...changes,
});

/** What the rule says, in a word. */
function answer(ask: () => unknown): string {
  try {
    const state = ask();
    return typeof state === 'string' ? state : 'yes';
  } catch (error) {
    if (error instanceof RuleError) return error.kind;
    throw error;
  }
}

describe('The moves of a session, by everybody in every state', () => {
  /** The answer to who is allowed, by move and state. Everybody else is refused as forbidden. */
  const table: Record<EntryMove, { who: string; answers: Record<EntryState, string> }> = {
    change: {
      who: 'sam',
      answers: { submitted: 'submitted', verified: 'submitted', withdrawn: 'conflict' },
    },
    withdraw: {
      who: 'sam',
      answers: { submitted: 'withdrawn', verified: 'withdrawn', withdrawn: 'conflict' },
    },
    verify: {
      who: 'priya',
      answers: { submitted: 'verified', verified: 'conflict', withdrawn: 'conflict' },
    },
  };
  const cases = entryMoves.flatMap((move) =>
    entryStates.flatMap((state) =>
      everybody.map((person) => {
        const { who, answers } = table[move];
        return { move, state, person, expected: person === who ? answers[state] : 'forbidden' };
      }),
    ),
  );

  it.each(cases)('$person, $move, $state: $expected', ({ move, state, person, expected }) => {
    const entry = session({ state });
    expect(answer(() => checkEntryMove(person, entry, move))).toBe(expected);
    expect(entryMovesOpenTo(person, entry).includes(move)).toBe(
      (entryStates as readonly string[]).includes(expected),
    );
  });
});

describe('Rule 1: nobody verifies their own hours', () => {
  it.each([
    ['their own mentor', { mentor: ['sam'] }],
    ['their own line manager, with no mentor named', { mentor: [], 'line-manager': ['sam'] }],
    ['the programme lead', { mentor: [], 'line-manager': [], 'programme-lead': ['sam'] }],
  ])('not as %s either', (_, roles) => {
    const entry = session({ parties: { ...parties, ...roles } });
    expect(answer(() => checkEntryMove('sam', entry, 'verify'))).toBe('forbidden');
    expect(entryMovesOpenTo('sam', entry)).toEqual(['change', 'withdraw']);
  });

  it('the line manager stands in where no mentor is named', () => {
    const entry = session({ parties: { ...parties, mentor: [] } });
    expect(checkEntryMove('tom', entry, 'verify')).toBe('verified');
  });
});

describe('Rule 3: the words of a session stand still while somebody judges them', () => {
  it.each(['change', 'withdraw'] as const)(
    'no %s while a request with it waits, and the answer names the item',
    (move) => {
      const held = session({ heldBy: ['Write a runbook', 'Meet your mentor each week'] });
      expect(() => checkEntryMove('sam', held, move)).toThrow(
        'This session waits for a decision as part of: Write a runbook; Meet your mentor each week',
      );
      expect(entryMovesOpenTo('sam', held)).toEqual([]);
    },
  );

  it('its hours can still be verified', () => {
    expect(checkEntryMove('priya', session({ heldBy: ['Write a runbook'] }), 'verify')).toBe(
      'verified',
    );
  });

  it.each(everybody)('%s adds to the log of Sam only when they are Sam', (person) => {
    const expected = person === 'sam' ? 'yes' : 'forbidden';
    expect(answer(() => checkMayLog(person, parties))).toBe(expected);
  });
});

it('hours that do not count cannot be verified', () => {
  const entry = session({ offTheJob: false });
  expect(answer(() => checkEntryMove('priya', entry, 'verify'))).toBe('conflict');
});

describe('The day of a session', () => {
  const day: EntryDay = {
    on: '2026-11-24',
    minutes: 60,
    otherMinutes: 0,
    today: '2026-11-24',
    startOn: '2026-07-06',
    plannedEndOn: '2028-06-30',
  };
  /** On that day there was no time between 1 and 2 in the morning. */
  const spring = { on: '2027-03-28', today: '2027-03-29' };
  const onlyInThePast = { on: 'The session must be today or in the past' };
  const onlyInside = { on: 'The session must be within the apprenticeship' };
  const onlyADay = { minutes: 'The sessions of one day must not add up to more than 24 hours' };

  it.each([
    ['today', {}],
    ['the first day', { on: '2026-07-06' }],
    ['the last day, told later', { on: '2028-06-30', today: '2028-07-03' }],
    ['24 hours in one session', { minutes: 1440 }],
    ['24 hours with the other sessions', { minutes: 60, otherMinutes: 1380 }],
    ['25 hours when the clocks go back', { on: '2026-10-25', minutes: 60, otherMinutes: 1440 }],
    ['23 hours when the clocks go forward', { ...spring, minutes: 1380 }],
  ])('may be %s', (_, changes) => {
    expect(answer(() => checkEntryDay({ ...day, ...changes }))).toBe('yes');
  });

  it.each([
    ['tomorrow', { on: '2026-11-25' }, onlyInThePast],
    ['the day before the start', { on: '2026-07-05' }, onlyInside],
    ['the day after the end', { on: '2028-07-01', today: '2028-07-03' }, onlyInside],
    ['a day that is full', { minutes: 61, otherMinutes: 1380 }, onlyADay],
    [
      'longer than the clocks left of it',
      { ...spring, minutes: 1381 },
      {
        minutes:
          'The sessions of one day must not add up to more than 23 hours. The clocks changed on that day',
      },
    ],
    [
      'wrong in two ways: both are said',
      { on: '2026-11-25', minutes: 1440, otherMinutes: 1 },
      { ...onlyInThePast, ...onlyADay },
    ],
  ])('may not be %s', (_, changes, fields) => {
    expect(() => checkEntryDay({ ...day, ...changes })).toThrow(
      expect.objectContaining({ kind: 'invalid', fields }) as Error,
    );
  });

  it.each([
    ['2026-07-05', false],
    ['2026-07-06', true],
    ['2028-06-30', true],
    ['2028-07-01', false],
  ])('the log is open from the first day to the last: on %s %s', (today, open) => {
    expect(isLogOpen({ ...day, today })).toBe(open);
  });
});

it('a session counts towards anything that is in the plan, also what is signed off already', () => {
  expect(itemStates.filter(takesSessions)).toEqual(
    itemStates.filter((state) => state !== 'not-required'),
  );
});
