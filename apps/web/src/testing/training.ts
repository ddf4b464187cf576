import type { CertificateView, EndingView, Response, training } from '@tracker/contract';
import { idOf, samsHead, samsId } from './cast';

type Training = Response<typeof training.getTraining>;
type TrainingForm = Response<typeof training.getTrainingForm>;
type CertificatePage = Response<typeof training.getCertificate>;

export const itilId = idOf(600);

/** Sam's certificate, 27 days before it runs out. */
export const itil = (more: Partial<CertificateView> = {}): CertificateView => ({
  id: itilId,
  apprenticeshipId: samsId,
  title: 'ITIL 4 Foundation',
  issuer: 'PeopleCert',
  certification: 'itil4-foundation',
  items: [{ id: idOf(230), title: 'Pass a service management foundation certificate' }],
  issuedOn: '2023-12-21',
  endsOn: '2026-12-21',
  currency: 'renewal-due',
  words: 'Renewal due within 30 days',
  left: '27 days left, until 21 December 2026',
  state: 'held',
  proof: null,
  seen: { by: 'Priya Nair', at: '2026-10-16T09:40:00.000Z' },
  seenWords: 'Priya Nair has seen it',
  renews: null,
  renewedBy: null,
  letLapse: null,
  withdrawn: null,
  revision: 1,
  version: '1-held-seen',
  moves: ['renew', 'change', 'withdraw'],
  ...more,
});

export const itilEnding = (more: Partial<EndingView> = {}): EndingView => ({
  kind: 'certificate',
  id: itilId,
  title: 'ITIL 4 Foundation',
  currency: 'renewal-due',
  words: 'Renewal due within 30 days',
  left: '27 days left, until 21 December 2026',
  next: 'Renew it',
  ...more,
});

const status = { status: 'not-yet-started', statusWords: 'Not yet started' } as const;

export const samsTraining = (more: Partial<Training> = {}): Training => ({
  apprenticeship: samsHead(),
  today: '2026-11-24',
  canAdd: true,
  sentence: '1 certificate. It runs out in 27 days.',
  runningOut: [itilEnding()],
  held: [itil()],
  earlier: [],
  asked: [
    {
      item: {
        ...status,
        id: idOf(231),
        title: 'Pass a cloud fundamentals certificate',
        dueOn: '2026-12-04',
        optional: false,
      },
      certifications: [
        { key: 'aws-ccp', title: 'AWS Cloud Practitioner', validWords: 'valid for 36 months' },
      ],
      held: [],
    },
  ],
  learning: [
    {
      item: { ...status, id: idOf(232), title: 'Complete the security course' },
      everyWords: 'every 12 months',
      again: null,
      certificates: [],
    },
  ],
  ...more,
});

export const trainingForm = (more: Partial<TrainingForm> = {}): TrainingForm => ({
  apprenticeship: samsHead(),
  today: '2026-11-24',
  certifications: [
    {
      key: 'aws-ccp',
      title: 'AWS Cloud Practitioner',
      issuer: 'Amazon Web Services (AWS)',
      usualWords: '36 months after it was issued',
      note: '',
    },
    {
      key: 'itil4-foundation',
      title: 'ITIL 4 Foundation',
      issuer: 'PeopleCert',
      usualWords: '36 months after it was issued',
      note: '',
    },
  ],
  learning: [
    {
      id: idOf(232),
      title: 'Complete the security course',
      usualWords: '12 months after it was issued',
    },
  ],
  proofs: [{ id: idOf(700), title: 'Result of the exam', kindWords: 'File' }],
  ...more,
});

export const itilPage = (
  certificate: CertificateView = itil(),
  more: Partial<CertificatePage> = {},
): CertificatePage => ({
  apprenticeship: samsHead(),
  certificate,
  earlier: [],
  onlyOthers: '',
  ...more,
});
