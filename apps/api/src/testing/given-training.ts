import { training, type CertificateInput, type CertificateView } from '@tracker/contract';
import type { EvidenceState } from '@tracker/domain';
import { sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Evidence } from '../evidence/evidence.entity';
import type { Browser, TestService } from './test-service';

/** What the form sends for a certificate of the programme, passed three weeks before the day of the examples. */
export const aCertificate = (changes: Partial<CertificateInput> = {}): CertificateInput => ({
  title: 'ITIL 4 Foundation',
  issuer: 'PeopleCert',
  certification: 'itil4-foundation',
  itemId: null,
  issuedOn: '2026-11-02',
  runsOut: 'as-usual',
  expiresOn: null,
  evidenceId: null,
  ...changes,
});

/** A certificate of the programme that ends on this day. */
export const endingOn = (expiresOn: string) =>
  aCertificate({ issuedOn: '2023-11-02', runsOut: 'on', expiresOn });

/** A certificate that the apprentice has added. */
export async function givenCertificate(
  apprentice: Browser,
  apprenticeshipId: string,
  input: CertificateInput = aCertificate(),
): Promise<CertificateView> {
  const params = { id: apprenticeshipId };
  return (await apprentice.call(training.addCertificate, { params, body: input })).data;
}

/** A piece of the portfolio. Resolves to its id. */
export async function givenProof(
  { db, clock }: TestService,
  apprenticeshipId: string,
  state: EvidenceState = 'ready',
): Promise<string> {
  const id = randomUUID();
  await db.keep((tx) =>
    tx.insert(Evidence, {
      id,
      apprenticeshipId,
      kind: 'file',
      state,
      title: 'Certificate as PDF',
      text: 'certificate.pdf',
      sha256: '0'.repeat(64),
      size: 1000,
      mediaType: 'application/pdf',
      revision: 1,
      addedBy: sam.id,
      addedAt: clock.now(),
      withdrawnAt: null,
      withdrawnReason: null,
    }),
  );
  return id;
}
