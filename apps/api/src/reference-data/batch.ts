import type { EntityManager } from 'typeorm';
import { Review } from '../apprenticeships/apprenticeship.entity';
import { AuditEvent, AuditHead } from '../audit/audit-event.entity';
import { auditRow } from '../audit/audit-trail';
import { genesis } from '../audit/chain';
import { LogEntry, LogEntryItem } from '../log/log-entry.entity';
import { insertMany } from '../platform/bulk';
import type { Change } from '../platform/journal';
import { SignOffRequest, SignOffRequestEntry } from '../sign-offs/sign-off-request.entity';

/** What happened in some time, in all apprenticeships: rows, and the changes that made them. */
export class Batch {
  readonly entries: LogEntry[] = [];
  readonly links: LogEntryItem[] = [];
  readonly requests: SignOffRequest[] = [];
  readonly requestEntries: SignOffRequestEntry[] = [];
  readonly reviews: Review[] = [];
  private readonly changes: { at: string; change: Change }[] = [];

  /** How many changes. */
  get size(): number {
    return this.changes.length;
  }

  record(at: string, change: Change): void {
    this.changes.push({ at, change });
  }

  /** Writes all of it, the changes in the order in which they happened, at the end of the chain. */
  async write(tx: EntityManager): Promise<void> {
    await insertMany(tx, LogEntry, this.entries);
    await insertMany(tx, LogEntryItem, this.links);
    await insertMany(tx, SignOffRequest, this.requests);
    await insertMany(tx, SignOffRequestEntry, this.requestEntries);
    await insertMany(tx, Review, this.reviews);
    await this.append(tx);
  }

  private async append(tx: EntityManager) {
    const head = await tx.findOneByOrFail(AuditHead, { id: 1 });
    let { seq, hash } = head;
    const rows = this.changes
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ at, change }) => {
        const row = auditRow(change, (seq += 1), at, hash || genesis);
        hash = row.hash;
        return row;
      });
    await insertMany(tx, AuditEvent, rows);
    await tx.update(AuditHead, { id: 1 }, { seq, hash });
  }
}
