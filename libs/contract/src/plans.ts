import { itemMoveNames, levels, roles, statuses } from '@tracker/domain';
import { z } from 'zod';
import { apprenticeshipHead } from './apprenticeships';
import { endpoint } from './endpoint';
import { evidenceView } from './evidence-views';
import { day, id, idParams, instant, none, optionalText, person, reason } from './fields';
import { entryView } from './log-views';
import { observationsView, witnessesView } from './observation-views';
import { levelOfEach, skillView, wholeLevel } from './skill-views';
import { standing } from './standing';
import { timelineEvent } from './timeline';
import { currencyView, itemTraining } from './training-views';

/** The filters of the checklist. Every item says which of them it answers to. */
export const checklistFilters = [
  'everything',
  'to-do-now',
  'overdue',
  'awaiting-sign-off',
  'returned',
  'with-other-people',
  'completed',
] as const;
export type ChecklistFilter = (typeof checklistFilters)[number];

export const itemRow = z.object({
  id,
  title: z.string(),
  status: z.enum(statuses),
  statusWords: z.string(),
  dueOn: day,
  /** 0 when it is not overdue. */
  overdueDays: z.int(),
  /** The owner's name when it is not the apprentice: "Tom Reilly does this". */
  owner: z.string().nullable(),
  /** "With Priya Nair since 18 November (4 working days)", "First: …". */
  note: z.string(),
  /** Folded away: due later than eight weeks from now and not begun. */
  later: z.boolean(),
  /** Beside the status, never in its place: it was done, and has to be done again. Null while it is fresh. */
  renewal: currencyView.nullable(),
  optional: z.boolean(),
  filters: z.array(z.enum(checklistFilters)),
});
export type ItemRow = z.output<typeof itemRow>;

export const planGroup = z.object({
  key: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  required: z.int(),
  completed: z.int(),
  late: z.int(),
  awaiting: z.int(),
  /** Required items due by today. */
  expected: z.int(),
  items: z.array(itemRow),
});
export type PlanGroup = z.output<typeof planGroup>;

/** One apprentice's checklist: the plan, by phase and duty. */
export const getPlan = endpoint({
  method: 'GET',
  path: 'apprenticeships/:id/plan',
  params: idParams,
  response: z.object({
    apprenticeship: apprenticeshipHead,
    standing,
    filters: z.array(
      z.object({ key: z.enum(checklistFilters), title: z.string(), count: z.int() }),
    ),
    phases: z.array(planGroup),
    duties: z.array(planGroup),
  }),
});

const level = z.enum(levels);

/** What was sent for sign-off, as it was sent. */
export const snapshotView = z.object({
  title: z.string(),
  guidance: z.string(),
  doneWhen: z.string(),
  statement: z.string(),
  selfLevel: level.nullable(),
  /** What was claimed for each skill. Empty where a level was claimed for the item as a whole. */
  selfLevels: z.array(z.object({ name: z.string(), level })),
  entries: z.array(
    z.object({
      id,
      on: day,
      minutes: z.int(),
      kindWords: z.string(),
      modeWords: z.string(),
      with: z.string(),
      did: z.string(),
      learned: z.string(),
    }),
  ),
  /** Its words as they were sent. `sha256` says whether a file is still the same. */
  evidence: z.array(
    z.object({
      id,
      on: day,
      kindWords: z.string(),
      title: z.string(),
      text: z.string(),
      sha256: z.string(),
    }),
  ),
});

