import {
  afterLearningDays,
  breakOn,
  learningDaysBetween,
  learningWorkingDaysBetween,
  type BreakDates,
} from './break';
import { addDays, daysBetween, weekOf, type Day } from './day';
import { hoursLine, type HoursFacts } from './hours';
import { awaitsSigner, isDone, isOpen, type ItemState } from './item';
import {
  holdersOf,
  ownersOf,
  signersOf,
  verifiersOf,
  type Parties,
  type PersonId,
  type Role,
} from './people';
import type { Settings } from './settings';
import type { Ending } from './training';
import { trainingReasons } from './training-reasons';

export const standingWords = [
  'on-track',
  'ahead',
  'behind',
  'needs-attention',
  'too-early-to-say',
  'paused',
] as const;
export type StandingWord = (typeof standingWords)[number];

export type PlannedItem = {
  id: string;
  title: string;
  required: boolean;
  state: ItemState;
  dueOn: Day;
  owner: Role;
  signer: Role;
  /** The day the open request was sent, or the signed work was changed, while it waits. */
  requestedOn: Day | null;
};

export type StandingFacts = {
  today: Day;
  startOn: Day;
  items: readonly PlannedItem[];
  parties: Parties;
  /** Approved breaks in learning. Left out: none. */
  breaks?: readonly BreakDates[];
  lastActivityOn: Day | null;
  lastReviewOn: Day | null;
  hours: HoursFacts;
  /** What runs out one day: certificates, and learning that has to be done again. */
  endings: readonly Ending[];
  /** Certificates that nobody but the apprentice has seen yet, and since when. */
  unseen: readonly { id: string; title: string; since: Day }[];
  settings: Settings;
};

export type Counts = {
  required: number;
  /** Required and due by today. */
  expected: number;
  signedOff: number;
  /** Asked for before their due date, and still waiting: the signer's move. */
  askedInTime: number;
  /** expected − signed off − asked in time: the one number behind every "n behind". */
  gap: number;
};

