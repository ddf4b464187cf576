import fc from 'fast-check';
import type { BreakDates } from './break';
import { clocksOf } from './clocks';
import { addDays, daysBetween, type Day } from './day';
import { itemStates } from './item';
import { goodUntil, keptStandingOf, standingFrom } from './kept-standing';
import type { Role } from './people';
import { standardSettings } from './settings';
import { standingOf, type PlannedItem, type StandingFacts } from './standing';
import { callsOf, teamGroupOf } from './team-group';
import { everybody, parties } from './testing-cast';

const today = '2026-11-24';

const someDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => addDays(today, n));

const owners: readonly Role[] = ['apprentice', 'mentor', 'line-manager'];
const signers: readonly Role[] = ['mentor', 'line-manager', 'service-desk-lead'];

const anyItem: fc.Arbitrary<PlannedItem> = fc
  .record({
    id: fc.uuid(),
    required: fc.boolean(),
    state: fc.constantFrom(...itemStates),
    dueOn: someDay(-150, 150),
    owner: fc.constantFrom(...owners),
    signer: fc.constantFrom(...signers),
    asked: someDay(-100, 0),
  })
  .map(({ asked, ...rest }) => ({
    ...rest,
    title: 'An item',
    requestedOn: rest.state === 'awaiting-sign-off' || rest.state === 'changed' ? asked : null,
  }));

/** Breaks that lie apart: each begins some days after the one before. */
const anyBreaks: fc.Arbitrary<BreakDates[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 50 })), {
    maxLength: 3,
  })
  .map((all) => {
    let day: Day = addDays(today, -140);
    return all.map(([after, days]) => {
      const fromOn = addDays(day, after);
      day = addDays(fromOn, days);
      return { fromOn, untilOn: day };
    });
  });

const anyFacts: fc.Arbitrary<StandingFacts> = fc.record({
  today: fc.constant(today),
  startOn: someDay(-300, -1),
  recordBeganOn: someDay(-300, 0),
  items: fc.array(anyItem, { minLength: 1, maxLength: 15 }),
  parties: fc.constant(parties),
  lastActivityOn: fc.option(someDay(-60, 0)),
  lastReviewOn: fc.option(someDay(-120, 0)),
  hours: fc.record({
    minimumMinutes: fc.constant(11_220),
    plannedMinutes: fc.constant(28_800),
    unverifiedMinutes: fc.nat({ max: 6000 }),
    verifiedMinutes: fc.nat({ max: 6000 }),
    elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  endings: fc.array(
    fc.record({
      kind: fc.constantFrom('certificate', 'learning'),
      id: fc.uuid(),
      title: fc.constant('A course'),
      endsOn: someDay(-10, 120),
    }),
    { maxLength: 2 },
  ),
  unseen: fc.array(
    fc.record({ id: fc.uuid(), title: fc.constant('A course'), since: someDay(-30, 0) }),
    { maxLength: 2 },
  ),
  settings: fc.constant(standardSettings),
});

describe('the clocks', () => {
  const small = { numRuns: 300 };

  it('signing more work never makes anybody later, and never lowers what is achieved', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, n) => {
        const items = facts.items.map((item, i) =>
          i === n % facts.items.length && item.state !== 'not-required'
            ? { ...item, state: 'signed-off' as const, requestedOn: null }
            : item,
        );
        const [before, after] = [clocksOf(facts), clocksOf({ ...facts, items })];
        for (const name of ['apprentice', 'mentor', 'others'] as const) {
          expect(after[name].count).toBeLessThanOrEqual(before[name].count);
          expect(after[name].days).toBeLessThanOrEqual(before[name].days);
        }
        expect(standingOf({ ...facts, items }).counts.signedOff).toBeGreaterThanOrEqual(
          standingOf(facts).counts.signedOff,
        );
      }),
      small,
    );
  });

  it('count what the reasons call late, and what came back late beside it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const going = { ...facts, breaks: [] };
        const own = standingOf(going).reasons.filter(
          ({ kind, owners: [owner] }) => kind === 'late' && owner === parties.apprentice,
        );
        const { count, returned } = clocksOf(going).apprentice;
        expect(own.reduce((sum, reason) => sum + reason.count, 0)).toBe(count - returned);
      }),
      small,
    );
  });

  it('waiting for a signer never runs on the apprentice’s clock', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 200 }), (facts, days) => {
        const items = facts.items.map((item) => ({
          ...item,
          state: 'awaiting-sign-off' as const,
          requestedOn: today,
        }));
        const later = { ...facts, items, today: addDays(today, days) };
        expect(clocksOf(later).apprentice).toEqual({ count: 0, days: 0, returned: 0 });
        const reasons = standingOf(later).reasons.filter(({ kind }) => kind === 'late');
        expect(reasons).toEqual([]);
      }),
      small,
    );
  });

  it('a break never makes anybody later, nor anything urgent that was not', () => {
    fc.assert(
      fc.property(anyFacts, anyBreaks, (facts, breaks) => {
        const paused = { ...facts, breaks };
        const [without, within] = [clocksOf(facts), clocksOf(paused)];
        for (const name of ['apprentice', 'mentor', 'others'] as const)
          expect(within[name].days).toBeLessThanOrEqual(without[name].days);
        const urgent = (each: typeof facts) =>
          standingOf(each)
            .reasons.filter((reason) => reason.urgent)
            .map(({ kind, owners, amount }): [string, number] => [
              `${kind} ${owners.join()}`,
              amount,
            ]);
        const before = new Map(urgent(facts));
        for (const [reason, amount] of urgent(paused)) {
          expect([...before.keys()]).toContain(reason);
          expect(amount).toBeLessThanOrEqual(before.get(reason) ?? 0);
        }
      }),
      small,
    );
  });

  it('during a break the standing says paused, and only what runs out goes on', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (facts, before, after) => {
        const fromOn = addDays(today, -before);
        const breaks = [{ fromOn, untilOn: addDays(today, after) }];
        const { word, reasons } = standingOf({ ...facts, breaks });
        expect(word).toBe('paused');
        expect(reasons.every(({ kind }) => kind === 'certificate' || kind === 'learning')).toBe(
          true,
        );
      }),
      small,
    );
  });
});

describe('a standing that is kept', () => {
  const small = { numRuns: 100 };

  it('gives, on every day until it changes, what the facts give on that day', () => {
    fc.assert(
      fc.property(anyFacts, anyBreaks, (facts, breaks) => {
        const factsOn = (day: string) => ({ ...facts, breaks, today: day });
        const kept = keptStandingOf(factsOn(today));
        const last = addDays(today, 40);
        const until = goodUntil(today, last, (day) => keptStandingOf(factsOn(day)));
        for (let n = 0; n <= daysBetween(today, until); n += 1) {
          const day = addDays(today, n);
          expect(standingFrom(kept, factsOn(day))).toEqual(standingOf(factsOn(day)));
        }
        const next = addDays(until, 1);
        if (until < last) expect(keptStandingOf(factsOn(next))).not.toEqual(kept);
      }),
      small,
    );
  });

  it('knows whom it calls, so that a list can be sorted without its reasons', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...everybody), (facts, viewer) => {
        const [kept, standing] = [keptStandingOf(facts), standingOf(facts)];
        expect(kept.called).toEqual(callsOf(standing));
        const group = kept.called.includes(viewer)
          ? 'need-you'
          : kept.needsSomebody
            ? 'waiting-for-somebody-else'
            : 'nothing-needed';
        expect(group).toBe(teamGroupOf(viewer, standing));
      }),
      small,
    );
  });
});
