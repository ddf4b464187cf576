import {
  holdersOf,
  hoursLine,
  nextReviewOn,
  weekOf,
  type PersonId,
  type Role,
} from '@tracker/domain';
import { focusAreaTitle, nameIn } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import { standingView, type Progress } from '../plans/standings';
import type { CsvCell } from '../platform/csv';

export const teamHead = [
  'Apprentice',
  'Programme',
  'Version',
  'Focus area',
  'Start',
  'Planned end',
  'Week',
  'Standing',
  'Reasons',
  'Required items',
  'Expected by today',
  'Signed off',
  'Asked in time',
  'Gap',
  'Minimum hours',
  'Planned hours by today',
  'Submitted hours',
  'Verified hours',
  'Last activity',
  'Last review',
  'Next review',
  'Mentor',
  'Line manager',
  'Coach',
];

/** Hours with two decimals, as a number that a spreadsheet can add. */
const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;

/** One apprentice as they stand today, in the words of the team page. */
export function teamRow(me: PersonId, progress: Progress): CsvCell[] {
  const { record, facts } = progress;
  const { row, programme, parties, names, today } = record;
  const { title, counts, reasons } = standingView(me, progress);
  const { minimumMinutes, unverifiedMinutes, verifiedMinutes } = facts.hours;
  const holders = (role: Role) => namesOf(holdersOf(parties, role), names);
  return [
    nameIn(record, parties.apprentice),
    programme.content.title,
    programme.version,
    focusAreaTitle(record),
    row.startOn,
    row.plannedEndOn,
    weekOf(row.startOn, today),
    title,
    reasons.map(({ owner, text }) => `${owner}: ${text}`).join('; '),
    counts.required,
    counts.expected,
    counts.signedOff,
    counts.askedInTime,
    counts.gap,
    hours(minimumMinutes),
    hours(hoursLine(facts.hours)),
    hours(unverifiedMinutes + verifiedMinutes),
    hours(verifiedMinutes),
    facts.lastActivityOn,
    facts.lastReviewOn,
    nextReviewOn(facts, facts.settings),
    holders('mentor'),
    holders('line-manager'),
    holders('coach'),
  ];
}
