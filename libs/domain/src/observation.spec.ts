import fc from 'fast-check';
import { addDays } from './day';
import {
  askedObservationWords,
  checkObservation,
  checkObserved,
  checkTakeBack,
  mayObserve,
  observationOutcome,
  observationWords,
  observersOf,
  verdicts,
  type ObservationFact,
  type ObservedItem,
} from './observation';
import { dan, everybody, gareth, leila, parties, priya, ruth, sam, tom } from './testing-cast';

const two = { times: 2, people: 2 };
const seen = (by: string, on: string): ObservationFact => ({ by, on, verdict: 'confirmed' });
const notYet = (by: string, on: string): ObservationFact => ({ by, on, verdict: 'not-yet' });
const notSeen = (by: string, on: string): ObservationFact => ({ by, on, verdict: 'not-seen' });

describe('what the verdicts come to', () => {
  it.each<[string, ObservationFact[], string, boolean]>([
    ['nothing yet', [], '0 of 2 observations, by 0 of 2 people', false],
    ['one', [seen(priya, '2026-11-02')], '1 of 2 observations, by 1 of 2 people', false],
    [
      'two by one person',
      [seen(priya, '2026-11-02'), seen(priya, '2026-11-09')],
      '2 of 2 observations, by 1 of 2 people',
      false,
    ],
    [
      'two by two people',
      [seen(priya, '2026-11-02'), seen(tom, '2026-11-02')],
      '2 of 2 observations, by 2 of 2 people',
      true,
    ],
    [
      'the same day said twice by one person counts once',
      [seen(priya, '2026-11-02'), seen(priya, '2026-11-02')],
      '1 of 2 observations, by 1 of 2 people',
      false,
    ],
    [
      'a “not seen” counts neither way',
      [seen(priya, '2026-11-02'), seen(tom, '2026-11-03'), notSeen(dan, '2026-11-20')],
      '2 of 2 observations, by 2 of 2 people',
      true,
    ],
    [
      'a “not yet” before the last “confirmed” is overtaken',
      [notYet(dan, '2026-11-02'), seen(priya, '2026-11-01'), seen(tom, '2026-11-03')],
      '2 of 2 observations, by 2 of 2 people',
      true,
    ],
    [
      'a “not yet” after it re-opens',
      [seen(priya, '2026-11-02'), seen(tom, '2026-11-03'), notYet(dan, '2026-11-20')],
      '2 of 2 observations, by 2 of 2 people. Not yet at this level on 20 November: one more has to be confirmed on a later day',
      false,
    ],
    [
      'on the same day the careful verdict counts as the later',
      [seen(priya, '2026-11-02'), seen(tom, '2026-11-03'), notYet(dan, '2026-11-03')],
      '2 of 2 observations, by 2 of 2 people. Not yet at this level on 3 November: one more has to be confirmed on a later day',
      false,
    ],
    [
      'one more “confirmed” on a later day closes it again',
      [
        seen(priya, '2026-11-02'),
        seen(tom, '2026-11-03'),
        notYet(dan, '2026-11-20'),
        seen(dan, '2026-11-21'),
      ],
      '2 of 2 observations, by 2 of 2 people',
      true,
    ],
  ])('%s', (_, observations, words, isComplete) => {
    const outcome = observationOutcome(two, observations);
    expect([observationWords(two, outcome), outcome.isComplete]).toEqual([words, isComplete]);
  });

  it('is said without people where one is enough', () => {
    const one = { times: 1, people: 1 };
    expect(observationWords(one, observationOutcome(one, []))).toBe('0 of 1 observation');
    expect([askedObservationWords(one), askedObservationWords(two)]).toEqual([
      '1 observation',
      '2 observations by 2 different people',
    ]);
  });
});

