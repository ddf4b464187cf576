import type { CertificateView } from '@tracker/contract';
import { longDay } from '../app/format';

/** "until 24 November 2029", or that it has no end. */
const untilWords = ({ endsOn }: CertificateView) =>
  endsOn === null ? 'It does not run out' : `It is valid until ${longDay(endsOn)}`;

export const addedWords = (certificate: CertificateView) =>
  `Added: ${certificate.title}. ${untilWords(certificate)}.`;

export const renewedWords = (certificate: CertificateView) =>
  `Renewed: ${certificate.title}. ${untilWords(certificate)}.`;
