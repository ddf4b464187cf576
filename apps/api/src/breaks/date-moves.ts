import {
  breakProblems,
  daysBetween,
  movedBy,
  type BreakDates,
  type Day,
  type Problems,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { itemsMovedBy, type MovedItem } from '../plans/due-dates';
import type { Reader } from '../platform/db';
import { firstEndOn, takenBy, type LoadedBreak } from './break-rows';
import type { BreakInLearning, BreakRequest } from './break.entity';

/** What an approval does to the dates of one apprenticeship. */
export type DateMoves = {
  /** Every approved break afterwards, the first one first. */
  breaks: BreakDates[];
  items: MovedItem[];
  endedOn: Day;
  endsOn: Day;
};

type Found = { record: ApprenticeRecord; found: LoadedBreak; all: readonly LoadedBreak[] };

/** The dates as they will be once this request is approved. Nothing is written. */
export async function dateMovesOf(
  db: Reader,
  { record, found, all }: Found,
  { kind, untilOn }: Pick<BreakRequest, 'kind' | 'untilOn'>,
): Promise<DateMoves> {
  const others = all.filter(({ row }) => row.state === 'approved' && row.id !== found.row.id);
  const { fromOn } = found.row;
  const breaks = [
    ...others.map(({ row }) => datesOf(row)),
    ...(kind === 'cancel' ? [] : [{ fromOn, untilOn }]),
  ].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return {
    breaks,
    items: await itemsMovedBy(db, record.id, breaks),
    endedOn: record.row.plannedEndOn,
    endsOn: movedBy(breaks, firstEndOn(record, all)),
  };
}

export const daysMoved = ({ endedOn, endsOn }: DateMoves) => daysBetween(endedOn, endsOn);

const datesOf = ({ fromOn, untilOn }: BreakInLearning): BreakDates => ({ fromOn, untilOn });

/** Everything that is wrong with these days for a break of this apprenticeship, by field. */
export async function problemsOf(
  db: Reader,
  record: ApprenticeRecord,
  all: readonly LoadedBreak[],
  dates: BreakDates & { id?: string },
): Promise<Problems> {
  return breakProblems(dates, {
    startOn: record.row.startOn,
    firstEndOn: firstEndOn(record, all),
    others: all.filter(({ row }) => row.id !== dates.id).flatMap(takenBy),
    sessions: await sessionsIn(db, record.id, dates),
  });
}

async function sessionsIn(db: Reader, apprenticeshipId: string, { fromOn, untilOn }: BreakDates) {
  const [row] = await db.rows<{ count: number | string; lastOn: Day | null }>(
    `SELECT COUNT(*) AS count, MAX(held_on) AS "lastOn" FROM log_entries
      WHERE apprenticeship_id = $1 AND held_on >= $2 AND held_on <= $3 AND state <> 'withdrawn'`,
    [apprenticeshipId, fromOn, untilOn],
  );
  return { count: Number(row?.count ?? 0), lastOn: row?.lastOn ?? null };
}