describe('for any verdicts (product.md rule 7)', () => {
  const fact = fc.record({
    by: fc.constantFrom(priya, tom, dan, gareth),
    verdict: fc.constantFrom(...verdicts),
    on: fc.integer({ min: 0, max: 9 }).map((days) => addDays('2026-11-01', days)),
  });
  const facts = fc.array(fact, { maxLength: 10 });
  const asked = fc.record({ times: fc.integer({ min: 1, max: 4 }), people: fc.constantFrom(1, 2) });

  it('the order in which they arrive never matters', () => {
    const arrivals = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(asked, arrivals, (wanted, [one, another]) => {
        expect(observationOutcome(wanted, another)).toEqual(observationOutcome(wanted, one));
      }),
      { numRuns: 1000 },
    );
  });

  it('a “not seen” never changes anything', () => {
    fc.assert(
      fc.property(asked, facts, fact, (wanted, all, more) => {
        const before = observationOutcome(wanted, all);
        expect(observationOutcome(wanted, [...all, { ...more, verdict: 'not-seen' }])).toEqual(
          before,
        );
      }),
    );
  });

  it('a “not yet” of the last day always re-opens, and a “confirmed” after it always takes that back', () => {
    fc.assert(
      fc.property(asked, facts, (wanted, all) => {
        const reopened = [...all, notYet(priya, '2026-11-30')];
        expect(observationOutcome(wanted, reopened)).toMatchObject({
          isComplete: false,
          reopenedOn: '2026-11-30',
        });
        const closed = observationOutcome(wanted, [...reopened, seen(priya, '2026-12-01')]);
        expect(closed.reopenedOn).toBeNull();
      }),
    );
  });

  it('confirming once more on a later day never makes it less', () => {
    fc.assert(
      fc.property(asked, facts, (wanted, all) => {
        const before = observationOutcome(wanted, all);
        const after = observationOutcome(wanted, [...all, seen(tom, '2026-11-30')]);
        expect(after.times).toBe(before.times + 1);
        expect(after.people).toBeGreaterThanOrEqual(before.people);
        expect(after.isComplete || !before.isComplete).toBe(true);
      }),
    );
  });
});

describe('a signature', () => {
  it('waits for the observations that the item asks for, and says how many there are', () => {
    expect(() => checkObserved(two, [seen(priya, '2026-11-02')])).toThrow(
      'This item asks for 2 observations by 2 different people before it can be signed off. So far: 1 of 2 observations, by 1 of 2 people',
    );
  });

  it('does not wait once they are complete, or where none are asked for', () => {
    expect(() =>
      checkObserved(two, [seen(priya, '2026-11-02'), seen(tom, '2026-11-02')]),
    ).not.toThrow();
    expect(() => checkObserved(undefined, [notYet(priya, '2026-11-02')])).not.toThrow();
  });
});

const item: ObservedItem = {
  state: 'in-progress',
  owner: 'apprentice',
  signer: 'mentor',
  parties,
  asked: two,
};
const days = { today: '2026-11-24', startOn: '2026-07-06' };
const watched = { verdict: 'confirmed', on: '2026-11-20', comment: '' } as const;

describe('who may observe', () => {
  it('is everybody with a part in the record but the apprentice', () => {
    expect(everybody.filter((person) => mayObserve(person, item))).toEqual([
      priya,
      tom,
      dan,
      gareth,
    ]);
    expect(observersOf({ apprentice: sam, 'programme-lead': [ruth] }, item)).toEqual([ruth]);
  });

  it('is never the apprentice, whatever else they are (rule 1)', () => {
    const both = { ...parties, mentor: [sam, priya], coach: [sam] };
    expect(observersOf(both, item)).not.toContain(sam);
    expect(() => checkObservation(sam, { ...item, parties: both }, watched, [], days)).toThrow(
      'You cannot observe your own work',
    );
  });

  it('is not a stranger', () => {
    expect(() => checkObservation(leila, item, watched, [], days)).toThrow('a part in this');
  });

  it('is nobody where the item asks for none, or is not required', () => {
    expect(mayObserve(priya, { ...item, asked: undefined })).toBe(false);
    expect(mayObserve(priya, { ...item, state: 'not-required' })).toBe(false);
  });
});

describe('an observation', () => {
  const problemOf = (more: object) => {
    try {
      checkObservation(priya, item, { ...watched, ...more }, [], days);
      return null;
    } catch (error) {
      return (error as { fields: object }).fields;
    }
  };

  it('is of a day within the apprenticeship that has come', () => {
    expect(problemOf({ on: '2026-11-24' })).toBeNull();
    expect(problemOf({ on: '2026-11-25' })).toEqual({ on: 'The day must be today or in the past' });
    expect(problemOf({ on: '2026-07-05' })).toEqual({
      on: 'The day must be within the apprenticeship',
    });
  });

  it('that says “not yet” says what is missing', () => {
    expect(problemOf({ verdict: 'not-yet' })).toEqual({ comment: 'Enter what is missing' });
    expect(problemOf({ verdict: 'not-yet', comment: 'The rollback' })).toBeNull();
  });

  it('is one for each person and day', () => {
    const standing = [notYet(priya, '2026-11-20')];
    expect(() => checkObservation(priya, item, watched, standing, days)).toThrow(
      'for 20 November already',
    );
    expect(() => checkObservation(tom, item, watched, standing, days)).not.toThrow();
  });

  it('is taken back by its observer, once', () => {
    expect(() => checkTakeBack(tom, { by: priya, isTakenBack: false })).toThrow(
      'Only the observer',
    );
    expect(() => checkTakeBack(priya, { by: priya, isTakenBack: true })).toThrow('already');
    expect(() => checkTakeBack(priya, { by: priya, isTakenBack: false })).not.toThrow();
  });
});
