import type { EntityManager } from 'typeorm';

/** What changed, in one use case: becomes one row of the audit trail. */
export type Change = {
  /** The person, or null for the service itself. */
  by: string | null;
  /** `sign-off.return`, `log-entry.add`: feature and verb. */
  what: string;
  subject: { kind: string; id: string };
  /** The record that it belongs to, when it belongs to one. */
  apprenticeshipId: string | null;
  /** Reasons, levels, hashes: plain JSON. No passwords, no tokens. */
  detail?: Record<string, unknown>;
};

/** Writes changes into the audit trail, inside the transaction that makes them. */
export abstract class Journal {
  abstract append(tx: EntityManager, changes: readonly Change[]): Promise<void>;
}
