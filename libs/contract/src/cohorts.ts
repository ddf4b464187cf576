import { standingWords } from '@tracker/domain';
import { z } from 'zod';
import { teamRow } from './dashboard';
import { endpoint } from './endpoint';
import { cursor, day, id, optionalText } from './fields';

const lead = ['programme-lead'] as const;

/**
 * A cohort is everybody who started one programme in the same month: `2026-07-apprentice-devops`.
 * Empty: all cohorts together.
 */
const cohort = z
  .string()
  .regex(/^(\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{1,90})?$/, 'Choose a cohort from the list')
  .default('');

/** Whole percent of required items: signed off, and expected by the plan. Who is paused is left out. */
const pace = z.object({ signedOff: z.int(), expected: z.int() });

const cohortRow = z.object({
  key: z.string(),
  /** "July 2026, Apprentice DevOps" */
  title: z.string(),
  apprentices: z.int(),
  /** Behind, or needs attention. */
  needHelp: z.int(),
  pace,
});
export type CohortRow = z.output<typeof cohortRow>;

/** What holds a cohort up: counts, never a list by rank (product.md rule 16). */
export const getCohorts = endpoint({
  method: 'GET',
  path: 'cohorts',
  access: lead,
  query: z.object({ cohort }),
  response: z.object({
    today: day,
    /** The answer: "7 of 30 apprentices need help". */
    heading: z.string(),
    sentence: z.string(),
    /** "All cohorts", or the one that was asked for. */
    title: z.string(),
    apprentices: z.int(),
    /** Apprentices whose figures are of an earlier day and are being worked out again. */
    outdated: z.int(),
    /** Every cohort, the last one to start first. */
    cohorts: z.array(cohortRow),
    standings: z.array(
      z.object({ word: z.enum(standingWords), title: z.string(), count: z.int() }),
    ),
    pace: pace.extend({ words: z.string() }),
    /** Apprentices with a late item in each duty, in the order of the programme. */
    duties: z.array(z.object({ key: z.string(), title: z.string(), late: z.int() })),
    /**
     * Ten at most, the oldest request first. `person`: whose move the oldest request of these
     * apprentices is; null where nobody is named. `waiting`: all that waits for sign-off with them.
     */
    queues: z.array(
      z.object({
        person: z.object({ id, name: z.string() }).nullable(),
        apprentices: z.int(),
        waiting: z.int(),
        since: day,
        /** "12 working days" */
        oldest: z.string(),
        isOver: z.boolean(),
      }),
    ),
  }),
});

/** The apprentices behind a figure, by name. */
export const getCohortApprentices = endpoint({
  method: 'GET',
  path: 'cohorts/apprentices',
  access: lead,
  query: z.object({
    cohort,
    standing: z
      .enum(['', ...standingWords], { error: 'Choose a standing from the list' })
      .default(''),
    /** The key of a duty in which something is late. */
    duty: optionalText('Duty', 200),
    /** Whose move their oldest request is: somebody’s id, or `nobody`. */
    signer: z
      .union([z.literal(['', 'nobody']), z.uuid({ error: 'Choose a person from the list' })], {
        error: 'Choose a person from the list',
      })
      .default(''),
    after: cursor.optional(),
  }),
  response: z.object({
    today: day,
    /** "All cohorts", or the one that was asked for. */
    title: z.string(),
    /** What they have in common: "Behind". Empty: all apprentices are listed. */
    chosen: z.array(z.string()),
    matching: z.int(),
    apprentices: z.array(teamRow),
    next: cursor.nullable(),
  }),
});
