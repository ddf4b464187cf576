import { standingWords, teamGroups } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { cursor, day, id, idParams, optionalText, person } from './fields';
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
    /** When the plan’s line is met again, and at which pace. Empty for who is level, and in the first weeks. */
    forecast: z.string(),
    /** What is late with the apprentice, waits for the mentor, and waits for others: never added up. */
    clocks: z.array(z.object({ title: z.string(), words: z.string() })),
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

/** What of a team is shown. Empty: all. */
const teamFilters = {
  /** The word of the standing. */
  standing: z
    .enum(['', ...standingWords], { error: 'Choose a standing from the list' })
    .default(''),
  /** The key of a programme. */
  programme: optionalText('Programme', 100),
  /** A part of the apprentice’s name. */
  name: optionalText('Name', 100),
  after: cursor.optional(),
};

const option = z.object({ value: z.string(), text: z.string() });

/** One page of a list, and what the whole list is. */
const teamPage = {
  today: day,
  /** Apprentices in the list that match the filters, on all its pages. */
  matching: z.int(),
  total: z.int(),
  /** What can be filtered by, as far as the list has it. */
  filters: z.object({ standings: z.array(option), programmes: z.array(option) }),
  next: z.string().nullable(),
};

export const getTeam = endpoint({
  method: 'GET',
  path: 'team',
  access: ['line-manager'],
  query: z.object(teamFilters),
  response: z.object({
    ...teamPage,
    /** The answer, whatever is filtered: "2 of 14 apprentices need you". */
    heading: z.string(),
    sentence: z.string(),
    groups: z.array(
      z.object({
        key: z.enum(teamGroups),
        title: z.string(),
        /** How many match in the group, on all pages. */
        count: z.int(),
        apprentices: z.array(teamRow),
      }),
    ),
  }),
});

/** The apprentices whose work I judge, by name. */
export const getMyApprentices = endpoint({
  method: 'GET',
  path: 'my-apprentices',
  access: ['mentor', 'coach'],
  query: z.object(teamFilters),
  response: z.object({ ...teamPage, apprentices: z.array(teamRow) }),
});

/** The numbers that standings are worked out with, for apprenticeships that start now. */
export const getHowWeWorkThisOut = endpoint({
  method: 'GET',
  path: 'how-we-work-this-out',
  response: z.object({
    gapPercent: z.int(),
    firstWeekOfStanding: z.int(),
    quietWarningDays: z.int(),
    quietLimitDays: z.int(),
    waitingLimitDays: z.int(),
    reviewEveryWeeks: z.int(),
    hoursPercent: z.int(),
    catchUpDays: z.int(),
    warningDays: z.array(z.int()),
    paceWeeks: z.int(),
    meanWeeks: z.int(),
  }),
});
