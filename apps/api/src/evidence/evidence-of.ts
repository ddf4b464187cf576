import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@tracker/contract';
import { checkNotHeld, dayAt, type PersonId, type SnapshotEvidence } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { evidenceRows, newestFirst, servesItem } from './evidence-rows';
import { evidenceViews } from './evidence-views';
import type { Evidence } from './evidence.entity';
import { itemsSeenBy, seenParts } from './seen-parts';

/** The evidence behind an item or a session, for their pages and for what goes under a signature. */
@Injectable()
export class EvidenceOf {
  /** Of the item itself and of its sessions, newest first, without what was withdrawn. */
  async item(
    db: Reader,
    me: PersonId,
    record: ApprenticeRecord,
    itemId: string,
  ): Promise<EvidenceView[]> {
    const views = await evidenceViews(db, me, record, await standingForItem(db, itemId));
    const seen = await itemsSeenBy(db, me, record);
    return views.map((view) => seenParts(view, seen));
  }

  /** Of one session, for somebody who may read the record. */
  async entry(
    db: Reader,
    me: PersonId,
    record: ApprenticeRecord,
    entryId: string,
  ): Promise<EvidenceView[]> {
    const rows = await evidenceRows(
      db,
      `JOIN evidence_entries l ON l.evidence_id = e.id
        WHERE l.entry_id = $1 AND e.state <> 'withdrawn' ${newestFirst}`,
      [entryId],
    );
    return evidenceViews(db, me, record, rows);
  }

  /**
   * What stands for the item and its sessions now, as a snapshot keeps it (product.md rule 4): what is
   * being checked, was refused or withdrawn is not part of it.
   */
  async snapshotEvidenceOf(db: Reader, itemId: string): Promise<SnapshotEvidence[]> {
    const rows = await standingForItem(db, itemId);
    return rows
      .filter(({ state }) => state === 'ready')
      .map(({ id, kind, title, text, sha256, addedAt }) => ({
        id,
        kind,
        title,
        on: dayAt(addedAt),
        text,
        sha256,
      }));
  }

  /** Before a request is sealed: throws (409) while a file of the item is still being checked. */
  async checkNoneHeld(db: Reader, itemId: string): Promise<void> {
    for (const row of await standingForItem(db, itemId))
      if (row.state === 'checking') checkNotHeld(row);
  }
}

const standingForItem = (db: Reader, itemId: string): Promise<Evidence[]> =>
  evidenceRows(db, `WHERE ${servesItem} AND e.state <> 'withdrawn' ${newestFirst}`, [itemId]);
