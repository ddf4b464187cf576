import { breakOn, learningDaysBetween, learningWorkingDaysBetween, type BreakDates } from './break';
import { addDays, daysBetween, weekOf, type Day } from './day';
import type { HoursFacts } from './hours';
import { isDone, isOpen, type ItemState } from './item';
import type { Parties, PersonId, Role } from './people';
import { paceReasons } from './reasons';
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
  /** The day on which the record began, when that was after the start. */
  recordBeganOn?: Day | undefined;
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
  /** The day from which `amount` counts. Null for hours, which count by a share. */
  since: Day | null;
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

/** product.md, "Progress, in arithmetic that all three roles see alike". No clock runs in a break. */
export function standingOf(facts: StandingFacts): Standing {
  const counts = countsOf(facts.items, facts.today);
  if (breakOn(facts.breaks ?? [], facts.today))
    return { word: 'paused', counts, reasons: whatDoesNotStop(facts) };
  const reasons = [...paceReasons(facts), ...trainingReasons(facts)];
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

/** The first weeks are not compared with the plan. Days of breaks are not counted. */
export const isTooEarly = ({
  settings,
  startOn,
  today,
  breaks = [],
}: Pick<StandingFacts, 'settings' | 'startOn' | 'today' | 'breaks'>): boolean =>
  weekOf(startOn, addDays(startOn, learningDaysBetween(breaks, startOn, today))) <
  settings.firstWeekOfStanding;

/** How large a reason is on this day: it grows by itself, and nothing else of it does. */
export function amountOn(
  { kind, since }: Pick<Reason, 'kind' | 'since'>,
  { today, breaks = [] }: Pick<StandingFacts, 'today' | 'breaks'>,
): number {
  if (since === null) return 0;
  switch (kind) {
    case 'waiting':
      return learningWorkingDaysBetween(breaks, since, today);
    case 'certificate':
    case 'learning':
      return Math.abs(daysBetween(since, today));
    case 'late':
    case 'returned':
    case 'review':
    case 'quiet':
    case 'hours':
    case 'unseen':
      return Math.max(0, learningDaysBetween(breaks, since, today));
  }
}

/** What is late or came back is a matter of pace. The others call for somebody whatever the pace. */
const isAttention = (kind: ReasonKind) => kind !== 'late' && kind !== 'returned';

function wordFor(facts: StandingFacts, counts: Counts, reasons: readonly Reason[]): StandingWord {
  const { settings } = facts;
  if (reasons.some(({ kind, urgent }) => urgent && isAttention(kind))) return 'needs-attention';
  if (isTooEarly(facts)) return 'too-early-to-say';
  const limit = settings.gapShare * counts.required;
  if (counts.gap >= limit && counts.gap > 0) return 'behind';
  return counts.gap <= -limit && counts.gap < 0 ? 'ahead' : 'on-track';
}
