import { Injectable } from '@nestjs/common';
import type { EntryView } from '@tracker/contract';
import {
  answersWords,
  mayReadRecord,
  type PersonId,
  type HoursSum,
  type SnapshotEntry,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import { entryRows, newestFirst } from './entry-rows';
import { entryViews } from './entry-views';
import type { LogEntry } from './log-entry.entity';
import { firstDayOf, lastDayOf, type Month } from './months';
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

  /** All hours in the log by month, each session once, whatever it counts towards. One statement. */
  async hoursByMonth(db: Reader, apprenticeshipId: string): Promise<MonthHours[]> {
    const rows = await db.rows<MonthHours & { offTheJob: boolean | number }>(
      `SELECT SUBSTR(held_on, 1, 7) AS month, off_the_job AS "offTheJob", state,
              SUM(minutes) AS minutes, COUNT(*) AS sessions
         FROM log_entries WHERE apprenticeship_id = $1
        GROUP BY SUBSTR(held_on, 1, 7), off_the_job, state`,
      [apprenticeshipId],
    );
    return rows.map((row) => ({
      ...row,
      offTheJob: Boolean(row.offTheJob),
      minutes: Number(row.minutes),
      sessions: Number(row.sessions),
    }));
  }

  /** Sessions of the month whose hours wait to be verified, the earliest first. */
  async waitingIn(
    db: Reader,
    me: PersonId,
    record: ApprenticeRecord,
    month: Month,
    most: number,
  ): Promise<EntryView[]> {
    const rows = await entryRows(
      db,
      `WHERE e.apprenticeship_id = $1 AND e.held_on >= $2 AND e.held_on <= $3
         AND e.off_the_job AND e.state = 'submitted'
       ORDER BY e.held_on, e.added_at, e.id LIMIT ${String(most)}`,
      [record.id, firstDayOf(month), lastDayOf(month)],
    );
    return entryViews(db, me, record, rows);
  }

  /** Which of these sessions are in the log of this apprenticeship. */
  async idsIn(db: Reader, apprenticeshipId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await db.rows<{ id: string }>(
      `SELECT id FROM log_entries
        WHERE apprenticeship_id = $1 AND id IN (${placeholders(ids, 2)})`,
      [apprenticeshipId, ...ids],
    );
    return new Set(rows.map(({ id }) => id));
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

/** Sessions of one month alike in what became of their hours, added up. */
export type MonthHours = HoursSum & { month: Month };

const standingFor = (db: Reader, planItemId: string): Promise<LogEntry[]> =>
  entryRows(
    db,
    `JOIN log_entry_items l ON l.entry_id = e.id
      WHERE l.plan_item_id = $1 AND e.state <> 'withdrawn' ${newestFirst}`,
    [planItemId],
  );
