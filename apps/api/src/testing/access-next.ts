import { apprenticeships } from '@tracker/contract';
import { jamie, marcus } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { Invitations } from '../accounts/invitations';
import { Absence } from '../cover/absence.entity';
import { versionOf } from '../training/certificate-views';
import { Certificate } from '../training/certificate.entity';
import type { Sent } from './access-doors';
import type { Scene } from './access-scene';
import { givenWitness } from './given-witness';
import type { Browser } from './test-service';

/** The next certificate on which nobody has said this yet. */
export async function judgedCertificate(
  { service, certificates }: Scene,
  when: 'seenAt' | 'letLapseAt',
  body: Record<string, unknown>,
): Promise<Sent> {
  const rows = await service.db.read.findBy(Certificate, { id: In(certificates.toJudge) });
  const next = rows.find((row) => row[when] === null) ?? rows[0];
  return { params: { id: next?.id ?? '' }, body, ifMatch: next && versionOf(next) };
}

/** An absence of Priya that nobody has ended yet: she and a programme lead can each end one. */
export async function openAbsence({ service, absences }: Scene): Promise<string> {
  const open = await service.db.read.findBy(Absence, { endedAt: IsNull() });
  return absences.find((id) => open.some((each) => each.id === id)) ?? randomUUID();
}

/** About Jamie: whoever has the link reads whom it is about. */
export const newQuestion = async ({ service, jamies }: Scene) =>
  (await givenWitness.link(service, jamies, jamie)).token;

export const newReceipt = ({ service, jamies }: Scene) =>
  givenWitness.receipt(service, jamies, jamie);

/** The token of a fresh link for Marcus, who was invited. */
export async function newInvitation({ service }: Scene): Promise<string> {
  const invitations = service.app.get(Invitations);
  const { link } = await service.db.keep((tx) => invitations.issue(tx, marcus.id));
  return link.split('#')[1] ?? randomUUID();
}

export const peopleVersion = async (asRuth: Browser, id: string) =>
  (await asRuth.call(apprenticeships.getApprenticeship, { params: { id } })).data.version;
