import type { Day } from './day';
import { entryModes, type EntryMode } from './log-entry';
import { calendarMonthOf, type CalendarMonth } from './month';

/** One session that stands in the log, and the duties of the items it counts towards. */
export type ExposureSession = { on: Day; mode: EntryMode; duties: readonly string[] };

/** How often somebody took part in one way. `months`: sessions of each month, in the order that was asked for. */
export type Rung = {
  mode: EntryMode;
  total: number;
  since: CalendarMonth | null;
  months: number[];
};

/** One duty of the exposure ladder: shadowed → with help → alone → taught, the lowest rung first. */
export type DutyExposure = { duty: string; rungs: Rung[]; highest: EntryMode | null };

/**
 * The exposure ladder (product.md): duty × month × mode. A session counts once in every duty that one
 * of its items belongs to, however many items of that duty it has. These are sessions, never hours.
 */
export function exposureOf(
  sessions: readonly ExposureSession[],
  duties: readonly string[],
  months: readonly CalendarMonth[],
): DutyExposure[] {
  return duties.map((duty) => {
    const own = sessions.filter((session) => session.duties.includes(duty));
    const rungs = entryModes.map((mode) => rungOf(own, mode, months));
    return { duty, rungs, highest: rungs.findLast(({ total }) => total > 0)?.mode ?? null };
  });
}

function rungOf(
  sessions: readonly ExposureSession[],
  mode: EntryMode,
  months: readonly CalendarMonth[],
): Rung {
  const days = sessions.filter((session) => session.mode === mode).map(({ on }) => on);
  const since = days.length === 0 ? null : calendarMonthOf(days.reduce((a, b) => (b < a ? b : a)));
  return {
    mode,
    total: days.length,
    since,
    months: months.map((month) => days.filter((on) => calendarMonthOf(on) === month).length),
  };
}
