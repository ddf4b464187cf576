import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { Evidence, EvidenceEntry, EvidenceItem } from './evidence.entity';

export type NewStatement = {
  apprenticeshipId: string;
  itemId: string;
  entryId: string | null;
  title: string;
  /** What the witness said, and who they say they are. */
  text: string;
  addedAt: string;
};

/** A witness's statement becomes evidence of the item, and of the session that they were in. Resolves to its id. */
export async function addStatement(tx: Tx, statement: NewStatement): Promise<string> {
  const { itemId, entryId, text, ...facts } = statement;
  const id = randomUUID();
  await tx.insert(Evidence, {
    ...facts,
    id,
    kind: 'statement',
    state: 'ready',
    text,
    sha256: sha256(text),
    size: 0,
    mediaType: '',
    revision: 1,
    addedBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
  });
  await tx.insert(EvidenceItem, { evidenceId: id, planItemId: itemId });
  if (entryId) await tx.insert(EvidenceEntry, { evidenceId: id, entryId });
  return id;
}

/** It stays on the record, struck through. Resolves to the items that it served. */
export async function withdrawStatement(
  tx: Tx,
  id: string,
  { at, reason }: { at: string; reason: string },
): Promise<string[]> {
  await tx.update(
    Evidence,
    { id, state: 'ready' },
    { state: 'withdrawn', withdrawnAt: at, withdrawnReason: reason },
  );
  const served = await tx.findBy(EvidenceItem, { evidenceId: id });
  return served.map(({ planItemId }) => planItemId);
}
