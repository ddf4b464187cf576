import {
  checkMayName,
  checkReview,
  lastDayOfEnded,
  lengthProblems,
  namesChanged,
  ownWorkProblems,
  recordMovesOpenTo,
  startProblems,
} from './apprenticeship';
import type { Parties } from './people';

const parties: Parties = {
  apprentice: 'sam',
  mentor: ['priya'],
  'line-manager': ['tom'],
  'programme-lead': ['ruth'],
};

describe('The dates of an apprenticeship', () => {
  it.each([
    ['2026-07-06', '2026-07-06', 'Planned end must be after the start date'],
    ['2026-07-06', '2026-07-05', 'Planned end must be after the start date'],
    ['2026-07-06', '2026-09-27', 'Planned end must be 12 weeks or more after the start'],
    ['2026-07-06', '2026-09-28', undefined],
    ['2026-07-06', '2028-06-30', undefined],
  ])('from %s to %s: %s', (startOn, plannedEndOn, message) => {
    expect(lengthProblems({ startOn, plannedEndOn })['plannedEndOn']).toBe(message);
  });

  it.each([
    ['2028-11-23', false],
    ['2028-11-24', true],
    ['2024-11-24', false],
    ['2024-11-23', true],
    ['2206-11-24', true],
  ])('a start on %s is taken for a mistake on 24 November 2026: %s', (startOn, isMistake) => {
    expect('startOn' in startProblems({ startOn }, '2026-11-24')).toBe(isMistake);
  });
});

describe('Rule 1: nobody judges their own', () => {
  it('names every field that would make the apprentice their own judge', () => {
    const problems = ownWorkProblems('sam', [
      { field: 'mentor', personId: 'sam' },
      { field: 'lineManager', personId: 'sam' },
      { field: 'coach', personId: 'dan' },
      { field: 'other', personId: undefined },
    ]);
    expect(Object.keys(problems)).toEqual(['mentor', 'lineManager']);
  });

  it('leaves it to another programme lead to name the people of one’s own apprenticeship', () => {
    expect(() => checkMayName('ruth', 'ruth')).toThrow(/Another programme lead/);
    expect(() => checkMayName('ruth', 'sam')).not.toThrow();
  });

  it('opens no move of the record to its apprentice, whatever else they are', () => {
    const both: Parties = { ...parties, 'programme-lead': ['sam'], 'line-manager': ['sam'] };
    expect(recordMovesOpenTo('sam', both)).toEqual([]);
  });
});

describe('The moves of a record', () => {
  it.each([
    ['ruth', ['assign']],
    ['tom', ['record-review']],
    ['priya', []],
    ['sam', []],
  ])('open to %s: %s', (actor, moves) => {
    expect(recordMovesOpenTo(actor, parties)).toEqual(moves);
  });

  it('all of them for a programme lead who is also the line manager', () => {
    expect(recordMovesOpenTo('tom', { ...parties, 'programme-lead': ['tom'] })).toEqual([
      'assign',
      'record-review',
    ]);
  });
});

describe('A 12-weekly review', () => {
  const dates = { startOn: '2026-07-06', today: '2026-11-24' };

  it.each(['2026-07-06', '2026-09-15', '2026-11-24'])('can have been held on %s', (heldOn) => {
    expect(() => checkReview('tom', parties, { ...dates, heldOn })).not.toThrow();
  });

  it.each(['2026-07-05', '2026-11-25'])('cannot have been held on %s', (heldOn) => {
    expect(() => checkReview('tom', parties, { ...dates, heldOn })).toThrow('There is a problem');
  });

  it.each(['sam', 'priya', 'ruth'])('is not recorded by %s', (actor) => {
    expect(() => checkReview(actor, parties, { ...dates, heldOn: '2026-09-15' })).toThrow(
      'Only the line manager can record a review',
    );
  });
});

describe('Naming who has a role', () => {
  it('ends for who is left out, begins for who is new, and goes on for the rest', () => {
    expect(namesChanged(['priya', 'anil'], ['anil', 'kwame'])).toEqual({
      ended: ['priya'],
      begun: ['kwame'],
    });
    expect(namesChanged(['priya'], ['priya'])).toEqual({ ended: [], begun: [] });
  });

  it('gives no access any more on the day it ends', () => {
    expect(lastDayOfEnded('2026-03-01')).toBe('2026-02-28');
  });
});
