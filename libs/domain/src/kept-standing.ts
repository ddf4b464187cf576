import { addDays, type Day } from './day';
import { isOpen } from './item';
import { signersOf, type PersonId } from './people';
import { nextReviewOn, percentUnderLine, waitingIn } from './reasons';
import {
  amountOn,
  standingOf,
  type Counts,
  type Reason,
  type Standing,
  type StandingFacts,
  type StandingWord,
} from './standing';
import { callsOf, needsSomebody } from './team-group';

/** A reason without its size, which grows by the day. */
export type KeptReason = Omit<Reason, 'amount'>;

/**
 * Where one apprentice stands, in a form that stays true while days pass: whatever grows by the day
 * is kept as the day from which it counts.
 */
export type KeptStanding = {
  word: StandingWord;
  counts: Counts;
  /** Required items that await sign-off, asked in time or not. */
  waiting: number;
  reasons: readonly KeptReason[];
  /** Whom it calls: the owners of its open reasons. */
  called: readonly PersonId[];
  /** Somebody has to do something, whoever is looking. */
  needsSomebody: boolean;
  /** A silence that is near its limit. */
  warns: boolean;
  oldestRequest: { since: Day; owners: readonly PersonId[] } | null;
  lastActivityOn: Day | null;
  nextDueOn: Day | null;
  nextReviewOn: Day;
};

export function keptStandingOf(facts: StandingFacts): KeptStanding {
  const standing = standingOf(facts);
  const { word, counts, reasons } = standing;
  return {
    word,
    counts,
    waiting: awaitedAmong(facts.items),
    reasons: reasons.map(withoutAmount),
    called: callsOf(standing),
    needsSomebody: needsSomebody(standing),
    warns: reasons.some(({ kind, urgent }) => kind === 'quiet' && !urgent),
    oldestRequest: oldestRequestOf(facts),
    lastActivityOn: facts.lastActivityOn,
    nextDueOn: nextDueOf(facts),
    nextReviewOn: nextReviewOn(facts, facts.settings),
  };
}

/** How many required items await sign-off, asked in time or not. */
export const awaitedAmong = (items: StandingFacts['items']): number =>
  items.filter(({ required, state }) => required && state === 'awaiting-sign-off').length;

const withoutAmount = ({ kind, owners, count, since, item, certificate, urgent }: Reason) => ({
  kind,
  owners,
  count,
  since,
  item,
  certificate,
  urgent,
});

/** What waits longest for a signer, and whose move that is. */
export function oldestRequestOf({
  items,
  parties,
}: Pick<StandingFacts, 'items' | 'parties'>): KeptStanding['oldestRequest'] {
  const [oldest] = waitingIn(items).sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
  );
  return oldest ? { since: oldest.since, owners: signersOf(parties, oldest) } : null;
}

const nextDueOf = ({ items, today }: StandingFacts): Day | null =>
  items
    .filter(({ required, state, dueOn }) => required && isOpen(state) && dueOn >= today)
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? null;

/** The standing of today again, from what was kept. */
export const standingFrom = (
  { word, counts, reasons }: Pick<KeptStanding, 'word' | 'counts' | 'reasons'>,
  facts: Pick<StandingFacts, 'today' | 'breaks' | 'hours'>,
): Standing => ({
  word,
  counts,
  reasons: reasons.map((reason) => ({
    ...reason,
    amount: reason.kind === 'hours' ? percentUnderLine(facts.hours) : amountOn(reason, facts),
  })),
});

/**
 * The last day from `today` on which `keptOn` still gives what it gives today. It looks no further
 * than `last`. Asking every day costs little, and cannot forget a rule that depends on the day.
 */
export function goodUntil(today: Day, last: Day, keptOn: (day: Day) => KeptStanding): Day {
  const now = JSON.stringify(keptOn(today));
  let day = today;
  while (day < last && JSON.stringify(keptOn(addDays(day, 1))) === now) day = addDays(day, 1);
  return day;
}
