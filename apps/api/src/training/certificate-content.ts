import type { CertificateInput } from '@tracker/contract';
import { checkCertificateDates } from '@tracker/domain';
import { Evidence } from '../evidence/evidence.entity';
import type { Reader } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import type { Training } from './certificate-views';
import type { Certificate, CertificateContent } from './certificate.entity';
import { takesCertificates, type UsualMonths } from './usual-validity';

type Dates = Pick<CertificateInput, 'issuedOn' | 'runsOut' | 'expiresOn' | 'evidenceId'>;
type What = Pick<Certificate, 'title' | 'issuer' | 'certification' | 'planItemId'>;

/** The columns of what was sent, once the rules agree. `before`: the certificate itself, when it is changed. */
export async function checkedContent(
  db: Reader,
  training: Training,
  input: CertificateInput,
  before?: Certificate,
): Promise<CertificateContent> {
  const what = whatOf(training, input);
  const renewed = training.all.find(({ id }) => id === before?.renewsId);
  return { ...what, ...(await checkedDates(db, training, what, input, { before, renewed })) };
}

/** The same for a renewal: what it is stays as it was. */
export async function renewedContent(
  db: Reader,
  training: Training,
  dates: Dates,
  { title, issuer, certification, planItemId, ...renewed }: Certificate,
): Promise<CertificateContent> {
  const what = { title, issuer, certification, planItemId };
  return { ...what, ...(await checkedDates(db, training, what, dates, { renewed })) };
}

async function checkedDates(
  db: Reader,
  training: Training,
  what: What,
  { issuedOn, runsOut, expiresOn, evidenceId }: Dates,
  { before, renewed }: { before?: Certificate; renewed?: Pick<Certificate, 'issuedOn'> },
) {
  const { id, today } = training.record;
  const endsOn = checkCertificateDates({
    issuedOn,
    runsOut,
    expiresOn,
    usualMonths: usualMonthsOf(training, what),
    today,
    renews: renewed?.issuedOn,
  });
  if (evidenceId !== null && evidenceId !== before?.evidenceId)
    await checkProof(db, id, evidenceId);
  return { issuedOn, endsOn, evidenceId };
}

/** A certificate of the programme has the programme's name, whatever was typed. */
function whatOf({ record, items }: Training, input: CertificateInput): What {
  const { title, issuer, certification, itemId } = input;
  if (certification !== null) {
    const known = record.programme.content.certifications.find(({ key }) => key === certification);
    if (!known) throw new InvalidInput({ certification: 'Choose a certificate of the programme' });
    return { title: known.title, issuer: known.issuer, certification, planItemId: null };
  }
  if (itemId !== null && !items.some((item) => item.id === itemId && takesOne(item)))
    throw new InvalidInput({ itemId: 'Choose an item of your plan that asks for a certificate' });
  return { title, issuer, certification: null, planItemId: itemId };
}

const takesOne = ({ state, programmeItem }: Training['items'][number]) =>
  state !== 'not-required' && takesCertificates(programmeItem);

function usualMonthsOf(
  { record, items }: Training,
  { certification, planItemId }: Pick<What, 'certification' | 'planItemId'>,
): UsualMonths {
  const { certifications } = record.programme.content;
  if (certification !== null)
    return certifications.find(({ key }) => key === certification)?.validMonths;
  return items.find(({ id }) => id === planItemId)?.programmeItem.renewMonths;
}

/** A proof is a piece of the same portfolio that has not been refused or taken back. */
async function checkProof(db: Reader, apprenticeshipId: string, id: string): Promise<void> {
  const evidence = await db.findOneBy(Evidence, { id, apprenticeshipId });
  if (evidence?.state !== 'ready')
    throw new InvalidInput({ evidenceId: 'Choose a piece of evidence from your own portfolio' });
}
