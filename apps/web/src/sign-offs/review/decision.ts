import { signOffs } from '@tracker/contract';
import { z } from 'zod';

const { snapshot, level, levels, wentWell, whatNext } = signOffs.signOff.body.shape;

/**
 * The answers of the review page: one move. What changed since it was signed is confirmed again (rule 5). What to try next belongs to a sign-off and may
 * be left out; what needs to change belongs to a return and has to be said (product.md rule 2).
 */
export const decision = z.discriminatedUnion(
  'decision',
  [
    z.object({
      decision: z.literal('sign-off'),
      snapshot,
      level,
      levels,
      wentWell,
      toTryNext: whatNext,
    }),
    z.object({ decision: z.literal('return'), ...signOffs.returnRequest.body.shape }),
    z.object({ decision: z.literal('reconfirm'), snapshot }),
  ],
  { error: 'Choose what you decide' },
);
export type Decision = z.output<typeof decision>;
