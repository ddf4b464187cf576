import { afterLearningDays, learningDaysBetween } from './break';
import { addDays, addWorkingDays, type Day } from './day';
import { hoursLine } from './hours';
import { awaitsSigner } from './item';
import { holdersOf, ownersOf, signersOf, verifiersOf, type Parties, type PersonId } from './people';
import { catchUpDays } from './plan';
import type { Settings } from './settings';
import {
  amountOn,
  isLate,
  isTooEarly,
  type PlannedItem,
  type Reason,
  type StandingFacts,
} from './standing';

/** Why somebody has the next move: what is late, came back, waits, is due or is missing. */
export const paceReasons = (facts: StandingFacts): Reason[] => [
  ...lateReasons(facts),
  ...returnedReasons(facts),
  ...waitingReasons(facts),
  ...reviewReason(facts),
  ...quietReason(facts),
  ...hoursReason(facts),
];

function lateReasons(facts: StandingFacts): Reason[] {
  const late = facts.items.filter(
    (item) => item.required && item.state !== 'returned' && isLate(item, facts.today),
  );
  return byOwners(late, ownersIn(facts.parties)).map(({ owners, group }) => {
    const item = first(group, ({ dueOn }) => dueOn);
    return reason(facts, { kind: 'late', owners, count: group.length, since: item.dueOn, item });
  });
}

function returnedReasons(facts: StandingFacts): Reason[] {
  const returned = facts.items.filter(({ state }) => state === 'returned');
  return byOwners(returned, ownersIn(facts.parties)).map(({ owners, group }) => {
    const item = first(group, ({ dueOn }) => dueOn);
    const count = group.length;
    return reason(facts, { kind: 'returned', owners, count, since: item.dueOn, item }, false);
  });
}

function waitingReasons(facts: StandingFacts): Reason[] {
  return byOwners(waitingIn(facts.items), (item) => signersOf(facts.parties, item)).map(
    ({ owners, group }) => {
      const item = first(group, ({ since }) => since);
      const about = { kind: 'waiting', owners, count: group.length, since: item.since } as const;
      const isOver = amountOn(about, facts) >= facts.settings.waitingLimitDays;
      return reason(facts, { ...about, item }, isOver);
    },
  );
}

/** What waits for its signer, and since when. */
export const waitingIn = <Item extends PlannedItem>(items: readonly Item[]) =>
  items.flatMap((item) =>
    awaitsSigner(item.state) && item.requestedOn !== null
      ? [{ ...item, since: item.requestedOn }]
      : [],
  );

/**
 * The day by which the next review has to be held. A record that begins after it gets time to catch
 * up, and a break moves it.
 */
export function nextReviewOn(
  {
    startOn,
    lastReviewOn,
    recordBeganOn = startOn,
    breaks = [],
  }: Pick<StandingFacts, 'startOn' | 'lastReviewOn' | 'recordBeganOn' | 'breaks'>,
  { reviewEveryWeeks }: Settings,
): Day {
  const last = lastReviewOn ?? startOn;
  const planned = afterLearningDays(breaks, last, reviewEveryWeeks * 7);
  if (addDays(last, reviewEveryWeeks * 7) >= recordBeganOn) return planned;
  const caughtUp = addWorkingDays(recordBeganOn, catchUpDays);
  return planned > caughtUp ? planned : caughtUp;
}

function reviewReason(facts: StandingFacts): Reason[] {
  const since = nextReviewOn(facts, facts.settings);
  const owners = holdersOf(facts.parties, 'line-manager');
  const review = reason(facts, { kind: 'review', owners, count: 1, since });
  return review.amount > 0 ? [review] : [];
}

type Quiet = Pick<
  StandingFacts,
  'lastActivityOn' | 'startOn' | 'recordBeganOn' | 'today' | 'breaks'
>;

/**
 * The day from which silence counts. What was done before the start does not begin it: the start
 * does, or the record where it began later.
 */
function quietSince({ lastActivityOn, startOn, recordBeganOn = startOn }: Quiet): Day {
  const begins = recordBeganOn > startOn ? recordBeganOn : startOn;
  return lastActivityOn !== null && lastActivityOn > begins ? lastActivityOn : begins;
}

/** Days without activity, those of breaks left out. */
export const quietDays = (facts: Quiet): number =>
  learningDaysBetween(facts.breaks ?? [], quietSince(facts), facts.today);

function quietReason(facts: StandingFacts): Reason[] {
  const { parties, settings } = facts;
  const amount = quietDays(facts);
  if (amount < settings.quietWarningDays) return [];
  const owners = holdersOf(parties, 'line-manager');
  const isOver = amount >= settings.quietLimitDays;
  return [reason(facts, { kind: 'quiet', owners, count: 1, since: quietSince(facts) }, isOver)];
}

function hoursReason(facts: StandingFacts): Reason[] {
  const { hours, parties, settings } = facts;
  if (isTooEarly(facts) || isCatchingUp(facts)) return [];
  const under = shareUnderLine(hours);
  if (under < settings.hoursShare) return [];
  const logged = { ...hours, verifiedMinutes: hours.verifiedMinutes + hours.unverifiedMinutes };
  const waitsForVerifier = shareUnderLine(logged) < settings.hoursShare;
  const owners = waitsForVerifier ? verifiersOf(parties) : [parties.apprentice];
  const about = reason(facts, { kind: 'hours', owners, count: 1, since: null });
  return [{ ...about, amount: percentUnderLine(hours) }];
}

function shareUnderLine(hours: StandingFacts['hours']): number {
  const line = hoursLine(hours);
  return line === 0 ? 0 : (line - hours.verifiedMinutes) / line;
}

/** Whole percent by which verified hours are under the line of today. */
export const percentUnderLine = (hours: StandingFacts['hours']): number =>
  Math.round(shareUnderLine(hours) * 100);

/** A record that began after the start has yet to take in what was done before it. */
const isCatchingUp = ({ startOn, recordBeganOn = startOn, today }: StandingFacts) =>
  recordBeganOn > startOn && today < addWorkingDays(recordBeganOn, catchUpDays);

type About = Pick<Reason, 'kind' | 'owners' | 'count' | 'since'> & { item?: PlannedItem };

const reason = (facts: StandingFacts, { item, ...about }: About, urgent = true): Reason => ({
  ...about,
  amount: amountOn(about, facts),
  item: item ? { id: item.id, title: item.title } : null,
  certificate: null,
  urgent,
});

const ownersIn = (parties: Parties) => (item: PlannedItem) => ownersOf(parties, item.owner);

const first = <Item>(items: readonly Item[], day: (item: Item) => Day): Item =>
  items.reduce((a, b) => (day(b) < day(a) ? b : a));

function byOwners<Item>(items: readonly Item[], ownersOf: (item: Item) => readonly PersonId[]) {
  const groups = new Map<string, { owners: readonly PersonId[]; group: Item[] }>();
  for (const item of items) {
    const owners = ownersOf(item);
    const key = [...owners].sort().join();
    const found = groups.get(key);
    if (found) found.group.push(item);
    else groups.set(key, { owners, group: [item] });
  }
  return [...groups.values()];
}
