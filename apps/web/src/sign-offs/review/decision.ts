import { signOffs } from '@tracker/contract';
import { z } from 'zod';

const { snapshot, level, wentWell, whatNext } = signOffs.signOff.body.shape;

/**
 * The answers of the review page: one of two moves. What to try next belongs to a sign-off and may
 * be left out; what needs to change belongs to a return and has to be said (product.md rule 2).
 */
export const decision = z.discriminatedUnion(
  'decision',
  [
    z.object({
      decision: z.literal('sign-off'),
      snapshot,
      level,
      wentWell,
      toTryNext: whatNext,
    }),
    z.object({ decision: z.literal('return'), ...signOffs.returnRequest.body.shape }),
  ],
  { error: 'Choose whether you sign off or return this request' },
);
export type Decision = z.output<typeof decision>;
