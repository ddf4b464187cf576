import type { StandingView } from '@tracker/contract';
import {
  breakOn,
  countWords,
  isTooEarly,
  pausedWords,
  reasonWords,
  standingTitles,
  type PersonId,
  type Standing,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import type { Glance } from './standings';

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

export function standingView(me: PersonId, glance: Glance): StandingView {
  const { record, standing, waiting } = glance;
  const { counts } = standing;
  const percent = {
    signedOff: share(counts.signedOff, counts.required),
    waiting: share(waiting, counts.required),
    expected: share(counts.expected, counts.required),
  };
  return {
    word: standing.word,
    title: standingTitles[standing.word],
    sentence: countWords(counts, isTooEarly(glance.facts)),
    because: becauseOf(glance),
    percent,
    counts,
    reasons: reasonViews(me, record, standing),
  };
}

const moveOrder = (isYou: boolean) => (isYou ? 0 : 1);

function reasonViews(me: PersonId, record: ApprenticeRecord, { reasons }: Standing) {
  const firstName = nameIn(record, record.parties.apprentice).split(' ')[0] ?? '';
  return reasons
    .map((reason) => ({
      owner: reason.owners.includes(me)
        ? 'You'
        : namesOf(reason.owners, record.names) || 'Nobody named yet',
      isYou: reason.owners.includes(me),
      text: reasonWords(reason, firstName),
      item: reason.item,
      certificate: reason.certificate,
      urgent: reason.urgent,
    }))
    .sort((a, b) => moveOrder(a.isYou) - moveOrder(b.isYou));
}

/** The word and the reasons leave out what stands still. What runs out does not. */
function pausedBecause({ breaks = [], today }: Glance['facts']): string {
  const now = breakOn(breaks, today);
  return now ? `${pausedWords(now)}. No clock runs.` : '';
}

/** How the word was reached, so that nobody has to guess. */
function becauseOf({ standing, facts }: Glance): string {
  const { gap, required, askedInTime } = standing.counts;
  const limit = Math.ceil(facts.settings.gapShare * required);
  const items = (n: number) => `${String(n)} item${n === 1 ? '' : 's'}`;
  const asked =
    askedInTime > 0
      ? ` ${items(askedInTime)} asked for in time ${askedInTime === 1 ? 'is' : 'are'} not counted as late.`
      : '';
  switch (standing.word) {
    case 'too-early-to-say':
      return `Standing starts in week ${String(facts.settings.firstWeekOfStanding)}.`;
    case 'paused':
      return pausedBecause(facts);
    case 'needs-attention':
      return 'Needs attention, whatever the pace, because a limit is passed.';
    case 'behind':
      return `Behind, because the gap to the plan is ${items(gap)}; the limit is ${String(limit)}.${asked}`;
    case 'ahead':
      return `Ahead, because ${items(-gap)} more are done than the plan expected; that counts from ${String(limit)}.${asked}`;
    case 'on-track':
      return gap > 0
        ? `On track, because the gap to the plan is ${items(gap)}, under the limit of ${String(limit)}.${asked}`
        : `On track: the plan’s line is met.${asked}`;
  }
}
