import type { Tx } from '../platform/db';

/**
 * What observers and witnesses tell those who look after signatures: something on these items has
 * changed that a signature may stand on (product.md rule 5).
 */
export abstract class Signatures {
  abstract touched(tx: Tx, what: { itemIds: readonly string[] }): Promise<void>;
}

/** While nobody marks signatures as changed. */
export const noSignatures: Signatures = { touched: () => Promise.resolve() };
