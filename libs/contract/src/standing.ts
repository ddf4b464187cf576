import { standingWords } from '@tracker/domain';
import { z } from 'zod';
import { id } from './fields';

/** Where somebody stands: the same words for all roles, a shape for the word, and whose move it is. */
export const standing = z.object({
  word: z.enum(standingWords),
  title: z.string(),
  /** "65 of 108 required items are signed off. The plan expected 77." */
  sentence: z.string(),
  /** "Behind, because signed off (60%) is 11 points under expected (71%); the limit is 10." */
  because: z.string(),
  /** Percent of the required items, 0 to 100, whole numbers. */
  percent: z.object({ signedOff: z.int(), waiting: z.int(), expected: z.int() }),
  counts: z.object({
    required: z.int(),
    expected: z.int(),
    signedOff: z.int(),
    askedInTime: z.int(),
    gap: z.int(),
  }),
  reasons: z.array(
    z.object({
      /** "You", or the name of who has the next move. */
      owner: z.string(),
      isYou: z.boolean(),
      text: z.string(),
      item: z.object({ id, title: z.string() }).nullable(),
      certificate: z.object({ id, title: z.string() }).nullable(),
      urgent: z.boolean(),
    }),
  ),
});
export type StandingView = z.output<typeof standing>;
