import type { hours, Response } from '@tracker/contract';
import {
  durationWords,
  elapsedShare,
  fullDayWords,
  plural,
  statutoryLeaveWeeks,
  weeklyHoursWords,
  workingHours,
  type CountedHours,
  type Minimum,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';

type Numbers = Response<typeof hours.getHours>['numbers'];
type Facts = {
  record: ApprenticeRecord;
  minimum: Minimum;
  counted: CountedHours;
  verifier: string;
};

/** The four numbers, and how each is worked out. They are never added up (product.md rule 14). */
export const numbersOf = (facts: Facts): Numbers => [
  {
    key: 'minimum',
    title: 'Minimum',
    minutes: facts.minimum.minimum,
    how: [ruleWords(facts), ...priorWords(facts.minimum)],
  },
  {
    key: 'planned',
    title: 'Planned',
    minutes: facts.record.row.plannedMinutes,
    how: plannedWords(facts),
  },
  {
    key: 'submitted',
    title: 'Submitted',
    minutes: facts.counted.submitted,
    how: [
      'All off-the-job training in the log, verified or not. Each session counts once, whatever it counts towards.',
    ],
  },
  {
    key: 'verified',
    title: 'Verified',
    minutes: facts.counted.verified,
    how: verifiedWords(facts),
  },
];

function ruleWords({ record: { row, programme }, minimum: { rule, byRule } }: Facts): string {
  const start = `The rule for a start on ${fullDayWords(row.startOn)}: ${rule.title}`;
  if (rule.basis === 'published')
    return `${start}, and never less than ${durationWords(rule.floorMinutes)}. For version ${String(programme.version)} of the programme that is ${durationWords(byRule)}.`;
  return `${start}, from the first day to the planned end, less ${String(statutoryLeaveWeeks)} weeks of statutory leave a year: ${durationWords(byRule)}.`;
}

function priorWords({ deducted, floor, minimum, rule }: Minimum): string[] {
  if (deducted === 0 && minimum > floor) return [];
  const floorWords = `Prior learning cannot bring it under ${durationWords(floor)}${rule.basis === 'published' ? '' : ', the hours of a year'}.`;
  const deductedWords = `Less ${durationWords(deducted)} of prior learning: ${durationWords(minimum)}.`;
  return [...(deducted > 0 ? [deductedWords] : []), ...(minimum === floor ? [floorWords] : [])];
}

function plannedWords({ record: { row, breaks, today }, minimum }: Facts): string[] {
  const share = elapsedShare(row.startOn, row.plannedEndOn, today, breaks);
  const byToday = durationWords(Math.round(row.plannedMinutes * share));
  const missing = minimum.minimum - row.plannedMinutes;
  return [
    `What the programme plans from ${fullDayWords(row.startOn)} to ${fullDayWords(row.plannedEndOn)}. By today that is ${byToday}.`,
    ...(missing > 0
      ? [`This is ${durationWords(missing)} less than the minimum: more has to be planned.`]
      : []),
  ];
}

function verifiedWords({ counted, minimum, verifier }: Facts): string[] {
  const left = minimum.minimum - counted.verified;
  return [
    'What somebody else has verified of it. Only this counts towards the minimum.',
    left > 0 ? `${durationWords(left)} to go.` : 'The minimum is reached.',
    ...(counted.waiting > 0
      ? [
          `${plural(counted.waiting, 'session')} ${counted.waiting === 1 ? 'waits' : 'wait'} for ${verifier}.`,
        ]
      : []),
  ];
}

/** "Nothing is on the record from 6 July 2026 to 30 June 2028: 37 hours a week are assumed." */
export const assumedWords = (facts: Parameters<typeof workingHours>[0]): string[] =>
  workingHours(facts)
    .filter(({ isAssumed }) => isAssumed)
    .map(
      ({ fromOn, untilOn, weeklyMinutes }) =>
        `Nothing is on the record from ${fullDayWords(fromOn)} to ${fullDayWords(untilOn)}: ${weeklyHoursWords(weeklyMinutes)} are assumed.`,
    );
