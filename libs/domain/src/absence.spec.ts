import {
  absenceProblems,
  absenceStateOf,
  checkEndable,
  checkMayRecordAbsence,
  deputyProblem,
  overlapProblems,
} from './absence';

const today = '2026-11-24';

describe('the dates of an absence', () => {
  it.each([
    ['from today', '2026-11-24', '2026-12-04'],
    ['for one day', '2026-11-25', '2026-11-25'],
    ['for a whole year', '2026-11-24', '2027-11-24'],
    ['from a year ahead', '2027-11-24', '2027-12-24'],
  ])('may be %s', (_, fromOn, untilOn) => {
    expect(absenceProblems({ fromOn, untilOn }, today)).toEqual({});
  });

  it.each([
    [
      'from the past',
      '2026-11-23',
      '2026-12-04',
      { fromOn: 'First day away must be today or in the future' },
    ],
    [
      'from far ahead',
      '2027-11-25',
      '2027-12-04',
      { fromOn: 'First day away must be within a year of today. Check the year' },
    ],
    [
      'with an end before the start',
      '2026-12-04',
      '2026-12-03',
      { untilOn: 'Last day away must be the same as or after the first day away' },
    ],
    [
      'for longer than a year',
      '2026-11-24',
      '2027-11-25',
      {
        untilOn:
          'Last day away must be within a year of the first day away. Ask your programme lead to name somebody else for longer',
      },
    ],
  ])('may not be %s', (_, fromOn, untilOn, problems) => {
    expect(absenceProblems({ fromOn, untilOn }, today)).toEqual(problems);
  });

  const known = [{ fromOn: '2026-12-01', untilOn: '2026-12-04' }];
  it.each([
    ['on its first day', '2026-11-24', '2026-12-01'],
    ['on its last day', '2026-12-04', '2026-12-24'],
    ['inside', '2026-12-02', '2026-12-03'],
    ['around it', '2026-11-24', '2026-12-24'],
  ])('may not overlap another one %s', (_, fromOn, untilOn) => {
    expect(overlapProblems({ fromOn, untilOn }, known)).toEqual({
      fromOn:
        'An absence from 1 December 2026 to 4 December 2026 is recorded already. End that one first, or choose other days',
    });
  });

  it.each([
    ['before', '2026-11-24', '2026-11-30'],
    ['after', '2026-12-05', '2026-12-06'],
  ])('may stand directly %s another one', (_, fromOn, untilOn) => {
    expect(overlapProblems({ fromOn, untilOn }, known)).toEqual({});
  });
});

describe('a deputy', () => {
  it('is somebody else', () => {
    expect(deputyProblem('priya', 'priya', [])).toBe(
      'Name somebody else. Nobody stands in for themselves',
    );
  });
  it('is not an apprentice whose work they would judge', () => {
    expect(deputyProblem('priya', 'sam', [{ id: 'sam', name: 'Sam Okafor' }])).toBe(
      'Name somebody else. Sam Okafor is an apprentice here, and nobody judges their own work',
    );
  });
  it('may be anybody else', () => {
    expect(deputyProblem('priya', 'anil', [{ id: 'sam', name: 'Sam Okafor' }])).toBeNull();
  });
});

describe('who records an absence', () => {
  const record = (actor: string, judgesActor: boolean) => () =>
    checkMayRecordAbsence(actor, 'priya', { judgesActor });
  it('the person, and a programme lead', () => {
    expect(record('priya', false)).not.toThrow();
    expect(record('ruth', false)).not.toThrow();
  });
  it('not a lead whose own work they judge: the deputy would be of their choice (rule 1)', () => {
    expect(record('ruth', true)).toThrow('they judge your work');
  });
});

describe('an absence', () => {
  const absence = { fromOn: '2026-11-24', untilOn: '2026-12-04', endedAt: null };
  it.each([
    ['planned', '2026-11-23'],
    ['now', '2026-11-24'],
    ['now', '2026-12-04'],
    ['over', '2026-12-05'],
  ])('is %s on %s', (state, day) => {
    expect(absenceStateOf(absence, day)).toBe(state);
  });
  it('can be ended until it is over, once', () => {
    const ended = { ...absence, endedAt: '2026-11-25T09:00:00.000Z' };
    expect(() => checkEndable(absence, '2026-11-01')).not.toThrow();
    expect(() => checkEndable(absence, '2026-12-04')).not.toThrow();
    expect(() => checkEndable(absence, '2026-12-05')).toThrow('This absence is over');
    expect(() => checkEndable(ended, '2026-11-25')).toThrow('This absence was ended already');
    expect(absenceStateOf(ended, '2026-11-25')).toBe('ended-early');
  });
});
