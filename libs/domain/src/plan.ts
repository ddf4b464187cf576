import { addDays, addWorkingDays, daysBetween, mondayOf, type Day } from './day';

export type Calendar = { startOn: Day; plannedEndOn: Day; programmeWeeks: number };

/** Whole weeks from the start to the planned end, the last one counted in full. */
export const plannedWeeks = ({
  startOn,
  plannedEndOn,
}: Pick<Calendar, 'startOn' | 'plannedEndOn'>) =>
  Math.max(1, Math.ceil(daysBetween(startOn, plannedEndOn) / 7));

/**
 * The day an item is due: the Friday of its suggested week. Week 1 is the week of the start day.
 * Weeks after the start scale with the planned length; weeks before it do not.
 */
export function dueOn(calendar: Calendar, suggestedWeek: number): Day {
  const scale = plannedWeeks(calendar) / calendar.programmeWeeks;
  const week = suggestedWeek > 0 ? Math.max(1, Math.round(suggestedWeek * scale)) : suggestedWeek;
  const friday = addDays(mondayOf(calendar.startOn), (week - 1) * 7 + 4);
  return friday > calendar.plannedEndOn ? calendar.plannedEndOn : friday;
}

/** Working days that a plan gives for what it should have asked for before it was made. */
export const catchUpDays = 10;

/**
 * When an item is due in a plan that is made on `madeOn`. What was planned for a day before that
 * gets ten working days: nobody is late on the day on which their record begins. `plannedOn` is the
 * day of the programme where the item is due on another one, so that the page can say why.
 */
export function placeItem(
  calendar: Calendar,
  suggestedWeek: number,
  madeOn: Day,
): { dueOn: Day; plannedOn: Day | null } {
  const planned = dueOn(calendar, suggestedWeek);
  if (planned >= madeOn) return { dueOn: planned, plannedOn: null };
  const caughtUp = addWorkingDays(madeOn, catchUpDays);
  const last = calendar.plannedEndOn < madeOn ? madeOn : calendar.plannedEndOn;
  return { dueOn: caughtUp < last ? caughtUp : last, plannedOn: planned };
}

type Placed = { focusArea?: string | undefined };

/** Items of another focus area do not appear in a plan. */
export const itemsFor = <Item extends Placed>(items: readonly Item[], focusArea: string): Item[] =>
  items.filter((item) => item.focusArea === undefined || item.focusArea === focusArea);
