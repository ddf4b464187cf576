/** Monday to Friday, or the whole week. */
type Width = 5 | 7;

const millisecondsADay = 86_400_000;

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAt = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** 0 is Monday. */
export const weekdayOf = (day: string) => (new Date(instantOf(day)).getUTCDay() + 6) % 7;

export const isWeekend = (day: string) => weekdayOf(day) >= 5;

/**
 * The weeks of a month ('YYYY-MM'), each from Monday on; null where a day belongs to another month.
 * Weeks of which only the weekend lies in the month are left out where weekends are not shown.
 */
export function weeksOf(month: string, width: Width): (string | null)[][] {
  const first = instantOf(`${month}-01`);
  const monday = first - weekdayOf(`${month}-01`) * millisecondsADay;
  return [0, 1, 2, 3, 4, 5]
    .map((week) => weekFrom(monday + week * 7 * millisecondsADay, width))
    .map((days) => days.map((day) => (day.startsWith(month) ? day : null)))
    .filter((days) => days.some((day) => day !== null));
}

const weekFrom = (monday: number, width: Width) =>
  [0, 1, 2, 3, 4, 5, 6].slice(0, width).map((n) => dayAt(monday + n * millisecondsADay));
