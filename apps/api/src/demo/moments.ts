import { addDays, mondayOf, weekday, type Day } from '@tracker/domain';

/** One thing that happened in a story. */
export type Moment = { at: string; tell: () => Promise<unknown> };

/** An instant on that day, in the working hours of London. */
export const at = (day: Day, time = '10:15'): string => `${day}T${time}:00.000Z`;

/** The Friday before, when the day is a Saturday or a Sunday. */
export const workingDay = (day: Day): Day => {
  const past = weekday(day) - 4;
  return past > 0 ? addDays(day, -past) : day;
};

/** The Monday after, when the next day is a Saturday or a Sunday. */
export const nextWorkingDay = (day: Day): Day =>
  addDays(day, weekday(day) >= 4 ? 7 - weekday(day) : 1);

/** The Monday of the first week, when today is in that week of the apprenticeship. */
export const startOf = (today: Day, week: number): Day => addDays(mondayOf(today), -(week - 1) * 7);

export const inOrder = (moments: readonly Moment[]) =>
  [...moments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
