import { longestWeeks, type Problems } from './apprenticeship';
import { breakDays, breakOn, movedBy, type BreakDates } from './break';
import { spanWords } from './break-words';
import { daysBetween, type Day } from './day';
import { holdersOf, type Parties, type PersonId } from './people';
import { conflict, forbidden, type RuleError } from './rule';
import { fullDayWords, plural } from './words';

/** What is asked for: a break, another last day for it, or that it does not take place after all. */
export const breakRequestKinds = ['begin', 'return', 'cancel'] as const;
export type BreakRequestKind = (typeof breakRequestKinds)[number];

export const breakOutcomes = ['approved', 'refused', 'withdrawn'] as const;
export type BreakOutcome = (typeof breakOutcomes)[number];

/** `cancelled`: it was approved, and approved again not to take place. */
export const breakStates = ['asked', 'approved', 'refused', 'withdrawn', 'cancelled'] as const;
export type BreakState = (typeof breakStates)[number];

/** The state of the break once what was asked for is decided. */
export function stateAfter(state: BreakState, kind: BreakRequestKind, outcome: BreakOutcome) {
  if (kind === 'begin') return outcome;
  return kind === 'cancel' && outcome === 'approved' ? 'cancelled' : state;
}

/** A longer one is a mistyped year. Who stays away longer asks for a later return. */
export const longestBreakDays = 2 * 366;

export type BreakPlan = {
  startOn: Day;
  /** The planned end that no break has moved. */
  firstEndOn: Day;
  /** The other breaks that are approved or asked for. */
  others: readonly BreakDates[];
  /** Sessions in the log on days of the break. */
  sessions: { count: number; lastOn: Day | null };
};

/** Messages by field, for the dates of a break. All that is wrong is said. */
export function breakProblems(dates: BreakDates, plan: BreakPlan): Problems {
  const { fromOn, untilOn } = dates;
  if (untilOn < fromOn)
    return { untilOn: 'Last day of the break must be the same as or after its first day' };
  return { ...sessionProblem(plan), ...endProblem(dates, plan), ...startProblem(dates, plan) };
}

function startProblem(dates: BreakDates, { startOn, firstEndOn, others }: BreakPlan): Problems {
  const { fromOn, untilOn } = dates;
  const plannedEndOn = movedBy(others, firstEndOn);
  if (fromOn < startOn)
    return {
      fromOn: `First day of the break must be on or after the first day of the apprenticeship, ${fullDayWords(startOn)}`,
    };
  if (fromOn > plannedEndOn)
    return {
      fromOn: `First day of the break must be on or before the planned end, ${fullDayWords(plannedEndOn)}`,
    };
  const other = others.find((each) => each.fromOn <= untilOn && each.untilOn >= fromOn);
  return other
    ? {
        fromOn: `Another break, ${spanWords(other)}, is on some of these days. Choose other days, or change the return date of that one`,
      }
    : {};
}

function endProblem(dates: BreakDates, { startOn, firstEndOn, others }: BreakPlan): Problems {
  if (breakDays(dates) > longestBreakDays)
    return { untilOn: 'The break must end within 2 years of its first day. Check the year' };
  const end = movedBy([...others, dates], firstEndOn);
  return daysBetween(startOn, end) > longestWeeks * 7
    ? {
        untilOn: `This would move the planned end to ${fullDayWords(end)}. It must be within 8 years of the start`,
      }
    : {};
}

/** Nothing that was logged is lost: a break holds no sessions, so the days or the sessions have to change first. */
const sessionProblem = ({ sessions: { count, lastOn } }: BreakPlan): Problems =>
  count > 0 && lastOn !== null
    ? {
        fromOn: `The log has ${plural(count, 'session')} on these days, the latest on ${fullDayWords(lastOn)}. Nothing is logged during a break. Choose other days, or the apprentice withdraws the sessions first`,
      }
    : {};

/** Said to who logs a session on a day of a break. */
export const sessionInBreakProblem = (breaks: readonly BreakDates[], on: Day): string | null => {
  const found = breakOn(breaks, on);
  return (
    found &&
    `This day is in the break in learning, ${spanWords(found)}. Nothing is logged during a break`
  );
};

/** Apprentices ask for themselves; the line manager and programme leads ask for them. */
export function whyNotAsk(actor: PersonId, parties: Parties): RuleError | null {
  const askers = [parties.apprentice, ...decidersOf(parties)];
  return askers.includes(actor)
    ? null
    : forbidden('Only the apprentice, the line manager or a programme lead can ask for a break');
}

const decidersOf = (parties: Parties): PersonId[] =>
  [...holdersOf(parties, 'line-manager'), ...holdersOf(parties, 'programme-lead')].filter(
    (id) => id !== parties.apprentice,
  );

/** Who may decide on what this person has asked for: never they themselves, and never the apprentice (product.md rule 1). */
export const breakApproversOf = (parties: Parties, askedBy: PersonId): PersonId[] =>
  [...new Set(decidersOf(parties))].filter((id) => id !== askedBy);

export type BreakFacts = {
  state: BreakState;
  /** Who has asked for what waits for a decision. Null: nothing waits. */
  askedBy: PersonId | null;
  parties: Parties;
};

function whyNotDecide(actor: PersonId, { askedBy, parties }: BreakFacts): RuleError | null {
  if (actor === parties.apprentice)
    return forbidden('You cannot decide on your own break in learning, whatever else you are');
  if (!decidersOf(parties).includes(actor))
    return forbidden('Only the line manager or a programme lead can decide on a break');
  if (askedBy === null) return conflict('This was decided already. Nothing waits for a decision');
  return actor === askedBy
    ? forbidden('You asked for this yourself. Somebody else has to decide')
    : null;
}

function whyNotWithdraw(actor: PersonId, { askedBy, parties }: BreakFacts): RuleError | null {
  if (askedBy === null)
    return (
      whyNotAsk(actor, parties) ??
      conflict('This was decided already, so it cannot be withdrawn any more')
    );
  return actor === askedBy || actor === parties.apprentice
    ? null
    : forbidden('Only the apprentice, or who asked for it, can withdraw it');
}

function whyNotReplan(actor: PersonId, { state, askedBy, parties }: BreakFacts): RuleError | null {
  const problem = whyNotAsk(actor, parties);
  if (problem) return problem;
  if (state !== 'approved') return conflict('Only a break that is approved can be changed');
  return askedBy === null
    ? null
    : conflict(
        'A change of this break waits for a decision. It has to be decided or withdrawn first',
      );
}

/** Every move of a break, and the rule that may stop it. */
const breakRules = {
  approve: whyNotDecide,
  refuse: whyNotDecide,
  withdraw: whyNotWithdraw,
  return: whyNotReplan,
  cancel: whyNotReplan,
} as const satisfies Record<string, (actor: PersonId, facts: BreakFacts) => RuleError | null>;

export type BreakMove = keyof typeof breakRules;
export const breakMoves = Object.keys(breakRules) as BreakMove[];

/** Throws the rule that stops this move, if one does. */
export function checkBreakMove(actor: PersonId, facts: BreakFacts, name: BreakMove): void {
  const problem = breakRules[name](actor, facts);
  if (problem) throw problem;
}

/** What this person can do with the break now: what the page shows as buttons. */
export const breakMovesOpenTo = (actor: PersonId, facts: BreakFacts): BreakMove[] =>
  breakMoves.filter((name) => breakRules[name](actor, facts) === null);
