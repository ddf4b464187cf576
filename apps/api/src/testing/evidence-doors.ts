import { nowhere } from '../evidence/places';
import { placesVersion } from '../evidence/places-version';
import type { Sending, Sent } from './access-doors';
import type { Scene } from './access-scene';
import { samsWords } from './access-visitors';
import { aNote } from './given-evidence';

const because = () => ({ reason: 'It was a mistake' });
const ofSam = ({ apprenticeship }: Scene): Sent => ({ params: { id: apprenticeship } });
const piece =
  (
    name: keyof Scene['evidence'],
    body?: Record<string, unknown>,
    more: Omit<Sent, 'params' | 'body'> = {},
  ): Sending =>
  ({ evidence }) => ({ params: { id: evidence[name] }, body, ...more });

/** What a page would send to the doors of evidence. */
export const evidenceDoors: Record<string, Sending> = {
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
  changeEvidence: piece(
    'note',
    { title: samsWords.evidence, note: 'In other words' },
    { ifMatch: 1 },
  ),
  'changeEvidence/desk': piece(
    'desksNote',
    { title: samsWords.evidence, note: 'In other words' },
    { ifMatch: 1 },
  ),
  linkEvidence: ({ evidence, entries }) => ({
    params: { id: evidence.note },
    body: { itemIds: [], entryIds: [entries.kept] },
    ifMatch: placesVersion(nowhere),
  }),
  withdrawEvidence: piece('toWithdraw', because()),
};
