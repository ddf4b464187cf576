import {
  training,
  type CertificateInput,
  type CertificateView,
  type Response,
} from '@tracker/contract';
import { dayOf, type Schema } from '@tracker/govuk';
import { z } from 'zod';

type TrainingForm = Response<typeof training.getTrainingForm>;

/** What a certificate is: named by the programme, shown for an item, or anything else. */
export type What = Pick<CertificateInput, 'title' | 'issuer' | 'certification' | 'itemId'> & {
  /** "36 months after it was issued". Empty where nobody knows. */
  usualWords: string;
  note: string;
  /** The programme gives its title and issuer. */
  isNamed: boolean;
};

/** The same for a certificate that is there already. */
export function whatIs(
  { certifications, learning }: TrainingForm,
  certificate: CertificateView,
): What {
  const known = certifications.find(({ key }) => key === certificate.certification);
  const learned = known ? undefined : learning.find(({ id }) => isFor(certificate, id));
  return {
    title: certificate.title,
    issuer: certificate.issuer,
    certification: certificate.certification,
    itemId: learned?.id ?? null,
    usualWords: (known ?? learned)?.usualWords ?? '',
    note: known?.note ?? '',
    isNamed: known !== undefined,
  };
}

const isFor = ({ items }: CertificateView, itemId: string) => items.some(({ id }) => id === itemId);

type Typed = Record<string, unknown>;

const withDays = (typed: unknown): Typed => ({
  ...(typed as Typed),
  issuedOn: dayOf((typed as Typed)['issuedOn']),
  expiresOn: dayOf((typed as Typed)['expiresOn'] ?? ''),
});

/** The contract's own checks, on what the fields make and what is known already. */
export const certificateForm = ({
  title,
  issuer,
  certification,
  itemId,
}: What): Schema<CertificateInput> =>
  z.preprocess(
    (typed) => ({ title, issuer, certification, itemId, ...withDays(typed) }),
    training.certificateInput,
  );

export const renewalForm = z.preprocess(withDays, training.renewCertificate.body);

/** What the fields start with when a certificate is changed. */
export const asTyped = ({ title, issuer, issuedOn, endsOn, proof }: CertificateView) => ({
  title,
  issuer,
  issuedOn,
  runsOut: endsOn === null ? 'never' : 'on',
  expiresOn: endsOn ?? '',
  evidenceId: proof?.id ?? '',
});
