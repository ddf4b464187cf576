import { roles } from '@tracker/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { person } from './fields';

/**
 * The signer's side of fairness: how old requests are, how long decisions take, how the load is
 * shared, and what to take next.
 */
export const getQueue = endpoint({
  method: 'GET',
  path: 'sign-offs/queue',
  access: roles.filter((role) => role !== 'apprentice'),
  response: z.object({
    /** "6 requests, about 9 minutes" */
    total: z.string(),
    /** "The 9 minutes come from the time between your last 40 decisions." */
    because: z.string(),
    /** What to take next. Null when nothing waits. */
    next: z
      .object({
        apprentice: person,
        /** "3 requests from Sam Okafor, about 5 minutes" */
        words: z.string(),
        /** "Sam Okafor has waited longest: 12 working days." */
        why: z.string(),
      })
      .nullable(),
    ages: z.array(z.object({ words: z.string(), count: z.int() })),
    /** "Half of your last 40 decisions took 2 working days or less." Empty while there is none. */
    median: z.string(),
    /** Who has how many requests, of the apprentices whom the reader looks after; by name. */
    load: z.array(
      z.object({ person, isMe: z.boolean(), waiting: z.int(), oldestWorkingDays: z.int() }),
    ),
  }),
});
