import { training } from '@tracker/contract';
import { ReasonPage, type ReasonMove } from './reason-form';

const withdraw: ReasonMove = {
  name: 'withdraw',
  endpoint: training.withdrawCertificate,
  title: 'Withdraw this certificate',
  what: 'It no longer counts anywhere. It stays on your record as withdrawn, with your reason. Nothing that was added is deleted.',
  question: 'Why do you withdraw it?',
  hint: 'For example, it was added twice',
  button: 'Withdraw this certificate',
  isWarning: true,
  done: 'Withdrawn',
  refused: {
    title: 'You cannot withdraw this certificate',
    why: 'It was renewed or withdrawn already, or it is somebody else’s.',
  },
};

export const WithdrawCertificatePage = () => <ReasonPage move={withdraw} />;
