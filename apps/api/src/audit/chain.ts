import { canonicalJson } from '@tracker/domain';
import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.entity';

/** What the first row of the chain follows. */
export const genesis = '0'.repeat(64);

export type Link = Omit<AuditEvent, 'hash'>;

/** SHA-256 over the canonical JSON of the row, the hash before it included. Hex. */
export const hashOf = (link: Link): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        seq: link.seq,
        at: link.at,
        by: link.by,
        what: link.what,
        subjectKind: link.subjectKind,
        subjectId: link.subjectId,
        apprenticeshipId: link.apprenticeshipId,
        detail: link.detail,
        previousHash: link.previousHash,
      }),
    )
    .digest('hex');
