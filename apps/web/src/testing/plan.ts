import type {
  EntryView,
  ItemRow,
  ItemView,
  PlanGroup,
  Response,
  SkillView,
  plans,
} from '@tracker/contract';
import { idOf, samsHead, samsId, samsStanding } from './cast';

export const itemRow = (more: Partial<ItemRow> = {}): ItemRow => ({
  id: idOf(200),
  title: 'Add automatic checks to infrastructure code',
  status: 'in-progress',
  statusWords: 'In progress',
  dueOn: '2026-12-04',
  overdueDays: 0,
  owner: null,
  note: '',
  later: false,
  renewal: null,
  optional: false,
  filters: ['everything', 'to-do-now'],
  ...more,
});

export const planGroup = (more: Partial<PlanGroup> = {}): PlanGroup => ({
  key: 'test',
  title: 'Assist in testing the automated software',
  shortTitle: 'Test',
  required: 9,
  completed: 2,
  late: 2,
  awaiting: 0,
  expected: 4,
  items: [itemRow()],
  ...more,
});

type Plan = Response<typeof plans.getPlan>;

export const samsPlan = (more: Partial<Plan> = {}): Plan => ({
  apprenticeship: samsHead(),
  standing: samsStanding(),
  filters: [
    { key: 'everything', title: 'Everything', count: 109 },
    { key: 'to-do-now', title: 'To do now', count: 13 },
    { key: 'completed', title: 'Completed', count: 1 },
  ],
  phases: [],
  duties: [planGroup()],
  ...more,
});

export const session = (more: Partial<EntryView> = {}): EntryView => ({
  id: idOf(300),
  apprenticeshipId: samsId,
  on: '2026-11-20',
  minutes: 90,
  kind: 'build-work',
  kindWords: 'Build work',
  mode: 'with-help',
  modeWords: 'With help',
  with: ['Priya Nair'],
  did: 'Rewrote the scan step',
  learned: '',
  items: [{ id: idOf(200), title: 'Add automatic checks to infrastructure code' }],
  inPaidHours: true,
  newLearning: true,
  relevant: true,
  notEnglishOrMaths: true,
  notAssessmentOrReview: true,
  state: 'submitted',
  hoursWords: 'Hours submitted, not yet verified',
  doubts: [],
  wasVerified: null,
  revision: 1,
  signed: [],
  version: '1-submitted',
  moves: [],
  ...more,
});

/** Sam watched a release. */
export const release = (more: Partial<EntryView> = {}): EntryView =>
  session({
    kind: 'shadowing',
    kindWords: 'Shadowing',
    mode: 'shadowed',
    modeWords: 'Shadowed',
    did: 'Watched a release to live',
    learned: 'A failed health check stops it',
    items: [],
    ...more,
  });

export const skillView = (more: Partial<SkillView> = {}): SkillView => ({
  code: 'MDS',
  name: 'Modern development standards',
  asked: 'awareness',
  self: { level: 'working', on: '2026-11-18' },
  signer: null,
  ...more,
});

/** What training says about an item that has nothing to do with certificates. */
export const noTraining: ItemView['training'] = {
  certificates: [],
  again: null,
  everyWords: null,
  renews: null,
  canAdd: false,
};

/** An item that asks for none. */
export const noObservations: ItemView['observations'] = {
  asked: null,
  words: '',
  isComplete: true,
  canObserve: false,
  list: [],
};

/** In progress, Sam's own, with a statement and one session. */
export const item = (more: Partial<ItemView> = {}): ItemView => ({
  id: idOf(200),
  apprenticeship: samsHead(),
  canSeeRecord: true,
  group: { key: 'test', title: 'Assist in testing the automated software' },
  title: 'Add automatic checks to infrastructure code',
  guidance: 'Format, validate, lint and scan for unsafe settings on every pull request.',
  doneWhen: 'A deliberately unsafe change is stopped by the pipeline.',
  evidenceWanted: ['link to a merged change', 'link to a test run'],
  status: 'in-progress',
  statusWords: 'In progress',
  dueOn: '2026-12-04',
  planned: null,
  dueHistory: [],
  dueWeek: 22,
  overdueDays: 0,
  optional: false,
  repeats: null,
  owner: {
    role: 'apprentice',
    words: 'apprentice',
    people: [{ id: idOf(1), name: 'Sam Okafor' }],
    isYou: true,
  },
  signer: {
    role: 'mentor',
    words: 'mentor',
    people: [{ id: idOf(2), name: 'Priya Nair', inPlaceOf: null }],
    isYou: false,
  },
  isTicked: false,
  offTheJobWords: 'Only the part that teaches you something new',
  mapsTo: [{ framework: 'Skills', words: ['Modern development standards'] }],
  needs: [],
  statement: 'I added a scan to the pipeline.',
  skills: [skillView()],
  entries: [session()],
  training: noTraining,
  evidence: [],
  observations: noObservations,
  witnesses: { canAsk: false, list: [] },
  request: null,
  returned: null,
  revoked: null,
  signedOff: null,
  changed: null,
  moves: ['request'],
  canEdit: true,
  onlyOthers: 'Priya Nair can sign off, return, or mark this item as not required.',
  version: 7,
  history: [],
  ...more,
});
