import { training } from '@tracker/contract';
import { ReasonPage, type ReasonMove } from './reason-form';

const letLapse: ReasonMove = {
  name: 'let-lapse',
  endpoint: training.letCertificateLapse,
  title: 'This certificate does not have to be renewed',
  what: 'Nobody is warned about it any more. It stays on the record with its dates, your name and your reason.',
  question: 'Why does it not have to be renewed?',
  hint: 'For example, the team no longer works with this product',
  button: 'Confirm',
  isWarning: false,
  done: 'Marked as not to be renewed',
  refused: {
    title: 'You cannot mark this certificate',
    why: 'It does not run out, it was renewed, withdrawn or marked already, or the learning has to be done again.',
  },
};

export const LetLapsePage = () => <ReasonPage move={letLapse} />;
