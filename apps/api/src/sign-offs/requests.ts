import {
  canonicalJson,
  conflict,
  snapshotJson,
  type Level,
  type LevelAnswer,
  type Snapshot,
} from '@tracker/domain';
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

/** What was sealed before there was evidence, or observations, has none, and claims one level for all skills. */
export const snapshotOf = ({ snapshot }: Pick<SignOffRequest, 'snapshot'>): Snapshot => ({
  selfLevels: [],
  evidence: [],
  observations: [],
  ...(JSON.parse(snapshot) as Omit<Snapshot, 'selfLevels' | 'evidence' | 'observations'>),
});

/** What the owner claimed in a snapshot, skill by skill. */
export const claimedIn = ({ selfLevel, selfLevels }: Snapshot): LevelAnswer => ({
  level: selfLevel as Level | null,
  levels: Object.fromEntries(selfLevels.map(({ skill, level }) => [skill, level as Level])),
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

/**
 * Whether what was decided does not stand any more. Who revokes a sign-off that was confirmed again
 * after a change takes back what was confirmed as well. `requests` come newest first.
 */
export function isTakenBack(
  requests: readonly Pick<SignOffRequest, 'revision' | 'outcome'>[],
  { revision, outcome }: Pick<SignOffRequest, 'revision' | 'outcome'>,
): boolean {
  if (outcome !== 'signed-off') return outcome === 'revoked';
  const later = requests.filter((each) => each.revision > revision);
  const next = later.findLast((each) => each.outcome !== 'superseded');
  return next !== undefined && isTakenBack(later, next);
}

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
    levels: {},
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
