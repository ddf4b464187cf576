import type { BreakPage, BreakRow } from '@tracker/contract';
import {
  breakApproversOf,
  breakDays,
  breakMovesOpenTo,
  fullDayWords,
  plural,
  spanWords,
  type BreakOutcome,
  type BreakRequestKind,
  type Day,
  type PersonId,
} from '@tracker/domain';
import { headOf, nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { factsOf, waitingIn, type LoadedBreak } from './break-rows';
import type { BreakInLearning, BreakRequest } from './break.entity';

/** One break in a list, in the words that everybody reads who may see the record. */
export function rowView(record: ApprenticeRecord, each: LoadedBreak): BreakRow {
  const { id, fromOn, untilOn } = each.row;
  const state = stateOf(each.row, record.today);
  const waiting = waitingIn(each);
  return {
    id,
    fromOn,
    untilOn,
    words: spanWords(each.row),
    days: breakDays(each.row),
    state,
    stateWords: stateWords[state],
    waiting: waiting && state !== 'asked' ? requestTitle(each.row, waiting) : '',
  };
}

export const pageView = (
  me: PersonId,
  record: ApprenticeRecord,
  each: LoadedBreak,
  effect: BreakPage['effect'],
): BreakPage => ({
  ...rowView(record, each),
  apprenticeship: headOf(me, record),
  version: each.row.version,
  requests: [...each.requests].reverse().map((one) => requestView(record, each.row, one)),
  effect,
  moves: breakMovesOpenTo(me, factsOf(record, each)),
});

function stateOf({ state, fromOn, untilOn }: BreakInLearning, today: Day): BreakRow['state'] {
  if (state !== 'approved') return state;
  if (untilOn < today) return 'over';
  return fromOn > today ? 'planned' : 'now';
}

const stateWords: Record<BreakRow['state'], string> = {
  asked: 'Waiting for approval',
  planned: 'Approved',
  now: 'On a break now',
  over: 'Over',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  cancelled: 'Does not take place',
};

const requestTitles: Record<BreakRequestKind, (break_: BreakInLearning, untilOn: Day) => string> = {
  begin: ({ fromOn }, untilOn) => `Break asked for: ${spanWords({ fromOn, untilOn })}`,
  return: (_, untilOn) => `Another last day asked for: ${fullDayWords(untilOn)}`,
  cancel: () => 'Asked that the break does not take place',
};

export const requestTitle = (row: BreakInLearning, { kind, untilOn }: BreakRequest) =>
  requestTitles[kind](row, untilOn);

function requestView(record: ApprenticeRecord, row: BreakInLearning, request: BreakRequest) {
  const { kind, askedBy, askedAt, note, outcome, decidedBy, decidedAt, reason } = request;
  return {
    kind,
    title: requestTitle(row, request),
    by: nameIn(record, askedBy),
    at: askedAt,
    note,
    outcome,
    outcomeWords:
      outcome === null || decidedBy === null
        ? `Waits for ${approverWords(record, askedBy)}`
        : `${outcomeTitles[outcome]} by ${nameIn(record, decidedBy)}`,
    decidedAt,
    reason: reason ?? '',
    moved: movedEndWords(request),
  };
}

const outcomeTitles: Record<BreakOutcome, string> = {
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

const movedEndWords = ({ endedOnBefore, endsOnAfter }: BreakRequest) =>
  endedOnBefore !== null && endsOnAfter !== null && endedOnBefore !== endsOnAfter
    ? `Planned end moved from ${fullDayWords(endedOnBefore)} to ${fullDayWords(endsOnAfter)}`
    : '';

/** "Tom Reilly or a programme lead": who may decide on what this person has asked for. */
export function approverWords(record: ApprenticeRecord, askedBy: PersonId): string {
  const { parties } = record;
  const approvers = breakApproversOf(parties, askedBy);
  const leads = parties['programme-lead'] ?? [];
  const managers = approvers.filter((id) => (parties['line-manager'] ?? []).includes(id));
  const names = managers.map((id) => nameIn(record, id));
  const others = approvers.some((id) => leads.includes(id) && !managers.includes(id));
  const words = [...names, ...(others ? ['a programme lead'] : [])];
  return words.length > 0
    ? new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
    : 'another line manager or programme lead. Nobody is named yet';
}

/** "45 items are due 28 days later" */
export function effectWords(items: number, days: number): string {
  if (items === 0) return 'No item is due on another day';
  const verb = items === 1 ? 'is' : 'are';
  const change = `${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
  return `${plural(items, 'item')} ${verb} due ${change}`;
}
