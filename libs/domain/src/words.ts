import type { Day } from './day';

/** "1 day", "2 days". `many` is for words that need more than an s. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${String(count)} ${count === 1 ? one : many}`;

const dayFormat = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC', ...parts });
const withoutYear = dayFormat({});
const withYear = dayFormat({ year: 'numeric' });

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/** "24 November" */
export const dayWords = (day: Day) => withoutYear.format(midnight(day));

/** "24 November 2026" */
export const fullDayWords = (day: Day) => withYear.format(midnight(day));

/** "today", "yesterday", "3 days ago" */
export function agoWords(days: number): string {
  if (days <= 1) return days <= 0 ? 'today' : 'yesterday';
  return `${String(days)} days ago`;
}

/** "today", "tomorrow", "in 3 days" */
export function inDaysWords(days: number): string {
  if (days <= 1) return days <= 0 ? 'today' : 'tomorrow';
  return `in ${String(days)} days`;
}

/** "45 min", "2 h", "1 h 30 min" */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${String(rest)} min`;
  return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`;
}
