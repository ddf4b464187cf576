import { z } from 'zod';
import { endpoint } from './endpoint';
import { cursor, id, idParams, instant } from './fields';

/** One thing that happened, newest first. */
export const timelineEvent = z.object({
  at: instant,
  /** What happened: "Returned". The page adds the item where it is not the item’s own. */
  title: z.string(),
  by: z.string(),
  /** Reasons and comments, each with its heading in words. */
  notes: z.array(z.object({ title: z.string(), text: z.string() })),
  item: z.object({ id, title: z.string() }).nullable(),
  /** The revision of the request that this is about. */
  revision: z.int().nullable(),
});
export type TimelineEvent = z.output<typeof timelineEvent>;

export const getTimeline = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/timeline',
  params: idParams,
  query: z.object({ before: cursor.optional() }),
  response: z.object({ events: z.array(timelineEvent), next: cursor.nullable() }),
});
