import { roles } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { day, id, idParams, instant, optionalText, person, reason, requiredText } from './fields';
import { difference, itemView, requestView, snapshotView } from './plans';
import { levelOfEach, skillView, wholeLevel } from './skill-views';

/** SHA-256 in hex: the snapshot that the decision judges (product.md rule 4). */
const snapshot = z.string().regex(/^[0-9a-f]{64}$/);

/** What every decision may say: level and decision are separate (product.md rule 6). */
const judgement = {
  snapshot,
  level: wholeLevel,
  levels: levelOfEach,
  wentWell: optionalText('What went well', 1000),
};

const move = <const Name extends string, Body extends z.ZodObject>(name: Name, body: Body) =>
  endpoint({
    method: 'POST',
    path: `items/:id/${name}`,
    etag: 'version',
    params: idParams,
    body,
    response: itemView,
  });

/** Asks for exactly what the apprentice has before them. */
export const requestSignOff = endpoint({
  ...move(
    'request',
    z.object({
      /** That it holds no personal data of others, no secrets and nothing OFFICIAL-SENSITIVE. */
      confirmed: z
        .union([z.boolean(), z.literal('on').transform(() => true)])
        .default(false)
        .refine(
          (confirmed) => confirmed,
          'Confirm that it holds no personal data of others, secrets or sensitive content',
        ),
    }),
  ),
  guarded: true,
});

export const withdrawRequest = move(
  'withdraw',
  z.object({ reason: reason('Enter why you withdraw this request') }),
);

export const signOff = move(
  'sign-off',
  z.object({ ...judgement, whatNext: optionalText('What next', 1000) }),
);

export const returnRequest = move(
  'return',
  z.object({
    ...judgement,
    whatNext: requiredText('What needs to change', 'Enter what needs to change', 1000),
  }),
);

/** Signs once more what changed since it was signed, in one tap after reading the difference (rule 5). */
export const reconfirmSignOff = move('reconfirm', z.object({ snapshot }));

export const revokeSignOff = move(
  'revoke',
  z.object({ reason: reason('Enter why you revoke this sign-off') }),
);

/** Everybody who judges somebody's work has this page. */
const judges = roles.filter((role) => role !== 'apprentice');

export const waitingRequest = z.object({
  itemId: id,
  title: z.string(),
  group: z.string(),
  apprentice: person,
  week: z.int(),
  revision: z.int(),
  requestedAt: instant,
  waitingWorkingDays: z.int(),
  /** Waits longer than the limit. */
  isLate: z.boolean(),
  /** Who is away, for whom I judge it: "Priya Nair". Null in my own right. */
  onBehalfOf: z.string().nullable(),
  wasReturned: z.boolean(),
  /** It was signed off and something under the signature changed. */
  isChanged: z.boolean(),
  statement: z.string(),
  sessions: z.array(
    z.object({ id, on: day, minutes: z.int(), did: z.string(), words: z.string() }),
  ),
  /** What was sent along, and whether I have opened it. */
  evidence: z.array(
    z.object({ id, title: z.string(), kindWords: z.string(), isOpened: z.boolean() }),
  ),
  /** What was claimed for each skill of the item. */
  skills: z.array(skillView.omit({ signer: true })),
  /** SHA-256 of the snapshot: what a decision names. */
  snapshot,
  /** Why it cannot be signed off together with others. Null: it can (product.md rule 9). */
  whyAlone: z.string().nullable(),
});
export type WaitingRequest = z.output<typeof waitingRequest>;

/** Requests that wait for me, the oldest first. */
export const getToReview = endpoint({
  method: 'GET',
  path: 'sign-offs/to-review',
  access: judges,
  query: z.object({ apprentice: id.optional() }),
  response: z.object({
    today: day,
    /** "6 requests wait for you" */
    heading: z.string(),
    sentence: z.string(),
    /** "You stand in for Priya Nair until 4 December 2026." */
    covers: z.array(z.string()),
    byApprentice: z.array(z.object({ apprentice: person, count: z.int() })),
    total: z.int(),
    requests: z.array(waitingRequest),
    /** All that can be signed off together, also those that are not shown. */
    canBeTogether: z.array(id),
    /** How many I signed off in the last 24 hours and could undo. */
    undoable: z.int(),
  }),
});

/** One request as its signer judges it. 404 when it is not theirs, 409 when nothing waits. */
export const getReview = endpoint({
  method: 'GET',
  path: 'items/:id/review',
  params: idParams,
  response: z.object({
    item: itemView,
    request: requestView,
    snapshot: snapshotView,
    /** Against the revision that was returned or signed last; null for the first revision. */
    changes: z
      .object({
        since: z.int(),
        /** What became of that revision. */
        outcome: z.enum(['returned', 'signed-off']),
        /** What had to change, when it was returned. */
        reason: z.string(),
        decidedOn: day,
        differences: z.array(difference),
      })
      .nullable(),
    /** Where this request stands among those that wait for me: 3 of 6. */
    place: z.object({ number: z.int(), of: z.int(), next: id.nullable() }),
  }),
});

/** One revision as it was sent, and what it changed. For everybody who may see the item. */
export const getRevision = endpoint({
  method: 'GET',
  path: 'items/:id/revisions/:revision',
  params: z.object({ id, revision: z.coerce.number().int().min(1) }),
  response: z.object({
    apprenticeship: apprenticeshipHead,
    itemId: id,
    title: z.string(),
    revision: z.int(),
    requestedAt: instant,
    requestedBy: z.string(),
    outcome: z.string(),
    /** Nobody asked: something under the signature before it changed (product.md rule 5). */
    isAfterChange: z.boolean(),
    hash: z.string(),
    snapshot: snapshotView,
    changes: z.array(difference).nullable(),
  }),
});
