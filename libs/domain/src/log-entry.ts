import type { BreakDates } from './break';
import { sessionInBreakProblem } from './break-request';
import { minutesOfDay, type Day } from './day';
import type { ItemState } from './item';
import { whyAwayCannotJudge } from './cover-words';
import { verifiersOf, type Parties, type PersonId } from './people';
import { conflict, forbidden, invalid, type RuleError } from './rule';

export const entryKinds = [
  'shadowing',
  'build-work',
  'testing',
  'service-desk',
  'certified-training',
  'mentoring',
  'self-study',
  'other',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const kindWords: Record<EntryKind, string> = {
  shadowing: 'Shadowing',
  'build-work': 'Build work',
  testing: 'Testing',
  'service-desk': 'Service desk',
  'certified-training': 'Certified training',
  mentoring: 'Mentoring',
  'self-study': 'Self-study',
  other: 'Other',
};

/** How the apprentice took part: the rungs of the exposure ladder. */
export const entryModes = ['shadowed', 'with-help', 'alone', 'taught'] as const;
export type EntryMode = (typeof entryModes)[number];

export const modeWords: Record<EntryMode, string> = {
  shadowed: 'Shadowed',
  'with-help': 'With help',
  alone: 'Alone',
  taught: 'Taught',
};

export const entryStates = ['submitted', 'verified', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];

export type EntryDay = {
  on: Day;
  minutes: number;
  /** Minutes of the other sessions that stand in the log on the same day. */
  otherMinutes: number;
  today: Day;
  startOn: Day;
  plannedEndOn: Day;
  /** Approved breaks in learning. Left out: none. */
  breaks?: readonly BreakDates[];
};

/**
 * A session lies inside the apprenticeship, in no break and not in the future, and the sessions of a day
 * fit into it: 24 hours, 23 or 25 where the clocks change. Says all that is wrong.
 */
export function checkEntryDay(day: EntryDay): void {
  const problems = { ...wrongDay(day), ...tooLong(day) };
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

function wrongDay(day: EntryDay): Record<string, string> {
  const { on, today, startOn, plannedEndOn, breaks = [] } = day;
  if (on > today) return { on: 'The session must be today or in the past' };
  if (on < startOn || on > plannedEndOn)
    return { on: 'The session must be within the apprenticeship' };
  const inBreak = sessionInBreakProblem(breaks, on);
  return inBreak === null ? {} : { on: inBreak };
}

function tooLong({ on, minutes, otherMinutes }: EntryDay): Record<string, string> {
  const there = minutesOfDay(on);
  if (minutes + otherMinutes <= there) return {};
  const why = there === 24 * 60 ? '' : '. The clocks changed on that day';
  return {
    minutes: `The sessions of one day must not add up to more than ${String(there / 60)} hours${why}`,
  };
}

/** The log is its apprentice's: nobody else adds to it, whatever they may read (product.md rule 3). */
export function checkMayLog(actor: PersonId, parties: Parties): void {
  if (actor !== parties.apprentice) throw forbidden('Only the apprentice can add to their log');
}

/** Whether the apprenticeship has begun and its end has not passed: the time in which a log is written. */
export const isLogOpen = ({
  today,
  startOn,
  plannedEndOn,
}: Pick<EntryDay, 'today' | 'startOn' | 'plannedEndOn'>): boolean =>
  startOn <= today && today <= plannedEndOn;

/** Whether a session can count towards the item: towards all that is in the plan, signed off or not. */
export const takesSessions = (state: ItemState): boolean => state !== 'not-required';

export type EntryFacts = {
  state: EntryState;
  offTheJob: boolean;
  parties: Parties;
  /** Titles of items whose request with this session in it waits for a decision. */
  heldBy: readonly string[];
};

/**
 * The apprentice's words are the apprentice's, and stand still while somebody judges them (product.md
 * rule 3). What was signed may be changed: the signature then says so (rule 5).
 */
function whyNotChange(actor: PersonId, { state, parties, heldBy }: EntryFacts): RuleError | null {
  if (actor !== parties.apprentice)
    return forbidden('Only the apprentice can change their own session');
  if (state === 'withdrawn') return conflict('This session was withdrawn');
  if (heldBy.length > 0)
    return conflict(
      `This session waits for a decision as part of: ${heldBy.join('; ')}. Withdraw the request first`,
    );
  return null;
}

function whyNotVerifier(actor: PersonId, parties: Parties): RuleError | null {
  if (actor === parties.apprentice)
    return forbidden('You cannot verify your own hours, whatever else you are');
  if (!verifiersOf(parties).includes(actor))
    return forbidden(
      whyAwayCannotJudge(parties, actor, 'mentor') ?? 'Only the mentor can verify hours',
    );
  return null;
}

/** Nobody verifies their own hours, cover included (product.md rules 1 and 8). */
export function checkMayVerifyHours(actor: PersonId, parties: Parties): void {
  const problem = whyNotVerifier(actor, parties);
  if (problem) throw problem;
}

/** Only hours that somebody else has verified count (product.md rules 1 and 14). */
function whyNotVerify(
  actor: PersonId,
  { state, offTheJob, parties }: EntryFacts,
): RuleError | null {
  const problem = whyNotVerifier(actor, parties);
  if (problem) return problem;
  if (state === 'withdrawn') return conflict('This session was withdrawn');
  if (state === 'verified') return conflict('These hours are verified already');
  if (!offTheJob) return conflict('This session does not count as off-the-job training');
  return null;
}

/** Every move of a session: the rule that may stop it, and the state that it leads to. */
const entryRules = {
  change: { whyNot: whyNotChange, to: 'submitted' },
  withdraw: { whyNot: whyNotChange, to: 'withdrawn' },
  verify: { whyNot: whyNotVerify, to: 'verified' },
} as const satisfies Record<
  string,
  { whyNot: (actor: PersonId, entry: EntryFacts) => RuleError | null; to: EntryState }
>;
export type EntryMove = keyof typeof entryRules;
export const entryMoves = Object.keys(entryRules) as EntryMove[];

/**
 * The state after the move. Throws the rule that stops it, if one does. A change of a verified
 * session leads back to submitted: only what was seen is verified (product.md rule 14).
 */
export function checkEntryMove(actor: PersonId, entry: EntryFacts, name: EntryMove): EntryState {
  const problem = entryRules[name].whyNot(actor, entry);
  if (problem) throw problem;
  return entryRules[name].to;
}

/** What this person can do with the session now: what the page shows as buttons. */
export const entryMovesOpenTo = (actor: PersonId, entry: EntryFacts): EntryMove[] =>
  entryMoves.filter((name) => entryRules[name].whyNot(actor, entry) === null);
