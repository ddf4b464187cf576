import { addDays, weekday, type Day } from '@tracker/domain';
import type { Random } from './random';

/** The day itself, or the Monday after when it is at a weekend. */
export const workday = (day: Day): Day => {
  const past = weekday(day) - 4;
  return past > 0 ? addDays(day, 3 - past) : day;
};

export const latest = (...days: readonly Day[]): Day =>
  days.reduce((last, day) => (day > last ? day : last));

export const soonAfter = (day: Day, random: Random, from: number, to: number): Day =>
  workday(addDays(day, random.whole(from, to)));

const two = (number: number) => String(number).padStart(2, '0');

/** Some time in that hour (UTC) of the day: `2026-11-24T14:05:12.345Z`. */
export const within = (day: Day, hour: number, random: Random): string => {
  const [minute, second] = [random.whole(0, 59), random.whole(0, 59)];
  const ms = String(random.whole(0, 999)).padStart(3, '0');
  return `${day}T${two(hour)}:${two(minute)}:${two(second)}.${ms}Z`;
};
