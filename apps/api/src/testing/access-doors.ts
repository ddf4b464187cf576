import { bethan, grace, anil, harpreet, leila, marcus, noor, owen } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import {
  judgedCertificate,
  newInvitation,
  newQuestion,
  newReceipt,
  openAbsence,
  peopleVersion,
} from './access-next';
import type { Scene } from './access-scene';
import { breakDoors } from './break-doors';
import { evidenceDoors } from './evidence-doors';
import { hoursDoors } from './hours-doors';
import { password, samsWords } from './access-visitors';
import { aSession } from './given-log';
import { aCertificate } from './given-training';
import type { TestFile } from './multipart';

export type Sent = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** The version that the page has read, for a guarded change. */
  ifMatch?: string | number;
  /** For an endpoint that takes one. */
  file?: TestFile;
};
export type Sending = (scene: Scene) => Sent | Promise<Sent>;

const nothing: Sending = () => ({});
const withBody: Sending = () => ({ body: {} });
const ofSam = ({ apprenticeship }: Scene): Sent => ({ params: { id: apprenticeship } });

const samsAlone = ({ apprenticeship }: Scene): Sent => ({ query: { apprenticeship } });

const item =
  (
    name: keyof Scene['items'],
    bodyOf: (scene: Scene) => Record<string, unknown> | undefined = () => undefined,
  ): Sending =>
  (scene) => ({ params: { id: scene.items[name].id }, body: bodyOf(scene) });
/** As it was read when the scene was made. */
const guardedItem =
  (name: keyof Scene['items'], body: Record<string, unknown>): Sending =>
  ({ items }) => ({ params: { id: items[name].id }, body, ifMatch: items[name].version });
const entry =
  (name: keyof Scene['entries'], more: Omit<Sent, 'params'> = {}): Sending =>
  ({ entries }) => ({ params: { id: entries[name] }, ...more });
const certificate =
  (
    name: Exclude<keyof Scene['certificates'], 'toJudge'>,
    body?: Record<string, unknown>,
    more: Omit<Sent, 'params' | 'body'> = {},
  ): Sending =>
  ({ certificates }) => ({ params: { id: certificates[name] }, body, ...more });
const person =
  (id: string, body?: Record<string, unknown>): Sending =>
  () => ({ params: { id }, body });

const because = () => ({ reason: 'It was a mistake' });
const asWritten = { statement: samsWords.statement, selfLevel: 'working' };
const untouched = '1-submitted';
const judged = (name: 'toSign' | 'changed' | 'toReturn' | 'desksToSign') => (scene: Scene) => ({
  snapshot: scene.items[name].snapshot,
  whatNext: 'Name what was missing',
});

const nextSpring = { fromOn: '2027-03-01', untilOn: '2027-03-05', deputy: '' };

