import { Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '@tracker/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Journal, type Change } from '../platform/journal';
import { AuditEvent, AuditHead } from './audit-event.entity';
import { genesis, hashOf, type Link } from './chain';

@Injectable()
export class AuditTrail extends Journal {
  constructor(private readonly clock: Clock) {
    super();
  }

  /**
   * Adds one row for each change. Moving the head locks it until the commit, so rows of units that
   * run side by side on PostgreSQL follow each other without a gap. It is the last thing a unit does.
   */
  async append(tx: EntityManager, changes: readonly Change[]): Promise<void> {
    const count = changes.length;
    await tx.query('UPDATE audit_head SET seq = seq + $1 WHERE id = 1', [count]);
    const head = await tx.findOneByOrFail(AuditHead, { id: 1 });
    let previousHash = head.hash || genesis;
    const rows = changes.map((change, i) => {
      const row = auditRow(change, head.seq - count + i + 1, this.clock.now(), previousHash);
      previousHash = row.hash;
      return row;
    });
    await tx.insert(AuditEvent, rows);
    await tx.update(AuditHead, { id: 1 }, { hash: previousHash });
  }
}

/** The change as the next row of the chain. */
export function auditRow(
  change: Change,
  seq: number,
  at: string,
  previousHash: string,
): AuditEvent {
  const link: Link = {
    seq,
    at,
    by: change.by,
    what: change.what,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    apprenticeshipId: change.apprenticeshipId,
    detail: canonicalJson(toJson(change.detail ?? {})),
    previousHash,
  };
  return { ...link, hash: hashOf(link) };
}

/** Drops what is undefined and refuses what JSON cannot hold. */
const toJson = (detail: Record<string, unknown>) => JSON.parse(JSON.stringify(detail)) as Json;