export const difference = z.object({
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type DifferenceView = z.output<typeof difference>;

export const requestView = z.object({
  revision: z.int(),
  /** SHA-256 of the snapshot: what a decision names. */
  snapshot: z.string(),
  requestedAt: instant,
  requestedBy: z.string(),
  waitingWorkingDays: z.int(),
});

export const itemView = z.object({
  id,
  apprenticeship: apprenticeshipHead,
  /** The reader may see the whole record, not only this item. */
  canSeeRecord: z.boolean(),
  group: z.object({ key: z.string(), title: z.string() }),
  title: z.string(),
  guidance: z.string(),
  doneWhen: z.string(),
  evidenceWanted: z.array(z.string()),
  status: z.enum(statuses),
  statusWords: z.string(),
  dueOn: day,
  /** The day of the programme, and the day on which the record began, where that was too late for it. */
  planned: z.object({ on: day, recordBeganOn: day }).nullable(),
  /** Days on which it was due before a break moved it, the latest first: "Was due 4 March 2027, moved by …". */
  dueHistory: z.array(z.string()),
  dueWeek: z.int(),
  overdueDays: z.int(),
  optional: z.boolean(),
  repeats: z.string().nullable(),
  owner: z.object({
    role: z.enum(roles),
    words: z.string(),
    people: z.array(person),
    isYou: z.boolean(),
  }),
  /** `inPlaceOf`: the name of who is away, for whom they judge today. */
  signer: z.object({
    role: z.enum(roles),
    words: z.string(),
    people: z.array(person.extend({ inPlaceOf: z.string().nullable() })),
    isYou: z.boolean(),
  }),
  /** Ticked by its owner, nobody signs it off. */
  isTicked: z.boolean(),
  offTheJobWords: z.string(),
  mapsTo: z.array(z.object({ framework: z.string(), words: z.array(z.string()) })),
  needs: z.array(
    z.object({ id, title: z.string(), status: z.enum(statuses), statusWords: z.string() }),
  ),
  statement: z.string(),
  /** Each skill that the item maps to: two opinions, side by side, never averaged (product.md rule 6). */
  skills: z.array(skillView),
  entries: z.array(entryView),
  training: itemTraining,
  /** What the apprentice has to show for it, the newest first. */
  evidence: z.array(evidenceView),
  observations: observationsView,
  witnesses: witnessesView,
  request: requestView.nullable(),
  /** The last return, while the item is returned. */
  returned: z
    .object({ by: z.string(), on: day, wentWell: z.string(), whatNext: z.string() })
    .nullable(),
  /** The sign-off that was taken back, while nothing was asked or decided since. */
  revoked: z.object({ by: z.string(), on: day, reason: z.string() }).nullable(),
  /** `undoUntil`: until when the reader, who signed it, can undo that. Null: they cannot. */
  signedOff: z
    .object({
      by: z.string(),
      at: instant,
      comment: z.string(),
      undoUntil: instant.nullable(),
    })
    .nullable(),
  /** What is different now from what was signed, while the signer has not confirmed it. */
  changed: z.object({ on: day, revision: z.int(), differences: z.array(difference) }).nullable(),
  moves: z.array(z.enum(itemMoveNames)),
  canEdit: z.boolean(),
  /** "Priya Nair can sign off, return or mark this item as not required. Nobody can sign off their own item." */
  onlyOthers: z.string(),
  /** Counts the changes of the item: what a change of it names in `If-Match`. */
  version: z.int(),
  history: z.array(timelineEvent),
});
export type ItemView = z.output<typeof itemView>;

export const getItem = endpoint({
  method: 'GET',
  path: 'items/:id',
  params: idParams,
  etag: 'version',
  response: itemView,
});

const statement = optionalText('What I did', 4000);

/** Saves the apprentice's words, and starts the item when it was not started. */
export const saveStatement = endpoint({
  method: 'PUT',
  path: 'items/:id/statement',
  guarded: true,
  etag: 'version',
  params: idParams,
  body: z.object({ statement, selfLevel: wholeLevel, selfLevels: levelOfEach }),
  response: itemView,
});

const move = <const Name extends string, Body extends z.ZodObject>(name: Name, body: Body) =>
  endpoint({
    method: 'POST',
    path: `items/:id/${name}`,
    etag: 'version',
    params: idParams,
    body,
    response: itemView,
  });

export const startItem = move('start', none);
export const tickItem = move('tick', none);
export const untickItem = move(
  'untick',
  z.object({ reason: reason('Enter why this is not done') }),
);
export const exemptItem = move(
  'exempt',
  z.object({ reason: reason('Enter why this item is not required') }),
);
export const reinstateItem = move(
  'reinstate',
  z.object({ reason: reason('Enter why this item is required again') }),
);

/** Takes back a slip of the hand: the request waits as before, and the history keeps both. */
export const undoSignOff = endpoint({
  method: 'POST',
  path: 'items/:id/undo',
  etag: 'version',
  params: idParams,
  body: none,
  response: itemView,
});
