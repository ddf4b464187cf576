import type { log, Query } from '@tracker/contract';
import type { EntryKind, EntryState } from '@tracker/domain';
import { placeholders } from '../people/parties';
import { cursorOf, readCursor } from '../platform/cursor';
import type { Reader } from '../platform/db';
import { entryRows, newestFirst } from './entry-rows';
import type { LogEntry } from './log-entry.entity';
import { firstDayOf, lastDayOf, type Month } from './months';

export type Choices = Query<typeof log.getLog>;

/** Sessions alike in day, kind and what became of their hours, added up. */
export type MonthSum = {
  on: string;
  kind: EntryKind;
  inPaidHours: boolean | number;
  offTheJob: boolean | number;
  state: EntryState;
  minutes: number;
  sessions: number;
  /** How many of them fit what the reader chose. */
  matching: number;
};

const pageSize = 50;

const inMonth = 'e.apprenticeship_id = $1 AND e.held_on >= $2 AND e.held_on <= $3';
const monthValues = (apprenticeshipId: string, month: Month) => [
  apprenticeshipId,
  firstDayOf(month),
  lastDayOf(month),
];

const hoursConditions: Record<NonNullable<Choices['hours']>, string> = {
  verified: `e.off_the_job AND e.state = 'verified'`,
  'not-verified': `e.off_the_job AND e.state = 'submitted'`,
  'not-counted': `(NOT e.off_the_job OR e.state = 'withdrawn')`,
};

/** The reader's choices as a condition on sessions `e`, whose values follow on `before`. */
function conditionOf({ kind, mode, hours }: Choices, before: readonly unknown[]) {
  const chosen = Object.entries({ kind, mode }).filter(([, value]) => value !== undefined);
  const parts = chosen.map(([column], i) => `e.${column} = $${String(before.length + 1 + i)}`);
  if (hours) parts.push(hoursConditions[hours]);
  return {
    sql: ['1 = 1', ...parts].join(' AND '),
    values: [...before, ...chosen.map(([, value]) => value)],
  };
}

/** The whole month added up, and how much of it fits the choices. One statement. */
export async function monthSums(
  db: Reader,
  apprenticeshipId: string,
  month: Month,
  choices: Choices,
): Promise<MonthSum[]> {
  const { sql, values } = conditionOf(choices, monthValues(apprenticeshipId, month));
  const rows = await db.rows<MonthSum>(
    `WITH month_entries AS (SELECT * FROM log_entries e WHERE ${inMonth})
     SELECT held_on AS "on", kind, in_paid_hours AS "inPaidHours", off_the_job AS "offTheJob", state,
            SUM(minutes) AS minutes, COUNT(*) AS sessions, SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS matching
       FROM month_entries e
      GROUP BY held_on, kind, in_paid_hours, off_the_job, state
      ORDER BY held_on`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    minutes: Number(row.minutes),
    sessions: Number(row.sessions),
    matching: Number(row.matching),
  }));
}

/** The month's sessions that fit the choices, newest first, a page at a time. One statement. */
export async function monthPage(
  db: Reader,
  apprenticeshipId: string,
  month: Month,
  choices: Choices,
): Promise<{ entries: LogEntry[]; next: string | null }> {
  const { sql, values } = conditionOf(choices, monthValues(apprenticeshipId, month));
  const start = startOf(choices, values.length);
  const rows = await entryRows(
    db,
    `WHERE ${inMonth} AND ${sql} AND ${start.sql} ${newestFirst} LIMIT ${String(pageSize + 1)}`,
    [...values, ...start.values],
  );
  const entries = rows.slice(0, pageSize);
  const last = entries.at(-1);
  const next = rows.length > pageSize && last ? cursorOf(last.heldOn, last.addedAt, last.id) : null;
  return { entries, next };
}

/** Goes on after the last session of the page before: older in the order of `newestFirst`. */
function startOf({ after }: Choices, used: number) {
  if (after === undefined) return { sql: '1 = 1', values: [] };
  const values = readCursor(after, 3);
  return {
    sql: `(e.held_on, e.added_at, e.id) < (${placeholders(values, used + 1)})`,
    values,
  };
}
