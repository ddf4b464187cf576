import { breakMoves, breakOutcomes, breakRequestKinds } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, dayNamed, id, idParams, instant, optionalText, person, reason } from './fields';

const note = optionalText('What the approver should know', 500);
const first = dayNamed('first day of the break');
const last = dayNamed('last day of the break');

/** One break in learning as a list shows it. */
const breakRow = z.object({
  id,
  fromOn: day,
  /** The last day of the break. */
  untilOn: day,
  /** "1 to 28 February 2027" */
  words: z.string(),
  days: z.int(),
  state: z.enum(['asked', 'planned', 'now', 'over', 'refused', 'withdrawn', 'cancelled']),
  stateWords: z.string(),
  /** What waits for a decision, in words. Empty: nothing does. */
  waiting: z.string(),
});
export type BreakRow = z.output<typeof breakRow>;

/** What was asked for about a break, by whom, and what became of it. */
const breakRequest = z.object({
  kind: z.enum(breakRequestKinds),
  /** "Break asked for: 1 to 28 February 2027" */
  title: z.string(),
  by: z.string(),
  at: instant,
  note: z.string(),
  outcome: z.enum(breakOutcomes).nullable(),
  /** "Approved by Tom Reilly". "Waits for Tom Reilly or a programme lead" while nobody has decided. */
  outcomeWords: z.string(),
  decidedAt: instant.nullable(),
  reason: z.string(),
  /** "Planned end moved from 30 June 2028 to 28 July 2028". Empty: no date was moved. */
  moved: z.string(),
});

/** What an approval would move, as long as something waits for it. */
const effect = z.object({
  items: z.int(),
  /** "45 items are due 28 days later" */
  words: z.string(),
  endsOnBefore: day,
  endsOnAfter: day,
  /** The first of the items, with the day on which each is due now and would be. */
  examples: z.array(z.object({ id, title: z.string(), dueOn: day, willBeDueOn: day })),
  /** Why it cannot be approved as it stands. Empty: it can. */
  problem: z.string(),
});

export const breakPage = breakRow.extend({
  apprenticeship: apprenticeshipHead,
  version: z.int(),
  requests: z.array(breakRequest),
  effect: effect.nullable(),
  moves: z.array(z.enum(breakMoves)),
});
export type BreakPage = z.output<typeof breakPage>;

/** Every break in learning of one apprenticeship, the latest first. */
export const getBreaks = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/breaks',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    today: day,
    breaks: z.array(breakRow),
    canAsk: z.boolean(),
    /** Who decides on what this person asks for: "Tom Reilly or a programme lead". */
    approvers: z.string(),
  }),
});

export const getBreak = endpoint({
  method: 'GET',
  path: 'breaks/:id',
  params: idParams,
  etag: 'version',
  response: breakPage,
});

/** What waits for the decision of this person: for line managers and programme leads. */
export const getBreaksToDecide = endpoint({
  method: 'GET',
  path: 'breaks-to-decide',
  access: ['line-manager', 'programme-lead'],
  response: z.object({
    breaks: z.array(z.object({ id, apprentice: person, words: z.string(), askedAt: instant })),
  }),
});

/** By the apprentice, or by the line manager or a programme lead for them. Somebody else approves. */
export const askForBreak = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/breaks',
  params: idParams,
  body: z.object({ fromOn: first, untilOn: last, note }),
  response: breakPage,
});

/** A change of one break names the version that was read. */
const change = <const Name extends string, Body extends z.ZodObject>(name: Name, body: Body) =>
  endpoint({
    method: 'POST',
    path: `breaks/:id/${name}`,
    guarded: true,
    etag: 'version',
    params: idParams,
    body,
    response: breakPage,
  });

/** Every later due date and the planned end move in the same step. */
export const approveBreak = change('approve', z.object({}));
export const refuseBreak = change(
  'refuse',
  z.object({ reason: reason('Enter why you refuse this') }),
);
export const withdrawBreak = change(
  'withdraw',
  z.object({ reason: reason('Enter why you withdraw this') }),
);
/** Asks for another last day: back earlier or later than planned. */
export const changeReturn = change('return', z.object({ untilOn: last, note }));
/** Asks that an approved break does not take place. */
export const cancelBreak = change(
  'cancel',
  z.object({ reason: reason('Enter why the break does not take place') }),
);
