import { bethan, grace, anil, harpreet, jamie, leila, marcus, noor, owen } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Invitations } from '../accounts/invitations';
import { password, samsWords, type Scene } from './access-scene';
import { aSession } from './given-log';
import { givenWitness } from './given-witness';

export type Sent = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
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
const entry =
  (name: keyof Scene['entries'], body?: Record<string, unknown>): Sending =>
  ({ entries }) => ({ params: { id: entries[name] }, body });
const person =
  (id: string, body?: Record<string, unknown>): Sending =>
  () => ({ params: { id }, body });

const because = () => ({ reason: 'It was a mistake' });
const asWritten = (name: 'untouched' | 'desksUntouched') => (scene: Scene) => ({
  statement: samsWords.statement,
  selfLevel: 'working',
  version: scene.items[name].version,
});
const judged = (name: 'toSign' | 'toReturn' | 'desksToSign') => (scene: Scene) => ({
  snapshot: scene.items[name].snapshot,
  whatNext: 'Name what was missing',
});

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
  assignPeople: ({ apprenticeship }) => ({
    params: { id: apprenticeship, role: 'security-contact' },
    body: { emails: [noor.email] },
  }),

  getApprenticeship: ofSam,
  getOverview: ofSam,
  getTimeline: ofSam,
  recordReview: (scene) => ({ ...ofSam(scene), body: { heldOn: '2026-10-01' } }),

  getPlan: ofSam,
  getItem: item('toRead'),
  'getItem/desk': item('desksToRead'),
  saveStatement: item('untouched', asWritten('untouched')),
  'saveStatement/desk': item('desksUntouched', asWritten('desksUntouched')),
  startItem: item('toStart', () => ({})),
  tickItem: item('toTick', () => ({})),
  'tickItem/manager': item('managersToTick', () => ({})),
  untickItem: item('ticked', because),
  'untickItem/manager': item('managersTicked', because),
  exemptItem: item('toExempt', because),
  'exemptItem/desk': item('desksToExempt', because),
  reinstateItem: item('exempt', because),

  requestSignOff: item('written', ({ items }) => ({
    version: items.written.version,
    confirmed: true,
  })),
  withdrawRequest: item('toWithdraw', because),
  signOff: item('toSign', judged('toSign')),
  'signOff/desk': item('desksToSign', judged('desksToSign')),
  returnRequest: item('toReturn', judged('toReturn')),
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
  changeEntry: entry('kept', { ...aSession({ did: 'In other words' }), minutes: 30, revision: 1 }),
  withdrawEntry: entry('toWithdraw', because()),
  verifyEntry: entry('toVerify', { revision: 1 }),

  listDrafts: nothing,
  getDraft: ({ drafts }) => ({ params: { id: drafts.kept } }),
  saveDraft: ({ drafts, apprenticeship }) => ({
    params: { id: drafts.kept },
    body: { apprenticeshipId: apprenticeship, content: { did: samsWords.draft } },
  }),
  discardDraft: ({ drafts }) => ({ params: { id: drafts.forgotten } }),
};

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