export const reasonKinds = [
  'late',
  'returned',
  'waiting',
  'review',
  'quiet',
  'hours',
  'certificate',
  'learning',
  'unseen',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Why a person stands where they stand, and whose move it is. */
export type Reason = {
  kind: ReasonKind;
  owners: readonly PersonId[];
  /** How many items, requests or certificates; 1 for a review, a silence or hours. */
  count: number;
  /**
   * Days late, working days waited, days of silence, or percent under the line. Of what runs out:
   * days until then, or since then when it is urgent.
   */
  amount: number;
  /** The oldest item that the reason is about. */
  item: { id: string; title: string } | null;
  /** The certificate that the reason is about; of several, the first. */
  certificate: { id: string; title: string } | null;
  /** A limit is passed. The others explain, but do not by themselves call for anybody. */
  urgent: boolean;
};

export type Standing = { word: StandingWord; counts: Counts; reasons: readonly Reason[] };

/** product.md, "Progress, in arithmetic that all three roles see alike". */
export function standingOf(facts: StandingFacts): Standing {
  const counts = countsOf(facts.items, facts.today);
  if (breakOn(facts.breaks ?? [], facts.today))
    return { word: 'paused', counts, reasons: whatDoesNotStop(facts) };
  const reasons = [
    ...lateReasons(facts),
    ...returnedReasons(facts),
    ...waitingReasons(facts),
    ...reviewReason(facts),
    ...quietReason(facts),
    ...hoursReason(facts),
    ...trainingReasons(facts),
  ];
  return { word: wordFor(facts, counts, reasons), counts, reasons };
}

/** A break stops every clock but that of what runs out: a certificate expires on the day it names. */
const whatDoesNotStop = (facts: StandingFacts) =>
  trainingReasons(facts).filter(({ kind }) => kind !== 'unseen');

export function countsOf(items: readonly PlannedItem[], today: Day): Counts {
  const required = items.filter((item) => item.required && item.state !== 'not-required');
  const expected = required.filter((item) => item.dueOn <= today).length;
  const signedOff = required.filter((item) => isDone(item.state)).length;
  const askedInTime = required.filter((item) => isAskedInTime(item) && item.dueOn <= today).length;
  const gap = expected - signedOff - askedInTime;
  return { required: required.length, expected, signedOff, askedInTime, gap };
}

/** Asked for by its due date: from then on the wait is the signer's, not the apprentice's lateness. */
export const isAskedInTime = ({ requestedOn, dueOn, state }: PlannedItem) =>
  state === 'awaiting-sign-off' && requestedOn !== null && requestedOn <= dueOn;

/** Overdue, never complete (rule 12). While an item awaits sign-off it is the signer's move, not lateness. */
export const isLate = ({ state, dueOn }: Pick<PlannedItem, 'state' | 'dueOn'>, today: Day) =>
  isOpen(state) && state !== 'awaiting-sign-off' && dueOn < today;

/** What is late or came back is a matter of pace. The others call for somebody whatever the pace. */
const isAttention = (kind: ReasonKind) => kind !== 'late' && kind !== 'returned';

function wordFor(facts: StandingFacts, counts: Counts, reasons: readonly Reason[]): StandingWord {
  const { settings } = facts;
  if (reasons.some(({ kind, urgent }) => urgent && isAttention(kind))) return 'needs-attention';
  if (learningWeek(facts) < settings.firstWeekOfStanding) return 'too-early-to-say';
  const limit = settings.gapShare * counts.required;
  if (counts.gap >= limit && counts.gap > 0) return 'behind';
  return counts.gap <= -limit && counts.gap < 0 ? 'ahead' : 'on-track';
}

/** 1 in the week of the start day. Days of breaks are not counted. */
const learningWeek = ({ startOn, today, breaks = [] }: StandingFacts) =>
  weekOf(startOn, addDays(startOn, learningDaysBetween(breaks, startOn, today)));

function lateReasons({ items, today, parties, breaks = [] }: StandingFacts): Reason[] {
  const late = items.filter(
    (item) => item.required && item.state !== 'returned' && isLate(item, today),
  );
  return byOwners(late, (item) => ownersOf(parties, item.owner)).map(({ owners, group }) => {
    const oldest = group.reduce((a, b) => (b.dueOn < a.dueOn ? b : a));
    const amount = learningDaysBetween(breaks, oldest.dueOn, today);
    return reason('late', owners, group.length, amount, oldest, true);
  });
}

function returnedReasons({ items, today, parties, breaks = [] }: StandingFacts): Reason[] {
  const returned = items.filter(({ state }) => state === 'returned');
  return byOwners(returned, (item) => ownersOf(parties, item.owner)).map(({ owners, group }) => {
    const oldest = group.reduce((a, b) => (b.dueOn < a.dueOn ? b : a));
    const amount = Math.max(0, learningDaysBetween(breaks, oldest.dueOn, today));
    return reason('returned', owners, group.length, amount, oldest, false);
  });
}

function waitingReasons({ items, today, parties, settings, breaks = [] }: StandingFacts): Reason[] {
  const waiting = items.flatMap((item) =>
    awaitsSigner(item.state) && item.requestedOn !== null
      ? [{ ...item, since: item.requestedOn }]
      : [],
  );
  return byOwners(waiting, (item) => signersOf(parties, item)).map(({ owners, group }) => {
    const oldest = group.reduce((a, b) => (b.since < a.since ? b : a));
    const amount = learningWorkingDaysBetween(breaks, oldest.since, today);
    const urgent = amount >= settings.waitingLimitDays;
    return reason('waiting', owners, group.length, amount, oldest, urgent);
  });
}

/** The day by which the next review has to be held. */
export const nextReviewOn = (
  {
    startOn,
    lastReviewOn,
    breaks = [],
  }: Pick<StandingFacts, 'startOn' | 'lastReviewOn' | 'breaks'>,
  { reviewEveryWeeks }: Settings,
): Day => afterLearningDays(breaks, lastReviewOn ?? startOn, reviewEveryWeeks * 7);

function reviewReason(facts: StandingFacts): Reason[] {
  const amount = daysBetween(nextReviewOn(facts, facts.settings), facts.today);
  return amount > 0
    ? [reason('review', holdersOf(facts.parties, 'line-manager'), 1, amount, null, true)]
    : [];
}

/** Days without activity. What was done before the start does not begin the silence: the start does. */
export const quietDays = ({
  lastActivityOn,
  startOn,
  today,
  breaks = [],
}: Pick<StandingFacts, 'lastActivityOn' | 'startOn' | 'today' | 'breaks'>): number =>
  learningDaysBetween(
    breaks,
    lastActivityOn !== null && lastActivityOn > startOn ? lastActivityOn : startOn,
    today,
  );

function quietReason(facts: StandingFacts): Reason[] {
  const { parties, settings } = facts;
  const amount = quietDays(facts);
  if (amount < settings.quietWarningDays) return [];
  const urgent = amount >= settings.quietLimitDays;
  return [reason('quiet', holdersOf(parties, 'line-manager'), 1, amount, null, urgent)];
}

function hoursReason(facts: StandingFacts): Reason[] {
  const { hours, parties, settings } = facts;
  if (learningWeek(facts) < settings.firstWeekOfStanding) return [];
  const line = hoursLine(hours);
  const under = line === 0 ? 0 : (line - hours.verifiedMinutes) / line;
  if (under < settings.hoursShare) return [];
  const waitsForVerifier =
    (line - hours.verifiedMinutes - hours.unverifiedMinutes) / line < settings.hoursShare;
  const owners = waitsForVerifier ? verifiersOf(parties) : [parties.apprentice];
  return [reason('hours', owners, 1, Math.round(under * 100), null, true)];
}

const reason = (
  kind: ReasonKind,
  owners: readonly PersonId[],
  count: number,
  amount: number,
  item: PlannedItem | null,
  urgent: boolean,
): Reason => ({
  kind,
  owners,
  count,
  amount,
  item: item && { id: item.id, title: item.title },
  certificate: null,
  urgent,
});

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
