import fc from 'fast-check';
import { addDays } from './day';
import { itemStates } from './item';
import { nextReviewOn } from './reasons';
import { standardSettings } from './settings';
import {
  countsOf,
  isLate,
  standingOf,
  type PlannedItem,
  type ReasonKind,
  type StandingFacts,
} from './standing';
import { teamGroupOf } from './team-group';
import { leila, parties, priya, sam, tom } from './testing-cast';

const today = '2026-11-24';

const item = (facts: Partial<PlannedItem> = {}): PlannedItem => ({
  id: 'item',
  title: 'An item',
  required: true,
  state: 'not-started',
  dueOn: '2026-12-25',
  owner: 'apprentice',
  signer: 'mentor',
  requestedOn: null,
  ...facts,
});
const many = (count: number, facts: Partial<PlannedItem>) =>
  Array.from({ length: count }, () => item(facts));

const due = { dueOn: '2026-11-20' };
const done = { ...due, state: 'signed-off' as const };

/** An apprentice in week 21 who did something yesterday, had a review and is level on hours. */
const facts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  today,
  startOn: '2026-07-06',
  items: many(20, done),
  parties,
  lastActivityOn: '2026-11-23',
  lastReviewOn: '2026-11-02',
  hours: {
    minimumMinutes: 187 * 60,
    plannedMinutes: 480 * 60,
    unverifiedMinutes: 0,
    verifiedMinutes: 96 * 60,
    elapsed: 0.2,
  },
  endings: [],
  unseen: [],
  settings: standardSettings,
  ...changes,
});
const wordOf = (changes: Partial<StandingFacts>) => standingOf(facts(changes)).word;
const reasonsOf = (changes: Partial<StandingFacts>, kind: ReasonKind) =>
  standingOf(facts(changes)).reasons.filter((reason) => reason.kind === kind);

describe('the gap: expected − signed off − asked in time', () => {
  it('counts required items only, and not those that are not required', () => {
    const items = [
      item(done),
      item({ ...due }),
      item({ ...due, required: false }),
      item({ ...due, state: 'not-required' }),
      item(),
    ];
    expect(countsOf(items, today)).toEqual({
      required: 3,
      expected: 2,
      signedOff: 1,
      askedInTime: 0,
      gap: 1,
    });
  });

  it('what was asked by its due date is the signer’s move, not lateness', () => {
    const asked = item({ ...due, state: 'awaiting-sign-off', requestedOn: '2026-11-20' });
    expect(countsOf([asked], today).gap).toBe(0);
    expect(isLate(asked, today)).toBe(false);
  });

  it('what was asked too late stays in the gap, but is the signer’s move now', () => {
    const asked = item({ ...due, state: 'awaiting-sign-off', requestedOn: '2026-11-21' });
    expect(countsOf([asked], today).gap).toBe(1);
    expect(isLate(asked, today)).toBe(false);
  });

  it('rule 12: passing a date means overdue, never complete', () => {
    const { signedOff, expected } = countsOf(many(3, due), today);
    expect([signedOff, expected]).toEqual([0, 3]);
    expect(isLate(item(due), today)).toBe(true);
    expect(isLate(item({ dueOn: today }), today)).toBe(false);
  });
});

describe('the word', () => {
  const behindBy = (gap: number) => [...many(20 - gap, done), ...many(gap, due)];
  const aheadBy = (gap: number) => [
    ...many(10 + gap, done).map((each, i) => (i < gap ? { ...each, dueOn: '2027-01-08' } : each)),
    ...many(10 - gap, { dueOn: '2027-01-08' }),
  ];

  it.each([
    ['on-track', behindBy(0)],
    ['on-track', behindBy(1)],
    ['behind', behindBy(2)],
    ['on-track', aheadBy(1)],
    ['ahead', aheadBy(2)],
  ] as const)('is %s at a tenth of the required items', (word, items) => {
    expect(wordOf({ items })).toBe(word);
  });

  it('is too early to say before week 4', () => {
    const early = { items: many(5, due), lastReviewOn: null, lastActivityOn: today };
    expect(wordOf({ ...early, startOn: '2026-11-09' })).toBe('too-early-to-say');
    expect(wordOf({ ...early, startOn: '2026-11-02' })).toBe('behind');
  });

  it('needs attention, whatever the pace', () => {
    expect(wordOf({ lastActivityOn: addDays(today, -28) })).toBe('needs-attention');
    expect(wordOf({ lastReviewOn: addDays(today, -85) })).toBe('needs-attention');
    expect(wordOf({ hours: { ...facts().hours, verifiedMinutes: 81 * 60 } })).toBe(
      'needs-attention',
    );
    const waiting = item({ state: 'awaiting-sign-off', requestedOn: '2026-11-10' });
    expect(wordOf({ items: [...facts().items, waiting] })).toBe('needs-attention');
  });

  it('does not, one day or one request before the limit', () => {
    expect(wordOf({ lastActivityOn: addDays(today, -27) })).toBe('on-track');
    expect(wordOf({ lastReviewOn: addDays(today, -84) })).toBe('on-track');
    expect(wordOf({ hours: { ...facts().hours, verifiedMinutes: 82 * 60 } })).toBe('on-track');
    const waiting = item({ state: 'awaiting-sign-off', requestedOn: '2026-11-11' });
    expect(wordOf({ items: [...facts().items, waiting] })).toBe('on-track');
  });
});