/** What a page would send to each door of the access matrix: right in every field, so that only the person decides. */
export const sendings: Record<string, Sending> = {
  getService: nothing,
  getSession: nothing,
  staySignedIn: withBody,
  getAccount: nothing,
  changePassword: () => ({ body: { current: password, password: 'seven quiet bicycles' } }),
  signOutEverywhereElse: withBody,
  signIn: () => ({ body: { email: noor.email, password } }),
  signOut: nothing,
  checkInvitation: async (scene) => ({ body: { token: await newInvitation(scene) } }),
  acceptInvitation: async (scene) => ({
    body: { token: await newInvitation(scene), password: 'nine grey umbrellas' },
  }),

  listProgrammes: nothing,
  getProgramme: () => ({ params: { key: 'apprentice-devops' } }),
  getRole: () => ({ params: { key: 'apprentice-devops' } }),

  getTeam: nothing,
  getHeatMap: nothing,
  downloadHeatMap: nothing,
  getMyApprentices: nothing,
  getCohorts: nothing,
  getCohortApprentices: nothing,
  getHowWeWorkThisOut: nothing,
  getToReview: nothing,
  getQueue: nothing,

  getReports: nothing,
  downloadTeam: nothing,
  'downloadTeam/sam': samsAlone,
  downloadHours: nothing,
  'downloadHours/sam': samsAlone,
  downloadSignOffs: nothing,
  'downloadSignOffs/sam': samsAlone,
  downloadCertificates: nothing,
  'downloadCertificates/sam': samsAlone,

  listPeople: () => ({ query: { search: 'a' } }),
  getPerson: person(leila.id),
  addPerson: () => ({ body: { name: 'New Person', email: 'new.person@example.gov.uk' } }),
  invitePerson: person(marcus.id, {}),
  disablePerson: person(bethan.id, because()),
  enablePerson: person(owen.id, {}),
  listApprenticeships: () => ({ query: { search: 'o' } }),
  startApprenticeship: () => ({
    body: {
      apprentice: harpreet.email,
      programme: 'apprentice-devops',
      startOn: '2026-11-02',
      plannedEndOn: '2028-11-03',
      focusArea: 'bau-fixes',
      mentor: anil.email,
      lineManager: grace.email,
    },
  }),
  assignPeople: async ({ apprenticeship, as }) => ({
    params: { id: apprenticeship, role: 'security-contact' },
    body: { emails: [noor.email] },
    ifMatch: await peopleVersion(as.ruth, apprenticeship),
  }),

  getMyCover: nothing,
  recordMyAbsence: () => ({ body: nextSpring }),
  endAbsence: async (scene) => ({ params: { id: await openAbsence(scene) }, body: {} }),
  getCoverOf: person(leila.id),
  recordAbsence: person(noor.id, { ...nextSpring, deputy: anil.email }),

  ...breakDoors,
  ...hoursDoors,

  getApprenticeship: ofSam,
  getOverview: ofSam,
  getProgress: ofSam,
  getReport: ofSam,
  getTimeline: ofSam,
  getSkills: ofSam,
  recordReview: (scene) => ({ ...ofSam(scene), body: { heldOn: '2026-10-01' } }),

  getPlan: ofSam,
  getItem: item('toRead'),
  'getItem/desk': item('desksToRead'),
  saveStatement: guardedItem('untouched', asWritten),
  'saveStatement/desk': guardedItem('desksUntouched', asWritten),
  startItem: item('toStart', () => ({})),
  tickItem: item('toTick', () => ({})),
  'tickItem/manager': item('managersToTick', () => ({})),
  untickItem: item('ticked', because),
  'untickItem/manager': item('managersTicked', because),
  exemptItem: item('toExempt', because),
  'exemptItem/desk': item('desksToExempt', because),
  reinstateItem: item('exempt', because),

  requestSignOff: guardedItem('written', { confirmed: true }),
  withdrawRequest: item('toWithdraw', because),
  signOff: item('toSign', judged('toSign')),
  'signOff/desk': item('desksToSign', judged('desksToSign')),
  returnRequest: item('toReturn', judged('toReturn')),
  reconfirmSignOff: item('changed', judged('changed')),
  revokeSignOff: item('signed', because),
  checkBatch: ({ items }) => ({ query: { items: items.toRead.id } }),
  signOffBatch: ({ items: { toSign } }) => ({
    body: { batch: randomUUID(), requests: [{ itemId: toSign.id, snapshot: toSign.snapshot }] },
  }),
  listSignedOff: nothing,
  undoSignOff: item('toUndo', () => ({})),
  undoSignOffs: ({ items }) => ({ body: { itemIds: [items.toUndo.id] } }),
  getReview: item('toRead'),
  'getReview/desk': item('desksToRead'),
  getRevision: ({ items }) => ({ params: { id: items.toRead.id, revision: '1' } }),
  'getRevision/desk': ({ items }) => ({ params: { id: items.desksToRead.id, revision: '1' } }),

  recordObservation: ({ toObserve }) => ({
    params: { id: toObserve },
    body: { verdict: 'confirmed', on: '2026-11-23' },
  }),
  takeBackObservation: ({ observation }) => ({ params: { id: observation }, body: because() }),
  askWitness: ({ toWitness }) => ({
    params: { id: toWitness },
    body: { name: 'Joan Abara', email: `${randomUUID()}@example.gov.uk` },
  }),
  cancelWitnessLink: ({ question }) => ({ params: { id: question }, body: {} }),
  checkWitnessLink: async (scene) => ({ body: { token: await newQuestion(scene) } }),
  answerAsWitness: async (scene) => ({
    body: {
      token: await newQuestion(scene),
      verdict: 'confirmed',
      name: 'Joan Abara',
      role: 'Network engineer',
      words: 'All of it',
      confirmed: true,
    },
  }),
  checkReceipt: async (scene) => ({ body: { token: await newReceipt(scene) } }),
  repudiateStatement: async (scene) => ({ body: { token: await newReceipt(scene) } }),

  getLog: ofSam,
  getNewEntryForm: ofSam,
  addEntry: (scene) => ({ ...ofSam(scene), body: aSession({ did: samsWords.session }) }),
  getEntry: entry('kept'),
  changeEntry: entry('kept', {
    body: { ...aSession({ did: 'In other words' }), minutes: 30 },
    ifMatch: untouched,
  }),
  withdrawEntry: entry('toWithdraw', { body: because() }),
  verifyEntry: entry('toVerify', { body: {}, ifMatch: untouched }),

  getTraining: ofSam,
  getTrainingForm: ofSam,
  addCertificate: (scene) => ({ ...ofSam(scene), body: aCertificate() }),
  getCertificate: certificate('kept'),
  changeCertificate: certificate('kept', aCertificate({ issuedOn: '2026-11-03' }), {
    ifMatch: '1-held',
  }),
  renewCertificate: certificate('toRenew', { issuedOn: '2026-11-20', runsOut: 'as-usual' }),
  withdrawCertificate: certificate('toWithdraw', because()),
  confirmCertificate: (scene) => judgedCertificate(scene, 'seenAt', {}),
  letCertificateLapse: (scene) => judgedCertificate(scene, 'letLapseAt', because()),

  ...evidenceDoors,

  listDrafts: nothing,
  getDraft: ({ drafts }) => ({ params: { id: drafts.kept } }),
  saveDraft: ({ drafts, apprenticeship }) => ({
    params: { id: drafts.kept },
    body: { apprenticeshipId: apprenticeship, content: { did: samsWords.draft } },
  }),
  discardDraft: ({ drafts }) => ({ params: { id: drafts.forgotten } }),
};
