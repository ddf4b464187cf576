import { entryKinds, entryModes, hoursQuestions, statuses } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { evidenceView } from './evidence-views';
import {
  cursor,
  day,
  id,
  idParams,
  instant,
  none,
  optionalText,
  reason,
  requiredText,
  tick,
  usuallyTicked,
} from './fields';
import { entryView } from './log-views';

export { entryView, hoursView } from './log-views';
export type { EntryView } from './log-views';

export const entryInput = z.object({
  kind: z.enum(entryKinds, { error: 'Choose what kind of session it was' }),
  mode: z.enum(entryModes, { error: 'Choose how you took part' }),
  on: day,
  minutes: z.coerce
    .number({ error: 'Enter how long it took' })
    .int('Enter whole minutes')
    .min(1, 'Enter how long it took')
    .max(1440, 'A session must be 24 hours or less'),
  /** Names, as the apprentice knows them. */
  with: z
    .array(requiredText('Name', 'Enter a name', 100))
    .max(10, 'Name up to 10 people')
    .default([]),
  did: requiredText('What I did', 'Enter what you did', 1000),
  learned: optionalText('What I learned', 1000),
  itemIds: z.array(id).max(20, 'Choose up to 20 items').default([]),
  /** The five questions: the time counts where all are true. Asked later, the last three are usually. */
  inPaidHours: tick,
  newLearning: tick,
  relevant: usuallyTicked,
  notEnglishOrMaths: usuallyTicked,
  notAssessmentOrReview: usuallyTicked,
});
export type EntryInput = z.output<typeof entryInput>;

/** Items that a session can count towards. */
export const loggableItem = z.object({
  id,
  title: z.string(),
  group: z.string(),
  status: z.enum(statuses),
  statusWords: z.string(),
});

/** What the quick log needs: words for the choices, recent people, items. */
export const newEntryForm = z.object({
  apprenticeship: apprenticeshipHead,
  today: day,
  yesterday: day,
  kinds: z.array(z.object({ value: z.enum(entryKinds), words: z.string() })),
  modes: z.array(z.object({ value: z.enum(entryModes), words: z.string() })),
  recentPeople: z.array(z.string()),
  /** The five questions about the time, what is usually true of each kind, and why it would not count. */
  hours: z.object({
    questions: z.array(
      z.object({ name: z.enum(hoursQuestions), words: z.string(), otherwise: z.string() }),
    ),
    usual: z.record(z.enum(entryKinds), z.record(z.enum(hoursQuestions), z.boolean())),
  }),
  /** What auditors doubt, to be said before the session is added. It never stops anybody. */
  doubts: z.object({
    /** Of a session before this day. */
    late: z.object({ before: day, words: z.string() }),
    short: z.object({ fewestWords: z.int(), words: z.string() }),
    /** Where the latest sessions were all as long as this one. */
    sameLength: z.object({ minutes: z.int(), words: z.string() }).nullable(),
  }),
  /** Open items that fit the kind, by kind: item ids, the best first, at most five. */
  suggested: z.record(z.enum(entryKinds), z.array(id)),
  items: z.array(loggableItem),
});

export const getNewEntryForm = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/log/form',
  params: idParams,
  response: newEntryForm,
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Choose a month');

export const getLog = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/log',
  params: idParams,
  query: z.object({
    month: month.optional(),
    kind: z.enum(entryKinds).optional(),
    mode: z.enum(entryModes).optional(),
    hours: z.enum(['verified', 'not-verified', 'not-counted']).optional(),
    after: cursor.optional(),
  }),
  response: z.object({
    apprenticeship: apprenticeshipHead,
    month,
    previousMonth: month.nullable(),
    nextMonth: month.nullable(),
    today: day,
    canLog: z.boolean(),
    figures: z.object({
      sessions: z.int(),
      loggedMinutes: z.int(),
      outsidePaidMinutes: z.int(),
      plannedMinutes: z.int(),
      submittedMinutes: z.int(),
      submittedSessions: z.int(),
      verifiedMinutes: z.int(),
      waitingSessions: z.int(),
    }),
    days: z.array(z.object({ on: day, minutes: z.int(), sessions: z.int() })),
    kinds: z.array(z.object({ kind: z.enum(entryKinds), words: z.string(), minutes: z.int() })),
    entries: z.array(entryView),
    /** Entries of the month that fit the filters. */
    matching: z.int(),
    next: cursor.nullable(),
    verifier: z.string(),
  }),
});

export const addEntry = endpoint({
  method: 'POST',
  path: 'apprenticeships/:id/log-entries',
  etag: 'version',
  params: idParams,
  /** `draftId`: the draft that this session was written in; it is discarded with the adding. */
  body: entryInput.extend({ draftId: id.optional() }),
  response: entryView,
});

export const getEntry = endpoint({
  method: 'GET',
  path: 'log-entries/:id',
  params: idParams,
  etag: 'entry.version',
  response: z.object({
    apprenticeship: apprenticeshipHead,
    entry: entryView,
    /** Earlier words of this session, newest first: nothing submitted is lost. */
    earlier: z.array(
      z.object({
        revision: z.int(),
        until: instant,
        did: z.string(),
        learned: z.string(),
        minutes: z.int(),
        on: day,
        /** Who had verified these words. */
        verified: z.object({ at: instant, by: z.string() }).nullable(),
      }),
    ),
    withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
    /** What there is to show for it, the newest first. */
    evidence: z.array(evidenceView),
    verified: z.object({ at: instant, by: z.string() }).nullable(),
  }),
});

/** Verified hours have to be verified anew. */
export const changeEntry = endpoint({
  method: 'PUT',
  path: 'log-entries/:id',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: entryInput,
  response: entryView,
});

export const withdrawEntry = endpoint({
  method: 'POST',
  path: 'log-entries/:id/withdraw',
  etag: 'version',
  params: idParams,
  body: z.object({ reason: reason('Enter why you withdraw this session') }),
  response: entryView,
});

export const verifyEntry = endpoint({
  method: 'POST',
  path: 'log-entries/:id/verify',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: none,
  response: entryView,
});

/** A form as it was left: kept for its author only (product.md rule 15). Keys are field names. */
const draftContent = z
  .record(
    z.string().max(50),
    z.union([z.string().max(20_000), z.array(z.string().max(200)).max(50)]),
  )
  .refine((content) => Object.keys(content).length <= 40, 'A draft keeps 40 fields at most');

export const draftView = z.object({
  id,
  apprenticeshipId: id,
  content: draftContent,
  savedAt: instant,
});

export const listDrafts = endpoint({
  method: 'GET',
  path: 'drafts',
  response: z.object({ drafts: z.array(draftView) }),
});

export const getDraft = endpoint({
  method: 'GET',
  path: 'drafts/:id',
  params: idParams,
  response: draftView,
});

/** The browser chooses the id, so that a repeated save is the same draft. */
export const saveDraft = endpoint({
  method: 'PUT',
  path: 'drafts/:id',
  params: idParams,
  body: z.object({ apprenticeshipId: id, content: draftContent }),
  response: draftView,
});

export const discardDraft = endpoint({
  method: 'DELETE',
  path: 'drafts/:id',
  params: idParams,
  response: none,
});
