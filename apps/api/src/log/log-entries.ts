import { Injectable } from '@nestjs/common';
import type { EntryView } from '@tracker/contract';
import { answersWords, mayReadRecord, type PersonId, type SnapshotEntry } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { entryRows, newestFirst } from './entry-rows';
import { entryViews } from './entry-views';
import type { LogEntry } from './log-entry.entity';
import { withWords } from './words';

/** The sessions behind a checklist item, for the item's page and for what goes under a signature. */
@Injectable()
export class LogEntries {
  /** Newest first, without what was withdrawn. Who sees only this item sees no title of another. */
  async entriesOfItem(
    db: Reader,
    me: PersonId,
    record: ApprenticeRecord,
    planItemId: string,
  ): Promise<EntryView[]> {
    const views = await entryViews(db, me, record, await standingFor(db, planItemId));
    if (mayReadRecord(record.parties, me)) return views;
    return views.map((view) => ({
      ...view,
      items: view.items.filter(({ id }) => id === planItemId),
    }));
  }

  /** What stands in the log for the item now, as a snapshot keeps it (product.md rule 4). */
  async snapshotEntriesOf(db: Reader, planItemId: string): Promise<SnapshotEntry[]> {
    return (await standingFor(db, planItemId)).map((entry) => ({
      id: entry.id,
      revision: entry.revision,
      on: entry.heldOn,
      minutes: entry.minutes,
      kind: entry.kind,
      mode: entry.mode,
      with: withWords(entry.withPeople),
      did: entry.did,
      learned: entry.learned,
      hours: answersWords(entry),
    }));
  }
}

const standingFor = (db: Reader, planItemId: string): Promise<LogEntry[]> =>
  entryRows(
    db,
    `JOIN log_entry_items l ON l.entry_id = e.id
      WHERE l.plan_item_id = $1 AND e.state <> 'withdrawn' ${newestFirst}`,
    [planItemId],
  );
