import { addDays, daysBetween, mondayOf, type Day } from './day';
import { isDone, type ItemState } from './item';

/** Weeks that the pace is taken from, and how many of them make one mean. */
export const paceWeeks = 8;
export const meanWeeks = 4;
/** The pace needed is told for the Friday in so many weeks. */
const weeksToBeLevel = 13;

export type ForecastItem = {
  required: boolean;
  state: ItemState;
  dueOn: Day;
  requestedOn: Day | null;
  signedOffOn: Day | null;
};

export type Forecast = {
  /** Weeks that the pace was taken from: eight, or as many as there are since the start. */
  weeks: number;
  /** Sign-offs a week: the lowest and the highest mean of four weeks in a row. */
  pace: { lowest: number; highest: number };
  /**
   * When the expected line is met again at the highest and at the lowest pace. Null: not before the
   * planned end. Being level is no end: nothing is over before `lastDueOn`.
   */
  levelOn: { earliest: Day | null; latest: Day | null };
  /** Sign-offs a week that it takes to be level by that day. */
  needed: { by: Day; aWeek: number };
  lastDueOn: Day;
};

type Span = { startOn: Day; plannedEndOn: Day; today: Day };

/**
 * When the expected line is met again (product.md, "Forecast"). Null where there is nothing to say:
 * who is level, and the first four weeks.
 */
export function forecastOf(items: readonly ForecastItem[], span: Span): Forecast | null {
  const { startOn, plannedEndOn, today } = span;
  const counted = items.filter(({ required, state }) => required && state !== 'not-required');
  const due = counted.map(({ dueOn }) => dueOn).sort();
  const lastDueOn = due.at(-1);
  const weeks = Math.min(paceWeeks, Math.floor(daysBetween(startOn, today) / 7));
  const done = counted.filter((item) => isDone(item.state) || isAskedInTime(item)).length;
  if (lastDueOn === undefined || weeks < meanWeeks || done >= dueBy(due, today)) return null;
  const [lowest, highest] = paceRange(counted, today, weeks);
  const until = plannedEndOn > today ? plannedEndOn : today;
  const level = (pace: number) => levelOn({ due, done, pace, today, until });
  const by = earlier(addDays(mondayOf(today), weeksToBeLevel * 7 + 4), until);
  const left = Math.max(1, daysBetween(today, by)) / 7;
  return {
    weeks,
    pace: { lowest, highest },
    levelOn: { earliest: level(highest), latest: level(lowest) },
    needed: { by, aWeek: Math.max(0, dueBy(due, by) - done) / left },
    lastDueOn,
  };
}

const isAskedInTime = ({ state, requestedOn, dueOn }: ForecastItem) =>
  state === 'awaiting-sign-off' && requestedOn !== null && requestedOn <= dueOn;

/** `due` is in order. */
function dueBy(due: readonly Day[], on: Day): number {
  const next = due.findIndex((day) => day > on);
  return next === -1 ? due.length : next;
}

/** Every run of four weeks in a row has a mean. Weeks end today, so that none of them is cut off. */
function paceRange(items: readonly ForecastItem[], today: Day, weeks: number): [number, number] {
  const signed = Array.from({ length: weeks }, (_, i) => {
    const [after, until] = [addDays(today, -7 * (i + 1)), addDays(today, -7 * i)];
    return items.filter((each) => isBetween(each.signedOffOn, after, until)).length;
  });
  const means = Array.from({ length: weeks - meanWeeks + 1 }, (_, i) => {
    const four = signed.slice(i, i + meanWeeks);
    return four.reduce((a, b) => a + b, 0) / meanWeeks;
  });
  return [Math.min(...means), Math.max(...means)];
}

const isBetween = (day: Day | null, after: Day, until: Day) =>
  day !== null && day > after && day <= until;

type Course = { due: readonly Day[]; done: number; pace: number; today: Day; until: Day };

/** Nobody can do more than there is to do, so the line is met at the latest where it ends. */
function levelOn({ due, done, pace, today, until }: Course): Day | null {
  for (let days = 1; addDays(today, days) <= until; days += 1) {
    const on = addDays(today, days);
    if (Math.min(due.length, done + (pace * days) / 7) >= dueBy(due, on)) return on;
  }
  return null;
}

const earlier = (a: Day, b: Day) => (a < b ? a : b);
