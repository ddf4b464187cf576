import { entryKinds, entryModes, entryMoves, entryStates } from '@tracker/domain';
import { z } from 'zod';
import { day, id, instant } from './fields';

/** What other features show of the log. Apart from its endpoints, so that a page loads only what it shows. */

export const entryView = z.object({
  id,
  apprenticeshipId: id,
  on: day,
  minutes: z.int(),
  kind: z.enum(entryKinds),
  kindWords: z.string(),
  mode: z.enum(entryModes),
  modeWords: z.string(),
  with: z.array(z.string()),
  did: z.string(),
  learned: z.string(),
  items: z.array(z.object({ id, title: z.string() })),
  inPaidHours: z.boolean(),
  newLearning: z.boolean(),
  relevant: z.boolean(),
  notEnglishOrMaths: z.boolean(),
  notAssessmentOrReview: z.boolean(),
  state: z.enum(entryStates),
  /** "Hours verified", "Hours submitted, not yet verified", "Does not count as off-the-job training"… */
  hoursWords: z.string(),
  /** What an auditor would doubt about it, for the apprentice and for who verifies it. */
  doubts: z.array(z.string()),
  /** Its hours were verified, and it was changed after that: who had verified them. */
  wasVerified: z.object({ at: instant, by: z.string() }).nullable(),
  /** Counts the changes of its words. */
  revision: z.int(),
  /** Titles of signed items that it stands under: a change marks them as changed since sign-off. */
  signed: z.array(z.string()),
  /** Another one whenever its words or its state change: what a change names in `If-Match`. */
  version: z.string(),
  moves: z.array(z.enum(entryMoves)),
});
export type EntryView = z.output<typeof entryView>;

/** Minutes, each figure on its own: they are never added up. */
export const hoursView = z.object({
  minimum: z.int(),
  planned: z.int(),
  submitted: z.int(),
  verified: z.int(),
});
