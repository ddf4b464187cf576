import type { evidence, EvidenceView, Response } from '@tracker/contract';
import { idOf, samsHead, samsId } from './cast';

export const pieceId = idOf(600);
const checks = { id: idOf(200), title: 'Add automatic checks to infrastructure code' };
export const watched = { id: idOf(300), title: 'Shadowing on 20 November: Watched a release' };

/** A photo that Sam took of a diagram. */
export const photo = (more: Partial<EvidenceView> = {}): EvidenceView => ({
  id: pieceId,
  apprenticeshipId: samsId,
  kind: 'file',
  kindWords: 'File',
  state: 'ready',
  stateWords: '',
  title: 'Pipeline on the whiteboard',
  text: 'IMG_2041.jpg',
  host: '',
  fileWords: 'JPEG, 1.2 MB',
  hasPreview: true,
  addedAt: '2026-11-20T10:00:00.000Z',
  addedBy: 'Sam Okafor',
  items: [checks],
  entries: [],
  opened: false,
  revision: 1,
  placesVersion: 'read-first',
  moves: ['change', 'link', 'withdraw'],
  ...more,
});

export const link = (more: Partial<EvidenceView> = {}): EvidenceView =>
  photo({
    id: idOf(601),
    kind: 'link',
    kindWords: 'Link',
    title: 'Merge request with the scan',
    text: 'https://gitlab.example.gov.uk/platform/-/merge_requests/41',
    host: 'gitlab.example.gov.uk',
    fileWords: '',
    hasPreview: false,
    ...more,
  });

export const note = (more: Partial<EvidenceView> = {}): EvidenceView =>
  photo({
    id: idOf(602),
    kind: 'note',
    kindWords: 'Note',
    title: 'Why the release was rolled back',
    text: 'The health check failed on the second node.',
    fileWords: '',
    hasPreview: false,
    ...more,
  });

type Portfolio = Response<typeof evidence.getPortfolio>;

export const samsPortfolio = (more: Partial<Portfolio> = {}): Portfolio => ({
  apprenticeship: samsHead(),
  canAdd: true,
  sentence: '3 pieces of evidence',
  evidence: [photo(), link(), note()],
  matching: 3,
  next: null,
  coverage: [
    { kind: 'duty', title: 'Build: code and document the build', pieces: 2, next: null },
    {
      kind: 'duty',
      title: 'Service desk',
      pieces: 0,
      next: { id: idOf(402), title: 'Investigate a platform alert' },
    },
    { kind: 'skill', title: 'Information security', pieces: 1, next: null },
  ],
  ...more,
});

type Form = Response<typeof evidence.getEvidenceForm>;

export const evidenceForm = (more: Partial<Form> = {}): Form => ({
  apprenticeship: samsHead(),
  fileKinds: ['PDF', 'JPEG', 'PNG'],
  accept: '.pdf,.jpg,.jpeg,.png',
  largestFile: 10_000_000,
  largestFileWords: '10 MB',
  quotaWords: 'You have used 12 MB of 500 MB.',
  items: [
    { ...checks, group: 'Test' },
    { id: idOf(402), title: 'Investigate a platform alert', group: 'Service desk' },
  ],
  entries: [watched],
  existing: [],
  ...more,
});

type Piece = Response<typeof evidence.getEvidence>;

export const piecePage = (piece: EvidenceView, more: Partial<Piece> = {}): Piece => ({
  apprenticeship: samsHead(),
  evidence: piece,
  earlier: [],
  withdrawn: null,
  sha256: 'a'.repeat(64),
  heldBy: [],
  ...more,
});
