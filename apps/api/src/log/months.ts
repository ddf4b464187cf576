import { addDays, type Day } from '@tracker/domain';

/** A calendar month, `YYYY-MM`. Months compare and sort as text. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const firstDayOf = (month: Month): Day => `${month}-01`;

export const monthAfter = (month: Month): Month => monthOf(addDays(firstDayOf(month), 31));

export const monthBefore = (month: Month): Month => monthOf(addDays(firstDayOf(month), -1));

export const lastDayOf = (month: Month): Day => addDays(firstDayOf(monthAfter(month)), -1);

const earlier = (a: Month, b: Month) => (a < b ? a : b);
const later = (a: Month, b: Month) => (a < b ? b : a);

/** The months that a log has: from the start up to now, or up to the end once it has passed. */
export function monthsOf(
  { startOn, plannedEndOn }: { startOn: Day; plannedEndOn: Day },
  today: Day,
): { first: Month; last: Month } {
  const first = monthOf(startOn);
  return { first, last: later(first, earlier(monthOf(today), monthOf(plannedEndOn))) };
}
