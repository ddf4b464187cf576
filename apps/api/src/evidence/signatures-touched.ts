import type { PersonId } from '@tracker/domain';
import type { Tx } from '../platform/db';

/** What has just been changed, added to something, taken from something or withdrawn. */
export type Touched = {
  by: PersonId | null;
  apprenticeshipId: string;
  evidenceIds?: readonly string[];
  /** Items that serve or lost evidence. */
  itemIds?: readonly string[];
  entryIds?: readonly string[];
};

/**
 * Hears, inside the unit of work, that something may have changed under signatures (product.md rule 5).
 * Sign-offs provide it.
 */
export abstract class SignaturesTouched {
  abstract after(tx: Tx, touched: Touched): Promise<void>;
}

/** Until sign-offs say what follows, nothing does. */
export const noSignaturesTouched: SignaturesTouched = { after: () => Promise.resolve() };
