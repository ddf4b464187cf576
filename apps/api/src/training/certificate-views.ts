import type { CertificateView } from '@tracker/contract';
import {
  certificateMovesOpenTo,
  evidenceKindWords,
  type CertificateFacts,
  type PersonId,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import { planFactsFor, type PlanFact } from '../plans/plan-facts';
import type { Reader } from '../platform/db';
import type { Evidence } from '../evidence/evidence.entity';
import { certificatesFor, renewalOf } from './certificate-rows';
import type { Certificate } from './certificate.entity';
import { currencyView } from './currency-view';

type Proof = Pick<Evidence, 'id' | 'kind' | 'title' | 'state'>;

/** All that is known of the training of one apprentice. */
export type Training = {
  record: ApprenticeRecord;
  /** Every certificate, withdrawn and renewed ones too, the newest first. */
  all: readonly Certificate[];
  items: readonly PlanFact[];
  proofs: ReadonlyMap<string, Proof>;
};

/** Three statements, whatever the number of certificates. */
export async function trainingOf(db: Reader, record: ApprenticeRecord): Promise<Training> {
  const all = await certificatesFor(db, record);
  const items = await planFactsFor(db, record);
  return { record, all, items, proofs: await proofsOf(db, all) };
}

async function proofsOf(db: Reader, all: readonly Certificate[]): Promise<Map<string, Proof>> {
  const ids = [...new Set(all.flatMap(({ evidenceId }) => evidenceId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.rows<Proof>(
    `SELECT id, kind, title, state FROM evidence WHERE id IN (${placeholders(ids, 1)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What this person sees of the certificate and can do with it. */
export function certificateView(
  me: PersonId,
  training: Training,
  row: Certificate,
): CertificateView {
  const { record, all } = training;
  const renewal = renewalOf(all, row);
  return {
    id: row.id,
    apprenticeshipId: row.apprenticeshipId,
    title: row.title,
    issuer: row.issuer,
    certification: row.certification,
    items: itemsFor(training, row).map(titled),
    issuedOn: row.issuedOn,
    endsOn: row.endsOn,
    ...currencyView(row.endsOn, record.today),
    state: row.state,
    proof: proofView(training, row),
    ...seenView(record, row),
    renews: titledOf(all.find(({ id }) => id === row.renewsId)),
    renewedBy: titledOf(renewal),
    letLapse: letLapseView(record, row),
    withdrawn:
      row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
    revision: row.revision,
    version: versionOf(row),
    moves: certificateMovesOpenTo(me, certificateFacts(training, row)),
  };
}

/** Another one whenever what it says, or what others have said of it, changes: nobody takes back unseen what was confirmed. */
export const versionOf = ({ revision, state, seenAt, letLapseAt }: Certificate): string =>
  [revision, state, seenAt && 'seen', letLapseAt && 'let-lapse'].filter(Boolean).join('-');

/** What the rules need to judge a move of this certificate. */
export const certificateFacts = (
  { record, all, items }: Training,
  row: Certificate,
): CertificateFacts => ({
  state: row.state,
  endsOn: row.endsOn,
  isSeen: row.seenAt !== null,
  isRenewed: renewalOf(all, row) !== undefined,
  isLetLapse: row.letLapseAt !== null,
  recurs: items.some(({ id, programmeItem }) => id === row.planItemId && programmeItem.renewMonths),
  parties: record.parties,
});

/** The items of the plan that the certificate speaks for. */
const itemsFor = ({ items }: Training, row: Certificate) =>
  items.filter(
    (item) =>
      item.state !== 'not-required' &&
      speaksFor(row, { id: item.id, certifications: item.programmeItem.certifications }),
  );

/** Whether it was added for this item, or is one of the certificates that the item asks for. */
export const speaksFor = (
  { planItemId, certification }: Certificate,
  item: { id: string; certifications: readonly string[] | undefined },
): boolean =>
  planItemId === item.id ||
  (certification !== null && (item.certifications ?? []).includes(certification));

function proofView({ proofs }: Training, { evidenceId }: Certificate) {
  const proof = evidenceId === null ? undefined : proofs.get(evidenceId);
  return proof
    ? {
        id: proof.id,
        title: proof.title,
        kindWords: evidenceKindWords[proof.kind],
        state: proof.state,
      }
    : null;
}

export function seenView(record: ApprenticeRecord, { seenBy, seenAt }: Certificate) {
  if (seenBy === null || seenAt === null)
    return { seen: null, seenWords: 'Nobody else has seen it yet' };
  const by = nameIn(record, seenBy);
  return { seen: { by, at: seenAt }, seenWords: `${by} has seen it` };
}

const letLapseView = (record: ApprenticeRecord, row: Certificate) =>
  row.letLapseBy === null || row.letLapseAt === null
    ? null
    : {
        by: nameIn(record, row.letLapseBy),
        at: row.letLapseAt,
        reason: row.letLapseReason ?? '',
      };

export const titled = ({ id, title }: { id: string; title: string }) => ({ id, title });
const titledOf = (row: Certificate | undefined) => (row ? titled(row) : null);
