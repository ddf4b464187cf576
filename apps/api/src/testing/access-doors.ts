import { apprenticeships, hours } from '@tracker/contract';
import { bethan, grace, anil, harpreet, jamie, leila, marcus, noor, owen } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { Invitations } from '../accounts/invitations';
import { Absence } from '../cover/absence.entity';
import { Certificate } from '../training/certificate.entity';
import type { Scene } from './access-scene';
import { password, samsWords } from './access-visitors';
import { aNote } from './given-evidence';
import { aSession } from './given-log';
import { aCertificate } from './given-training';
import type { Browser } from './test-service';
import type { TestFile } from './multipart';
import { givenWitness } from './given-witness';

export type Sent = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** The version that the page has read, for a guarded change. */
  ifMatch?: string | number;
  /** For an endpoint that takes one. */
  file?: TestFile;
};
type Sending = (scene: Scene) => Sent | Promise<Sent>;

const nothing: Sending = () => ({});
const withBody: Sending = () => ({ body: {} });
const ofSam = ({ apprenticeship }: Scene): Sent => ({ params: { id: apprenticeship } });

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
  ): Sending =>
  ({ certificates }) => ({ params: { id: certificates[name] }, body });
const piece =
  (name: keyof Scene['evidence'], body?: Record<string, unknown>): Sending =>
  ({ evidence }) => ({ params: { id: evidence[name] }, body });
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
  getMyApprentices: nothing,
  getToReview: nothing,

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

  getApprenticeship: ofSam,
  getOverview: ofSam,
  getTimeline: ofSam,
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

  getHours: ofSam,
  recordContractedHours: async (scene) => ({
    ...ofSam(scene),
    body: { weeklyHours: 37, fromOn: await freeDay(scene), untilOn: '' },
    ifMatch: await hoursVersion(scene),
  }),
  takeBackContractedHours: async (scene) => ({
    params: { id: scene.apprenticeship, period: await contractedPeriod(scene) },
    body: because(),
    ifMatch: await hoursVersion(scene),
  }),
  agreePriorLearning: async (scene) => ({
    ...ofSam(scene),
    body: { hours: 20, what: 'A first course in networks', agreedOn: '2026-07-06' },
    ifMatch: await hoursVersion(scene),
  }),
  getHoursToVerify: ofSam,
  verifyHours: (scene) => ({
    ...ofSam(scene),
    body: { sessions: [{ id: scene.entries.kept, version: untouched }] },
  }),

  getTraining: ofSam,
  getTrainingForm: ofSam,
  addCertificate: (scene) => ({ ...ofSam(scene), body: aCertificate() }),
  getCertificate: certificate('kept'),
  changeCertificate: certificate('kept', { ...aCertificate(), issuer: 'PeopleCert', revision: 1 }),
  renewCertificate: certificate('toRenew', { issuedOn: '2026-11-20', runsOut: 'as-usual' }),
  withdrawCertificate: certificate('toWithdraw', because()),
  confirmCertificate: (scene) => judgedCertificate(scene, 'seenAt', { revision: 1 }),
  letCertificateLapse: (scene) => judgedCertificate(scene, 'letLapseAt', because()),

  getPortfolio: ofSam,
  getEvidenceForm: ofSam,
  addFile: (scene) => ({
    ...ofSam(scene),
    body: { title: samsWords.evidence, itemIds: [], entryIds: [], confirmed: true },
    file: { name: 'notes.txt', type: 'text/plain', bytes: samsWords.evidence },
  }),
  addLink: (scene) => ({
    ...ofSam(scene),
    body: { ...aNote({ title: samsWords.evidence }), address: 'https://gitlab.example.gov.uk/1' },
  }),
  addNote: (scene) => ({ ...ofSam(scene), body: aNote({ title: samsWords.evidence }) }),
  getEvidence: piece('picture'),
  'getEvidence/desk': piece('desksPicture'),
  markOpened: piece('picture', { revision: 1 }),
  'markOpened/desk': piece('desksPicture', { revision: 1 }),
  getFile: piece('picture'),
  'getFile/desk': piece('desksPicture'),
  getPreview: piece('picture'),
  'getPreview/desk': piece('desksPicture'),
  changeEvidence: piece('note', { title: samsWords.evidence, note: 'In other words', revision: 1 }),
  'changeEvidence/desk': piece('desksNote', { title: samsWords.evidence, revision: 1 }),
  linkEvidence: piece('note', { itemIds: [], entryIds: [] }),
  withdrawEvidence: piece('toWithdraw', because()),

  listDrafts: nothing,
  getDraft: ({ drafts }) => ({ params: { id: drafts.kept } }),
  saveDraft: ({ drafts, apprenticeship }) => ({
    params: { id: drafts.kept },
    body: { apprenticeshipId: apprenticeship, content: { did: samsWords.draft } },
  }),
  discardDraft: ({ drafts }) => ({ params: { id: drafts.forgotten } }),
};

/** The next certificate on which nobody has said this yet. */
async function judgedCertificate(
  { service, certificates }: Scene,
  when: 'seenAt' | 'letLapseAt',
  body: Record<string, unknown>,
): Promise<Sent> {
  const rows = await service.db.read.findBy(Certificate, { id: In(certificates.toJudge) });
  const next = rows.find((row) => row[when] === null) ?? rows[0];
  return { params: { id: next?.id ?? '' }, body };
}

/** An absence of Priya that nobody has ended yet: she and a programme lead can each end one. */
async function openAbsence({ service, absences }: Scene): Promise<string> {
  const open = await service.db.read.findBy(Absence, { endedAt: IsNull() });
  return absences.find((id) => open.some((each) => each.id === id)) ?? randomUUID();
}

/** About Jamie: whoever has the link reads whom it is about. */
const newQuestion = async ({ service, jamies }: Scene) =>
  (await givenWitness.link(service, jamies, jamie)).token;

const newReceipt = ({ service, jamies }: Scene) => givenWitness.receipt(service, jamies, jamie);

/** The token of a fresh link for Marcus, who was invited. */
async function newInvitation({ service }: Scene): Promise<string> {
  const invitations = service.app.get(Invitations);
  const { link } = await service.db.keep((tx) => invitations.issue(tx, marcus.id));
  return link.split('#')[1] ?? randomUUID();
}

const hoursOf = async ({ as, apprenticeship }: Scene) =>
  (await as.ruth.call(hours.getHours, { params: { id: apprenticeship } })).data;

const hoursVersion = async (scene: Scene) => (await hoursOf(scene)).version;

/** A first day that no contracted hours have yet. */
async function freeDay(scene: Scene) {
  const { contracted, takenBack } = await hoursOf(scene);
  return `2027-01-${String(contracted.length + takenBack.length + 1).padStart(2, '0')}`;
}

/** Contracted hours that stand: recorded for this when there are none. */
async function contractedPeriod(scene: Scene): Promise<string> {
  const { contracted, version } = await hoursOf(scene);
  if (contracted[0]) return contracted[0].id;
  const { data } = await scene.as.ruth.call(hours.recordContractedHours, {
    params: { id: scene.apprenticeship },
    body: { weeklyHours: 37, fromOn: '2027-02-01', untilOn: '' },
    ifMatch: version,
  });
  return data.contracted[0]?.id ?? randomUUID();
}

const peopleVersion = async (asRuth: Browser, id: string) =>
  (await asRuth.call(apprenticeships.getApprenticeship, { params: { id } })).data.version;
