import type { PersonId } from '@tracker/domain';
import type { Tx } from '../platform/db';

/** What was changed, linked elsewhere or taken back. */
export type Touched = {
  entryIds?: readonly string[];
  evidenceIds?: readonly string[];
  /** Items of which something else under the signature changed. */
  itemIds?: readonly string[];
};

/**
 * Whoever changes something that may stand under a signature says so here, inside the same unit of
 * work and after the change (product.md rule 5).
 */
export abstract class Signatures {
  /** `by`: who changed it; null for a witness without an account. */
  abstract touched(tx: Tx, by: PersonId | null, what: Touched): Promise<void>;
}
