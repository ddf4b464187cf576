import { canonicalJson, conflict, snapshotJson, type Snapshot } from '@tracker/domain';
import { sha256 } from '../platform/sha256';
import type { Reader } from '../platform/db';
import { SignOffRequest } from './sign-off-request.entity';

/** Canonical JSON of what goes under the signature, and its SHA-256 in hex (product.md rule 4). */
export function sealed(snapshot: Snapshot): { snapshot: string; snapshotHash: string } {
  const json = canonicalJson(snapshotJson(snapshot));
  return { snapshot: json, snapshotHash: sha256(json) };
}

/** What was sealed before there was evidence has none. */
export const snapshotOf = ({ snapshot }: Pick<SignOffRequest, 'snapshot'>): Snapshot => ({
  evidence: [],
  ...(JSON.parse(snapshot) as Omit<Snapshot, 'evidence'>),
});

/** Every request of one item, the newest first. */
export const requestsOf = (db: Reader, planItemId: string): Promise<SignOffRequest[]> =>
  db.find(SignOffRequest, { where: { planItemId }, order: { revision: 'DESC' } });

export const openRequest = (requests: readonly SignOffRequest[]) =>
  requests.find(({ outcome }) => outcome === 'open');

/** The request that a move needs. */
export function requireRequest(
  requests: readonly SignOffRequest[],
  outcome: SignOffRequest['outcome'],
): SignOffRequest {
  const found = requests.find((request) => request.outcome === outcome);
  if (!found) throw conflict('Nothing waits for a decision on this item now');
  return found;
}
