import { canonicalJson, conflict, snapshotJson, type Snapshot } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import type { Reader, Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import {
  SignOffRequest,
  SignOffRequestEntry,
  SignOffRequestEvidence,
} from './sign-off-request.entity';

/** Canonical JSON of what goes under the signature, and its SHA-256 in hex (product.md rule 4). */
export function sealed(snapshot: Snapshot): { snapshot: string; snapshotHash: string } {
  const json = canonicalJson(snapshotJson(snapshot));
  return { snapshot: json, snapshotHash: sha256(json) };
}

/** What was sealed before there was evidence, or observations, has none. */
export const snapshotOf = ({ snapshot }: Pick<SignOffRequest, 'snapshot'>): Snapshot => ({
  evidence: [],
  observations: [],
  ...(JSON.parse(snapshot) as Omit<Snapshot, 'evidence' | 'observations'>),
});

/** Every request of one item, the newest first. */
export const requestsOf = (db: Reader, planItemId: string): Promise<SignOffRequest[]> =>
  db.find(SignOffRequest, { where: { planItemId }, order: { revision: 'DESC' } });

export const openRequest = (requests: readonly SignOffRequest[]) =>
  requests.find(({ outcome }) => outcome === 'open');

/** The newest signature. It stands for as long as the item is signed off. */
export const signatureIn = (requests: readonly SignOffRequest[]) =>
  requests.find(({ outcome }) => outcome === 'signed-off');

/**
 * Whether nobody asked for this one: something changed under the signature before it. Between a
 * signature and another request of the apprentice there is always a return or a revoke.
 */
export const isAfterChange = (requests: readonly SignOffRequest[], { revision }: SignOffRequest) =>
  requests.find((each) => each.revision < revision && each.outcome !== 'superseded')?.outcome ===
  'signed-off';

/** The request that a move needs. */
export function requireRequest(
  requests: readonly SignOffRequest[],
  outcome: SignOffRequest['outcome'],
): SignOffRequest {
  const found = requests.find((request) => request.outcome === outcome);
  if (!found) throw conflict('Nothing waits for a decision on this item now');
  return found;
}

type Sending = Pick<SignOffRequest, 'planItemId' | 'requestedBy' | 'requestedAt'> & {
  snapshot: Snapshot;
  /** The requests before it. */
  after: readonly SignOffRequest[];
};

/** Seals the snapshot as the next revision, which waits for a decision from now on. */
export async function sendRequest(tx: Tx, { snapshot, after, ...facts }: Sending) {
  const id = randomUUID();
  const revision = (after[0]?.revision ?? 0) + 1;
  const seal = sealed(snapshot);
  await tx.insert(SignOffRequest, {
    ...facts,
    ...seal,
    id,
    revision,
    outcome: 'open',
    decidedBy: null,
    onBehalfOf: null,
    decidedAt: null,
    batchId: null,
    level: null,
    wentWell: '',
    whatNext: '',
  });
  const { entries, evidence } = snapshot;
  await tx.insert(
    SignOffRequestEntry,
    entries.map((entry) => ({ requestId: id, entryId: entry.id })),
  );
  await tx.insert(
    SignOffRequestEvidence,
    evidence.map((piece) => ({ requestId: id, evidenceId: piece.id })),
  );
  return { revision, snapshotHash: seal.snapshotHash };
}
