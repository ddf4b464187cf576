import { teamGroups } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, id, idParams, person } from './fields';
import { hoursView } from './log-views';
import { itemRow } from './plans';
import { standing } from './standing';
import { timelineEvent } from './timeline';
import { endingView } from './training-views';

/** Items signed off since the start, and what the plan expected. */
export const burnUpView = z.object({
  /** The news: "12 items behind the plan". */
  title: z.string(),
  required: z.int(),
  today: day,
  points: z.array(z.object({ on: day, expected: z.int(), signedOff: z.int().nullable() })),
});
export type BurnUpView = z.output<typeof burnUpView>;

/** A figure in a cell: one main line, at most one minor line, and whether a limit is near or passed. */
const fact = z.object({
  main: z.string(),
  minor: z.string(),
  alert: z.enum(['none', 'near', 'passed']),
});
export type Fact = z.output<typeof fact>;

export const getOverview = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/overview',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    standing,
    burnUp: burnUpView,
    /** What the apprentice does next: at most three, returned items first. */
    next: z.array(itemRow.extend({ why: z.string() })),
    toDoCount: z.int(),
    hours: hoursView,
    /** "Verified: 49% of the minimum. The plan expected 51% by today." */
    hoursWords: z.string(),
    hoursPercent: z.object({ verified: z.int(), expected: z.int() }),
    /** Certificates and required learning that have run out or soon will, the first one first. */
    runningOut: z.array(endingView),
    comingUp: z.array(z.object({ on: day, words: z.string(), itemId: id.nullable() })),
    facts: z.object({ waiting: fact, lastActivity: fact, nextReview: fact }),
    recent: z.array(timelineEvent),
    moves: z.array(z.enum(['record-review'])),
  }),
});

export const teamRow = z.object({
  apprenticeshipId: id,
  apprentice: person,
  /** Who is away, when I am their deputy: "Priya Nair". Empty otherwise. */
  standsInFor: z.string(),
  week: z.int(),
  weeks: z.int(),
  standing,
  lastActivity: fact,
  /** Verified against the line of the plan, and logged in all. */
  hours: fact.extend({ loggedMinutes: z.int(), verifiedMinutes: z.int() }),
  oldestRequest: fact,
  nextReview: fact,
});
export type TeamRow = z.output<typeof teamRow>;

export const getTeam = endpoint({
  method: 'GET',
  path: 'team',
  access: ['line-manager'],
  response: z.object({
    today: day,
    /** The answer: "2 of 14 apprentices need you". */
    heading: z.string(),
    sentence: z.string(),
    groups: z.array(
      z.object({ key: z.enum(teamGroups), title: z.string(), apprentices: z.array(teamRow) }),
    ),
  }),
});

/** The apprentices whose work I judge, by name. */
export const getMyApprentices = endpoint({
  method: 'GET',
  path: 'my-apprentices',
  access: ['mentor', 'coach'],
  response: z.object({ today: day, apprentices: z.array(teamRow) }),
});
