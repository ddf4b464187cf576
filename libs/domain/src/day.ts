import { bankHolidays } from './bank-holidays';

/** A calendar day in London, `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

const dayMs = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** True for a day that exists: `2026-02-29` is not one. */
export const isDay = (text: string): text is Day => {
  if (!pattern.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && fromMs(ms) === text;
};

export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * dayMs);

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(toMs(`${day.slice(0, 8)}01`));
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  const last = first.toISOString().slice(0, 10);
  return `${last.slice(0, 8)}${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`;
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((toMs(to) - toMs(from)) / dayMs);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: Day): number => (new Date(toMs(day)).getUTCDay() + 6) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -weekday(day));

/** Monday to Friday, and no bank holiday of England and Wales. */
export const isWorkingDay = (day: Day): boolean => weekday(day) < 5 && !holidays.has(day);

const holidays = new Set(bankHolidays);

/** Working days after `from`, up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const total = daysBetween(from, to);
  const rest = Array.from({ length: total % 7 }, (_, i) => weekday(addDays(to, -i)));
  const weekdays = Math.floor(total / 7) * 5 + rest.filter((d) => d < 5).length;
  return weekdays - bankHolidays.filter((day) => day > from && day <= to).length;
}

/** The day on which so many working days have passed since `from`. */
export function addWorkingDays(from: Day, days: number): Day {
  let [day, left] = [from, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in London at this instant (ISO 8601). */
export const dayAt = (instant: string): Day => london.format(new Date(instant));

/** The instant at which the day begins in London, ISO 8601: an hour before midnight UTC in summer. */
export function dayStartsAt(day: Day): string {
  const summer = `${addDays(day, -1)}T23:00:00.000Z`;
  return dayAt(summer) === day ? summer : `${day}T00:00:00.000Z`;
}
const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Hours by which London is ahead of UTC as the day begins. Clocks change at 1 in the morning, UTC. */
const aheadAtStartOf = (day: Day) => Number(londonHour.format(new Date(toMs(day))));

/** Minutes that the day has in London: 1,440, an hour less or more when the clocks go forward or back. */
export const minutesOfDay = (day: Day): number =>
  24 * 60 + 60 * (aheadAtStartOf(day) - aheadAtStartOf(addDays(day, 1)));

/** 1 in the week of the start day; 0 and below before it. */
export const weekOf = (startOn: Day, day: Day): number =>
  Math.floor(daysBetween(mondayOf(startOn), day) / 7) + 1;
