import { levels, verdicts } from '@tracker/domain';
import { z } from 'zod';
import { day, id } from './fields';

/** What the item page shows of observations and witnesses. Apart from their endpoints, as log-views is. */

const takenBack = z.object({ on: day, reason: z.string() }).nullable();

export const observationView = z.object({
  id,
  by: z.string(),
  verdict: z.enum(verdicts),
  verdictWords: z.string(),
  /** The day on which it was seen. */
  on: day,
  level: z.enum(levels).nullable(),
  comment: z.string(),
  takenBack,
  canTakeBack: z.boolean(),
});
export type ObservationView = z.output<typeof observationView>;

export const observationsView = z.object({
  /** Null: the item asks for none. */
  asked: z.object({ times: z.int(), people: z.int(), words: z.string() }).nullable(),
  /** "1 of 2 observations, by 1 of 2 people". Empty when none are asked for. */
  words: z.string(),
  isComplete: z.boolean(),
  canObserve: z.boolean(),
  /** The newest day first. */
  list: z.array(observationView),
});

export const witnessView = z.object({
  id,
  name: z.string(),
  /** "Asked Leila Haddad on 24 November; not answered yet" */
  words: z.string(),
  canCancel: z.boolean(),
  statement: z
    .object({
      verdict: z.enum(verdicts),
      verdictWords: z.string(),
      text: z.string(),
      withdrawn: takenBack,
    })
    .nullable(),
});
export type WitnessView = z.output<typeof witnessView>;

export const witnessesView = z.object({ canAsk: z.boolean(), list: z.array(witnessView) });
