import { evidenceKinds } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { evidenceView } from './evidence-views';
import { cursor, id, idParams, instant, none, reason, requiredText, tick } from './fields';

export { evidenceMoves, evidenceView } from './evidence-views';
export type { EvidenceView } from './evidence-views';

/** Where it counts: a piece serves many items and many sessions. */
const places = {
  itemIds: z.array(id).max(50, 'Choose up to 50 items').default([]),
  entryIds: z.array(id).max(50, 'Choose up to 50 sessions').default([]),
};

/** Every submission is confirmed by its writer. */
const confirmed = tick.refine(
  (isConfirmed) => isConfirmed,
  'Confirm that it holds no personal data of others, secrets or sensitive content',
);

const title = requiredText('Title', 'Enter a title', 150);

/** https only. It is shown and followed by people; the service never opens it. */
export const address = z
  .string({ error: 'Enter a web address' })
  .trim()
  .min(1, 'Enter a web address')
  .max(2000, 'Web address must be 2,000 characters or less')
  .refine(
    (text) => text === '' || isHttps(text),
    'Enter a web address that starts with https://, without a user name or password in it',
  );

function isHttps(text: string) {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname.includes('.');
}

const noteText = requiredText('Note', 'Enter a note', 4000);

/** The portfolio, newest first. */
export const getPortfolio = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/evidence',
  params: idParams,
  query: z.object({
    kind: z.enum(evidenceKinds).optional(),
    search: z.string().max(100).optional(),
    after: cursor.optional(),
  }),
  response: z.object({
    apprenticeship: apprenticeshipHead,
    canAdd: z.boolean(),
    /** "12 pieces of evidence", "No evidence yet" */
    sentence: z.string(),
    evidence: z.array(evidenceView),
    matching: z.int(),
    next: cursor.nullable(),
    /** What each duty and each skill has to show. `pieces` 0: nothing yet. */
    coverage: z.array(
      z.object({
        kind: z.enum(['duty', 'skill', 'ksb']),
        title: z.string(),
        pieces: z.int(),
        /** The item to begin with where there is nothing yet. */
        next: z.object({ id, title: z.string() }).nullable(),
      }),
    ),
  }),
});

/** What the pages for adding need: what may be sent, where it can count, what is there already. */
export const getEvidenceForm = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/evidence/form',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    /** "PDF, JPEG, PNG…" in the order in which they are said. */
    fileKinds: z.array(z.string()),
    /** For the file picker: ".pdf,.jpg,…" */
    accept: z.string(),
    /** Bytes. */
    largestFile: z.int(),
    /** "10 MB" */
    largestFileWords: z.string(),
    /** "You have used 12 MB of 500 MB." */
    quotaWords: z.string(),
    items: z.array(z.object({ id, title: z.string(), group: z.string() })),
    entries: z.array(z.object({ id, title: z.string() })),
    /** What can be used again: ready and not withdrawn, the newest first. */
    existing: z.array(evidenceView),
  }),
});

/** One file as `multipart/form-data`: the fields of the body first, the file, named `file`, last. */
export const addFile = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/evidence/files',
  upload: true,
  params: idParams,
  body: z.object({ title: title.optional(), ...places, confirmed }),
  response: evidenceView,
});

export const addLink = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/evidence/links',
  params: idParams,
  body: z.object({ title, address, ...places, confirmed }),
  response: evidenceView,
});

export const addNote = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/evidence/notes',
  params: idParams,
  body: z.object({ title, note: noteText, ...places, confirmed }),
  response: evidenceView,
});

export const getEvidence = endpoint({
  method: 'GET',
  path: 'evidence/:id',
  etag: 'evidence.revision',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    evidence: evidenceView,
    /** Earlier words, the newest first: nothing submitted is lost. */
    earlier: z.array(
      z.object({ revision: z.int(), until: instant, title: z.string(), text: z.string() }),
    ),
    withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
    sha256: z.string(),
    /** Titles of the items whose signature or request stands on it. */
    heldBy: z.array(z.string()),
  }),
});

/** The title of anything; the address of a link or the words of a note as well. */
export const changeEvidence = endpoint({
  method: 'PUT',
  path: 'evidence/:id',
  guarded: true,
  etag: 'revision',
  params: idParams,
  body: z.object({ title, address: address.optional(), note: noteText.optional() }),
  response: evidenceView,
});

/** The items and sessions that it serves from now on. */
export const linkEvidence = endpoint({
  method: 'PUT',
  path: 'evidence/:id/places',
  guarded: true,
  etag: 'placesVersion',
  params: idParams,
  body: z.object(places),
  response: evidenceView,
});

export const withdrawEvidence = endpoint({
  method: 'POST',
  path: 'evidence/:id/withdraw',
  params: idParams,
  body: z.object({ reason: reason('Enter why you withdraw this evidence') }),
  response: evidenceView,
});

/** The reader has seen all of this revision. */
export const markOpened = endpoint({
  method: 'POST',
  path: 'evidence/:id/opened',
  params: idParams,
  body: z.object({ revision: z.int() }),
  response: none,
});

/** The bytes, as an attachment. */
export const getFile = endpoint({
  method: 'GET',
  path: 'evidence/:id/file',
  download: true,
  params: idParams,
  response: z.unknown(),
});

/** A picture of the file that was drawn anew by the service: nothing of the original but what is seen. */
export const getPreview = endpoint({
  method: 'GET',
  path: 'evidence/:id/preview',
  download: true,
  params: idParams,
  response: z.unknown(),
});
