import type { EntryKind, EntryMode, EntryState, MonthlySum } from '@tracker/domain';
import type { Reader } from '../platform/db';

type SumRow = {
  month: string;
  kind: EntryKind;
  offTheJob: boolean | number;
  state: EntryState;
  minutes: number | string;
};

/** One apprentice's log added up by month, kind and what became of the hours. One statement. */
export async function sumsOf(db: Reader, apprenticeshipId: string): Promise<MonthlySum[]> {
  const rows = await db.rows<SumRow>(
    `SELECT SUBSTR(held_on, 1, 7) AS month, kind, off_the_job AS "offTheJob", state,
            SUM(minutes) AS minutes
       FROM log_entries WHERE apprenticeship_id = $1 AND state <> 'withdrawn'
      GROUP BY SUBSTR(held_on, 1, 7), kind, off_the_job, state`,
    [apprenticeshipId],
  );
  return rows.map((row) => ({
    ...row,
    offTheJob: Boolean(row.offTheJob),
    minutes: Number(row.minutes),
  }));
}

/** A session that stands in the log, and the items it counts towards. */
export type LoggedSession = { on: string; mode: EntryMode; itemKeys: string[] };

/** One apprentice's sessions, withdrawn ones left out. One statement; a session comes once. */
export async function sessionsOf(db: Reader, apprenticeshipId: string): Promise<LoggedSession[]> {
  const rows = await db.rows<{ id: string; on: string; mode: EntryMode; itemKey: string | null }>(
    `SELECT e.id, e.held_on AS "on", e.mode, i.item_key AS "itemKey"
       FROM log_entries e
       LEFT JOIN log_entry_items l ON l.entry_id = e.id
       LEFT JOIN plan_items i ON i.id = l.plan_item_id
      WHERE e.apprenticeship_id = $1 AND e.state <> 'withdrawn'`,
    [apprenticeshipId],
  );
  const byId = new Map<string, LoggedSession>();
  for (const { id, on, mode, itemKey } of rows) {
    const known = byId.get(id) ?? { on, mode, itemKeys: [] };
    if (itemKey !== null) known.itemKeys.push(itemKey);
    byId.set(id, known);
  }
  return [...byId.values()];
}
