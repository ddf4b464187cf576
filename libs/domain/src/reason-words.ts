import type { Counts, Reason, StandingWord } from './standing';
import { renewalWindowDays } from './training';
import { agoWords, inDaysWords, plural } from './words';

/** The reason as every role reads it, without its owner's name: "9 items late, the oldest by 60 days". */
export function reasonWords(reason: Reason, firstName: string): string {
  const { kind, count, amount, item } = reason;
  switch (kind) {
    case 'late':
      return count === 1
        ? `“${item?.title ?? ''}” is ${plural(amount, 'day')} late`
        : `${plural(count, 'item')} late, the oldest by ${plural(amount, 'day')}`;
    case 'returned':
      return `${plural(count, 'item')} returned with comments`;
    case 'waiting':
      return count === 1
        ? `1 request, sent ${plural(amount, 'working day')} ago`
        : `${plural(count, 'request')}, the oldest sent ${plural(amount, 'working day')} ago`;
    case 'review':
      return `hold the 12-week review, ${plural(amount, 'day')} late`;
    case 'quiet':
      return `speak to ${firstName}: no activity for ${plural(amount, 'day')}`;
    case 'hours':
      return `verified hours are ${String(amount)}% under the line`;
    case 'certificate':
      return certificateWords(reason);
    case 'learning':
      return learningWords(reason);
    case 'unseen':
      return count === 1
        ? `look at the certificate ${quoted(reason)}, added ${agoWords(amount)}`
        : `look at ${plural(count, 'certificate')}, the oldest added ${agoWords(amount)}`;
  }
}

const quoted = ({ item, certificate }: Reason) => `“${(certificate ?? item)?.title ?? ''}”`;

/** "“ITIL 4 Foundation” runs out in 27 days", "2 certificates expired, the first 3 days ago". */
function certificateWords(reason: Reason): string {
  const { count, amount, urgent } = reason;
  if (urgent)
    return count === 1
      ? `${quoted(reason)} expired ${agoWords(amount)}`
      : `${plural(count, 'certificate')} expired, the first ${agoWords(amount)}`;
  return count === 1
    ? `${quoted(reason)} runs out ${inDaysWords(amount)}`
    : `${plural(count, 'certificate')} run out within ${String(renewalWindowDays)} days, the first ${inDaysWords(amount)}`;
}

/** Required learning is not expired: it was to be done again. */
function learningWords(reason: Reason): string {
  const { count, amount, urgent } = reason;
  if (urgent)
    return count === 1
      ? `${quoted(reason)} was to be done again ${agoWords(amount)}`
      : `${plural(count, 'piece')} of required learning were to be done again, the first ${agoWords(amount)}`;
  return count === 1
    ? `${quoted(reason)} has to be done again ${inDaysWords(amount)}`
    : `${plural(count, 'piece')} of required learning to be done again within ${String(renewalWindowDays)} days, the first ${inDaysWords(amount)}`;
}

export const standingTitles: Record<StandingWord, string> = {
  'on-track': 'On track',
  ahead: 'Ahead',
  behind: 'Behind',
  'needs-attention': 'Needs attention',
  'too-early-to-say': 'Too early to say',
  paused: 'Paused',
};

/**
 * "65 of 108 required items are signed off. The plan expected 77." While it is too early to say, what
 * is due is a fact and no expectation.
 */
export const countWords = ({ required, signedOff, expected }: Counts, isEarly = false) =>
  `${String(signedOff)} of ${plural(required, 'required item')} ${signedOff === 1 ? 'is' : 'are'} signed off. ${
    isEarly
      ? `${String(expected)} ${expected === 1 ? 'was' : 'were'} due by today.`
      : `The plan expected ${String(expected)}.`
  }`;

/** "12 items behind the plan": the title of the chart. Says nothing of the pace in a break or too early. */
export function gapWords(
  { gap, signedOff }: Counts,
  { isEarly = false, isPaused = false } = {},
): string {
  if (isPaused) return `Paused, with ${plural(signedOff, 'item')} signed off`;
  if (isEarly) return `${plural(signedOff, 'item')} signed off in the first weeks`;
  if (gap === 0) return 'Level with the plan';
  return `${plural(Math.abs(gap), 'item')} ${gap > 0 ? 'behind' : 'ahead of'} the plan`;
}
