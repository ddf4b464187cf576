import { addDays, daysBetween, mondayOf, type Day } from './day';

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

type Placed = { focusArea?: string | undefined };

/** Items of another focus area do not appear in a plan. */
export const itemsFor = <Item extends Placed>(items: readonly Item[], focusArea: string): Item[] =>
  items.filter((item) => item.focusArea === undefined || item.focusArea === focusArea);
