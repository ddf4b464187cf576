import { addDays, type Day } from './day';

/** A calendar month, `YYYY-MM`. Months compare and sort as text. */
export type CalendarMonth = string;

export const calendarMonthOf = (day: Day): CalendarMonth => day.slice(0, 7);

export const firstDayOfMonth = (month: CalendarMonth): Day => `${month}-01`;

export const monthAfter = (month: CalendarMonth): CalendarMonth =>
  calendarMonthOf(addDays(firstDayOfMonth(month), 31));

export const lastDayOfMonth = (month: CalendarMonth): Day =>
  addDays(firstDayOfMonth(monthAfter(month)), -1);

/** Every month from that of the first day to that of the last, both counted. At least one. */
export function monthsFromTo(from: Day, to: Day): CalendarMonth[] {
  const last = calendarMonthOf(to);
  const months = [calendarMonthOf(from)];
  for (let month = monthAfter(months[0] ?? last); month <= last; month = monthAfter(month))
    months.push(month);
  return months;
}

const withYear = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "September 2026" */
export const monthWords = (month: CalendarMonth) =>
  withYear.format(new Date(`${firstDayOfMonth(month)}T00:00:00Z`));
