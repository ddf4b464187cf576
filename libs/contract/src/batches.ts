import { batchLimit, roles } from '@tracker/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant, person } from './fields';
import { difference } from './plans';
import { signOff, waitingRequest } from './sign-offs';

const judges = roles.filter((role) => role !== 'apprentice');

const tooMany = `Select ${String(batchLimit)} items or fewer`;
const areDifferent = (ids: readonly string[]) => new Set(ids).size === ids.length;
const twice = 'The same item is in the list twice';

/** Items by their ids, with commas between, as they stand in an address. */
const itemIds = z
  .string({ error: 'Select at least one item' })
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(id).min(1, 'Select at least one item').max(batchLimit, tooMany))
  .refine(areDifferent, twice);

/** One item of a list, and why it was not signed off, or not undone, in words. */
const refusal = z.object({
  /** This, its title and its apprentice: null where the person may not know that it is there. */
  itemId: id.nullable(),
  title: z.string().nullable(),
  apprentice: person.nullable(),
  reason: z.string(),
  /** It was sent again after it was looked at: what is different now. Else null. */
  differences: z.array(difference).nullable(),
});
export type Refusal = z.output<typeof refusal>;

/** What is about to be signed off together, read anew (product.md rule 9). Nothing is signed by it. */
export const checkBatch = endpoint({
  method: 'GET',
  path: 'sign-offs/check',
  access: judges,
  query: z.object({ items: itemIds }),
  response: z.object({
    /** The batch that the sign-off names, so that what was signed together is found again. */
    batch: id,
    /** "Check before you sign off 3 items" */
    heading: z.string(),
    /** Names the items whose evidence was not all opened. */
    warning: z.string().nullable(),
    requests: z.array(waitingRequest),
    leftOut: z.array(refusal),
  }),
});

/** Each item is signed off by itself: what is refused keeps no other one back. */
export const signOffBatch = endpoint({
  method: 'POST',
  path: 'sign-offs/batch',
  access: judges,
  body: z.object({
    batch: id,
    requests: z
      .array(z.object({ itemId: id, snapshot: signOff.body.shape.snapshot }), {
        error: 'Select at least one item',
      })
      .min(1, 'Select at least one item')
      .max(batchLimit, tooMany)
      .refine((requests) => areDifferent(requests.map(({ itemId }) => itemId)), twice),
  }),
  response: z.object({ signedOff: z.array(id), refused: z.array(refusal) }),
});

/** One of my own sign-offs. */
const signedItem = z.object({
  itemId: id,
  title: z.string(),
  apprentice: person,
  signedAt: instant,
  onBehalfOf: z.string().nullable(),
  /** Until when it can be undone. Null: it cannot be any more. */
  undoUntil: instant.nullable(),
});
export type SignedItem = z.output<typeof signedItem>;

/** What I signed off in the last 24 hours or, with `batch`, what of it still stands. The newest first. */
export const listSignedOff = endpoint({
  method: 'GET',
  path: 'sign-offs/signed-off',
  access: judges,
  query: z.object({ batch: id.optional() }),
  response: z.object({
    /** "You signed off 9 items" */
    heading: z.string(),
    items: z.array(signedItem),
  }),
});

/** Undoes several sign-offs, each by itself. */
export const undoSignOffs = endpoint({
  method: 'POST',
  path: 'sign-offs/undo',
  access: judges,
  body: z.object({
    itemIds: z
      .array(id, { error: 'Select at least one item' })
      .min(1, 'Select at least one item')
      .max(batchLimit, tooMany)
      .refine(areDifferent, twice),
  }),
  response: z.object({ undone: z.array(id), refused: z.array(refusal) }),
});
