import type { Fact } from '@tracker/contract';
import {
  awaitsSigner,
  daysBetween,
  hoursLine,
  learningWorkingDaysBetween,
  nextReviewOn,
  quietDays,
  signersOf,
  type Day,
} from '@tracker/domain';
import { namesOf } from '../people/parties';
import { dayWords, plural } from '../plans/item-words';
import type { Progress } from '../plans/standings';

const fact = (main: string, minor = '', alert: Fact['alert'] = 'none'): Fact => ({
  main,
  minor,
  alert,
});

/** "Today", "Yesterday", "5 days ago". */
function agoWords(on: Day, today: Day): string {
  const days = daysBetween(on, today);
  if (days <= 0) return 'Today';
  return days === 1 ? 'Yesterday' : `${String(days)} days ago`;
}

/** "Today", "In 5 days", "In 3 weeks". */
function inWords(on: Day, today: Day): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'Today';
  return days <= 14 ? `In ${plural(days, 'day')}` : `In ${String(Math.round(days / 7))} weeks`;
}

export function lastActivityFact({ facts }: Progress): Fact {
  const { lastActivityOn, today, settings } = facts;
  const quiet = quietDays(facts);
  const main = lastActivityOn ? agoWords(lastActivityOn, today) : 'Nothing yet';
  if (quiet >= settings.quietLimitDays)
    return fact(main, `The limit is ${String(settings.quietLimitDays)} days`, 'passed');
  return quiet >= settings.quietWarningDays
    ? fact(main, `Alert at ${String(settings.quietLimitDays)} days`, 'near')
    : fact(main);
}

export function waitingFact({ items, record, facts }: Progress): Fact {
  const waiting = items
    .filter(({ state }) => awaitsSigner(state))
    .sort((a, b) => ((a.requestedOn ?? '') < (b.requestedOn ?? '') ? -1 : 1));
  const [oldest] = waiting;
  if (!oldest?.requestedOn) return fact('None waiting');
  const days = learningWorkingDaysBetween(record.breaks, oldest.requestedOn, record.today);
  const signer = namesOf(signersOf(record.parties, oldest), record.names) || 'Nobody named';
  const main = days === 0 ? 'Sent today' : plural(days, 'working day');
  return fact(
    main,
    `${signer}’s move`,
    days >= facts.settings.waitingLimitDays ? 'passed' : 'none',
  );
}

export function nextReviewFact({ facts }: Progress): Fact {
  const on = nextReviewOn(facts, facts.settings);
  const late = daysBetween(on, facts.today);
  return late > 0
    ? fact(`${plural(late, 'day')} late`, `Was due ${dayWords(on)}`, 'passed')
    : fact(dayWords(on), inWords(on, facts.today));
}

const hours = (minutes: number) => String(Math.floor(minutes / 60));

export function hoursFact(
  progress: Progress,
): Fact & { loggedMinutes: number; verifiedMinutes: number } {
  const { facts, standing, loggedMinutes } = progress;
  const { verifiedMinutes } = facts.hours;
  const line = hoursLine(facts.hours);
  const under = Math.max(0, Math.round((line - verifiedMinutes) / 60));
  const isUnder = standing.reasons.some(({ kind }) => kind === 'hours');
  return {
    ...fact(
      `${hours(verifiedMinutes)} of ${String(Math.round(line / 60))} h`,
      under > 0 ? `${String(under)} h under` : '',
      isUnder ? 'passed' : 'none',
    ),
    loggedMinutes,
    verifiedMinutes,
  };
}
