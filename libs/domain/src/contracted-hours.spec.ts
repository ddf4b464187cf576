import fc from 'fast-check';
import {
  contractedProblems,
  mayRecordHours,
  workingHours,
  type ContractedPeriod,
} from './contracted-hours';
import { addDays, daysBetween } from './day';

const dates = { startOn: '2026-07-06', plannedEndOn: '2028-06-30' };
const period = (fromOn: string, untilOn: string | null = null, hours = 37): ContractedPeriod => ({
  fromOn,
  untilOn,
  weeklyMinutes: hours * 60,
});

describe('Contracted hours', () => {
  const fromTheStart = period('2026-07-06');
  const within = 'within the apprenticeship, 6 July 2026 to 30 June 2028';

  it.each([
    ['the first ones', period('2026-07-06'), []],
    ['new ones, while earlier ones have no last day', period('2027-01-04'), [fromTheStart]],
    ['days before the ones that stand', period('2026-07-06'), [period('2027-01-04')]],
    ['the day after the last one', period('2027-01-04'), [period('2026-07-06', '2027-01-03')]],
    ['one single day', period('2027-01-04', '2027-01-04'), []],
  ])('may be %s', (_, recorded, others) => {
    expect(contractedProblems(recorded, others, dates)).toEqual({});
  });

  it.each([
    [
      'that begin before the apprenticeship',
      period('2026-07-05'),
      [],
      { fromOn: `The first day must be ${within}` },
    ],
    [
      'that end after it',
      period('2026-07-06', '2028-07-01'),
      [],
      { untilOn: `The last day must be ${within}` },
    ],
    [
      'that end before they begin',
      period('2027-01-04', '2027-01-03'),
      [],
      { untilOn: 'The last day must be on or after the first day' },
    ],
    [
      'that begin with others',
      period('2026-07-06', null, 30),
      [fromTheStart],
      {
        fromOn:
          '37 hours a week are on the record from 6 July 2026 to 30 June 2028. Choose other days, or take those hours back first',
      },
    ],
    [
      'that overlap with others',
      period('2026-12-01', '2027-02-01'),
      [period('2027-01-04', '2027-03-01', 22.5)],
      {
        fromOn:
          '22.5 hours a week are on the record from 4 January 2027 to 1 March 2027. Choose other days, or take those hours back first',
      },
    ],
  ])('may not be ones %s', (_, recorded, others, problems) => {
    expect(contractedProblems(recorded, others, dates)).toEqual(problems);
  });

  it('days for which nothing is recorded are taken as 37 hours a week, and marked', () => {
    const contracted = [period('2026-08-01', '2026-08-31', 20)];
    expect(workingHours({ ...dates, contracted })).toEqual([
      { fromOn: '2026-07-06', untilOn: '2026-07-31', weeklyMinutes: 2220, isAssumed: true },
      { fromOn: '2026-08-01', untilOn: '2026-08-31', weeklyMinutes: 1200, isAssumed: false },
      { fromOn: '2026-09-01', untilOn: '2028-06-30', weeklyMinutes: 2220, isAssumed: true },
    ]);
  });

  it('whatever was accepted, each day of the apprenticeship has its hours once', () => {
    const length = daysBetween(dates.startOn, dates.plannedEndOn);
    const anyPeriod = fc
      .tuple(fc.nat(length), fc.option(fc.nat(length)))
      .map(([from, until]) =>
        period(addDays(dates.startOn, from), until === null ? null : addDays(dates.startOn, until)),
      );
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), (tried) => {
        const contracted = tried.reduce<ContractedPeriod[]>(
          (all, each) =>
            Object.keys(contractedProblems(each, all, dates)).length === 0 ? [...all, each] : all,
          [],
        );
        let next = dates.startOn;
        for (const { fromOn, untilOn } of workingHours({ ...dates, contracted })) {
          expect(fromOn).toBe(next);
          expect(untilOn >= fromOn).toBe(true);
          next = addDays(untilOn, 1);
        }
        expect(next).toBe(addDays(dates.plannedEndOn, 1));
      }),
    );
  });
});

it.each([
  ['the line manager', 'tom', true],
  ['a programme lead', 'ruth', true],
  ['the mentor', 'priya', false],
  ['the coach', 'dan', false],
  ['the apprentice', 'sam', false],
])('%s records them: %s %s', (_, person, may) => {
  const parties = {
    apprentice: 'sam',
    mentor: ['priya'],
    'line-manager': ['tom'],
    coach: ['dan'],
    'programme-lead': ['ruth', 'sam'],
  };
  expect(mayRecordHours(person, parties)).toBe(may);
});
