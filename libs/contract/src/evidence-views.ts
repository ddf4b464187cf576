import { evidenceKinds, evidenceStates } from '@tracker/domain';
import { z } from 'zod';
import { id, instant } from './fields';

/** What other features show of the portfolio. Apart from its endpoints, so that a page loads only what it shows. */

/** What this person can do with it now. */
export const evidenceMoves = ['change', 'link', 'withdraw'] as const;

export const evidenceView = z.object({
  id,
  apprenticeshipId: id,
  kind: z.enum(evidenceKinds),
  /** "File", "Link", "Note", "Witness statement" */
  kindWords: z.string(),
  state: z.enum(evidenceStates),
  /** "Being checked for viruses", "Not kept: a virus was found". Empty when it is ready. */
  stateWords: z.string(),
  title: z.string(),
  /** The address of a link, the words of a note or a statement, the original name of a file. */
  text: z.string(),
  /** Of a link: where it leads, "gitlab.example.gov.uk". Else empty. */
  host: z.string(),
  /** Of a file: "PDF, 1.2 MB". Else empty. */
  fileWords: z.string(),
  /** Whether `evidence/:id/preview` has a picture of it. */
  hasPreview: z.boolean(),
  addedAt: instant,
  addedBy: z.string(),
  items: z.array(z.object({ id, title: z.string() })),
  entries: z.array(z.object({ id, title: z.string() })),
  /** Another one whenever these items or sessions change. */
  placesVersion: z.string(),
  /** Whether the reader has opened this revision: all of a picture, the link, the note. */
  opened: z.boolean(),
  /** Counts the changes of its words. */
  revision: z.int(),
  moves: z.array(z.enum(evidenceMoves)),
});
export type EvidenceView = z.output<typeof evidenceView>;