describe('whose move is it: every reason has an owner', () => {
  it('a late item is its owner’s', () => {
    const items = [
      item(due),
      item({ dueOn: '2026-09-25' }),
      item({ ...due, owner: 'line-manager', signer: 'line-manager' }),
    ];
    expect(reasonsOf({ items }, 'late')).toEqual([
      expect.objectContaining({ owners: [sam], count: 2, amount: 60 }),
      expect.objectContaining({ owners: [tom], count: 1, amount: 4 }),
    ]);
  });

  it('a waiting request is the signer’s, then the line manager’s', () => {
    const items = [item({ state: 'awaiting-sign-off', requestedOn: '2026-11-12' })];
    expect(reasonsOf({ items }, 'waiting')).toEqual([
      expect.objectContaining({ owners: [priya], count: 1, amount: 8, urgent: false }),
    ]);
    expect(reasonsOf({ items, parties: { ...parties, mentor: [] } }, 'waiting')[0]?.owners).toEqual(
      [tom],
    );
  });

  it('a returned item is the apprentice’s', () => {
    const items = [item({ ...due, state: 'returned' })];
    expect(reasonsOf({ items }, 'returned')[0]).toMatchObject({ owners: [sam], count: 1 });
    expect(reasonsOf({ items }, 'late')).toEqual([]);
  });

  it('silence counts from the first day, not from what was done before it', () => {
    const early = { startOn: '2026-11-23', lastActivityOn: '2026-10-01', lastReviewOn: null };
    expect(reasonsOf(early, 'quiet')).toEqual([]);
    expect(wordOf({ ...early, items: [] })).toBe('too-early-to-say');
  });

  it('a review due and a silence are the line manager’s', () => {
    expect(reasonsOf({ lastReviewOn: null }, 'review')[0]).toMatchObject({
      owners: [tom],
      amount: 57,
    });
    expect(reasonsOf({ lastActivityOn: addDays(today, -22) }, 'quiet')[0]).toMatchObject({
      owners: [tom],
      amount: 22,
      urgent: false,
    });
  });

  it('hours under the line are the apprentice’s, or the verifier’s where submitted hours would close the gap', () => {
    const hours = { ...facts().hours, verifiedMinutes: 70 * 60 };
    expect(reasonsOf({ hours }, 'hours')[0]).toMatchObject({ owners: [sam], amount: 27 });
    const logged = { ...hours, unverifiedMinutes: 20 * 60 };
    expect(reasonsOf({ hours: logged }, 'hours')[0]).toMatchObject({ owners: [priya] });
  });

  it('the next review is 12 weeks after the last one, or after the start', () => {
    expect(nextReviewOn({ startOn: '2026-07-06', lastReviewOn: null }, standardSettings)).toBe(
      '2026-09-28',
    );
    expect(
      nextReviewOn({ startOn: '2026-07-06', lastReviewOn: '2026-09-15' }, standardSettings),
    ).toBe('2026-12-08');
  });
});

describe('a person needs you when an open reason is yours', () => {
  const groupFor = (viewer: string, changes: Partial<StandingFacts>) =>
    teamGroupOf(viewer, standingOf(facts(changes)));
  const waitsForPriya = [
    ...many(20, done),
    item({ state: 'awaiting-sign-off', requestedOn: '2026-11-02' }),
  ];

  it('a long queue of the mentor is not the line manager’s move', () => {
    expect(groupFor(tom, { items: waitsForPriya })).toBe('waiting-for-somebody-else');
    expect(groupFor(priya, { items: waitsForPriya })).toBe('need-you');
  });

  it('a late task of the line manager is', () => {
    const task = item({ ...due, owner: 'line-manager', signer: 'line-manager' });
    expect(groupFor(tom, { items: [...many(20, done), task] })).toBe('need-you');
  });

  it('an early warning is not yet', () => {
    expect(groupFor(tom, { lastActivityOn: addDays(today, -22) })).toBe('nothing-needed');
  });

  it('who is behind waits for somebody, who is on track for nobody', () => {
    const behind = { items: [...many(15, done), ...many(5, due)] };
    expect(groupFor(tom, behind)).toBe('waiting-for-somebody-else');
    expect(groupFor(leila, {})).toBe('nothing-needed');
  });
});

describe('properties of the arithmetic', () => {
  const anyDay = fc.integer({ min: -200, max: 200 }).map((n) => addDays(today, n));
  const anyItem = fc
    .record({
      required: fc.boolean(),
      state: fc.constantFrom(...itemStates),
      dueOn: anyDay,
      requested: fc.integer({ min: -100, max: 0 }).map((n) => addDays(today, n)),
    })
    .map(({ requested, ...rest }) =>
      item({ ...rest, requestedOn: rest.state === 'awaiting-sign-off' ? requested : null }),
    );
  const anyPlan = fc.array(anyItem, { minLength: 1, maxLength: 40 });

  it('signing one more item never lowers what is achieved and never widens the gap', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (items, n) => {
        const at = n % items.length;
        const signed = items.map((each, i) =>
          i === at && each.state !== 'not-required'
            ? { ...each, state: 'signed-off' as const, requestedOn: null }
            : each,
        );
        const [before, after] = [countsOf(items, today), countsOf(signed, today)];
        expect(after.signedOff).toBeGreaterThanOrEqual(before.signedOff);
        expect(after.gap).toBeLessThanOrEqual(before.gap);
      }),
    );
  });

  it('waiting for the signer never makes the apprentice late', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat({ max: 300 }), (items, wait) => {
        const asked = items.filter(({ state }) => state === 'awaiting-sign-off');
        expect(asked.filter((each) => isLate(each, addDays(today, wait)))).toEqual([]);
      }),
    );
  });

  it('every reason belongs to somebody in the apprenticeship', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (items, lastActivityOn) => {
        const { reasons } = standingOf(facts({ items, lastActivityOn }));
        expect(reasons.every(({ owners }) => owners.length > 0)).toBe(true);
      }),
    );
  });
});
