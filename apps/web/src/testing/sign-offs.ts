import type { ItemView, Response, signOffs, WaitingRequest } from '@tracker/contract';
import { idOf, samsHead } from './cast';
import { noObservations, noTraining, skillView } from './plan';

type Review = Response<typeof signOffs.getReview>;

export const runbookId = idOf(301);
export const nextRequestId = idOf(302);

/** SHA-256 of what was sent: one letter repeated, so that a test can tell two of them apart. */
export const hashOf = (letter: string) => letter.repeat(64);

/** Sam's runbook, as Priya has it before her. */
export const runbook = (more: Partial<ItemView> = {}): ItemView => ({
  id: runbookId,
  apprenticeship: samsHead({ isMine: false, whoCanSee: 'you, Sam Okafor, Tom Reilly' }),
  canSeeRecord: true,
  group: { key: 'build', title: 'Build: code and document the build' },
  title: 'Write a runbook that another person can run',
  guidance: 'Cover purpose, steps, how to back out and who to call.',
  doneWhen: 'A colleague completed the task from the runbook alone.',
  evidenceWanted: ['Document', 'Witness statement'],
  status: 'awaiting-sign-off',
  statusWords: 'Awaiting sign-off',
  dueOn: '2026-11-20',
  planned: null,
  dueHistory: [],
  dueWeek: 20,
  overdueDays: 0,
  optional: false,
  repeats: null,
  owner: { role: 'apprentice', words: 'Sam Okafor', people: [], isYou: false },
  signer: { role: 'mentor', words: 'You', people: [], isYou: true },
  isTicked: false,
  offTheJobWords: '',
  mapsTo: [],
  needs: [],
  statement: 'Joan followed it without talking to me.',
  skills: [skillView({ self: null })],
  entries: [],
  training: noTraining,
  evidence: [],
  observations: noObservations,
  witnesses: { canAsk: false, list: [] },
  request: null,
  returned: null,
  revoked: null,
  signedOff: null,
  changed: null,
  moves: ['sign-off', 'return'],
  canEdit: false,
  onlyOthers: '',
  version: 4,
  history: [],
  ...more,
});

/** Revision 2 of the runbook: Priya returned revision 1, Sam added what she asked for. */
export const runbookReview = (more: Partial<Review> = {}): Review => ({
  item: runbook(),
  request: {
    revision: 2,
    snapshot: hashOf('b'),
    requestedAt: '2026-11-18T10:20:00.000Z',
    requestedBy: 'Sam Okafor',
    waitingWorkingDays: 4,
  },
  snapshot: {
    title: 'Write a runbook that another person can run',
    guidance: 'Cover purpose, steps, how to back out and who to call.',
    doneWhen: 'A colleague completed the task from the runbook alone.',
    statement: 'Joan followed it without talking to me.',
    selfLevel: 'working',
    selfLevels: [{ name: 'Modern development standards', level: 'working' }],
    entries: [
      {
        id: idOf(401),
        on: '2026-10-27',
        minutes: 45,
        kindWords: 'Build work',
        modeWords: 'Alone',
        with: 'Joan Abara',
        did: 'Watched Joan run the runbook in silence',
        learned: '“Check it works” is not a step.',
      },
    ],
    evidence: [
      {
        id: idOf(600),
        on: '2026-10-26',
        kindWords: 'File',
        title: 'Runbook, third version',
        text: 'runbook.pdf',
        sha256: hashOf('d'),
      },
    ],
  },
  changes: {
    since: 1,
    outcome: 'returned',
    reason: 'Say what she should see, and how to back out.',
    decidedOn: '2026-10-19',
    differences: [
      {
        what: 'Statement',
        before: 'Joan followed it. She finished it in the end.',
        after: 'Joan followed it. At step 4 she got stuck.',
      },
      { what: 'Session on 27 October 2026', before: null, after: '45 min. Build work, alone' },
    ],
  },
  place: { number: 3, of: 6, next: nextRequestId },
  ...more,
});

/** The same request as a row of Priya's list. */
export const waitingRunbook = (more: Partial<WaitingRequest> = {}): WaitingRequest => ({
  itemId: runbookId,
  title: 'Write a runbook that another person can run',
  group: 'Build',
  apprentice: samsHead().apprentice,
  week: 21,
  revision: 2,
  requestedAt: '2026-11-18T10:20:00.000Z',
  waitingWorkingDays: 4,
  onBehalfOf: null,
  isLate: false,
  wasReturned: true,
  isChanged: false,
  statement: 'Joan followed it without talking to me.',
  sessions: [
    {
      id: idOf(401),
      on: '2026-10-27',
      minutes: 45,
      did: 'Watched Joan run the runbook in silence',
      words: 'Build work, alone. With Joan Abara',
    },
  ],
  evidence: [],
  skills: [
    {
      code: 'MDS',
      name: 'Modern development standards',
      asked: 'awareness',
      self: { level: 'working', on: '2026-11-18' },
    },
  ],
  snapshot: hashOf('b'),
  whyAlone: null,
  ...more,
});
