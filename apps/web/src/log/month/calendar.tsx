import type { EntryView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { MouseEvent } from 'react';
import { dayAndMonth, duration, monthAndYear } from '../../app/format';
import { placeOf, type LogView } from './log-view';
import { isWeekend, weeksOf } from './weeks';

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

type CalendarProps = Pick<LogView, 'month' | 'today' | 'days' | 'entries'>;

/** The month as a table. The weekend stands in it only when something was logged on one. */
export function Calendar({ month, today, days, entries }: CalendarProps) {
  const width = days.some(({ on }) => isWeekend(on)) ? 7 : 5;
  return (
    <table className={width === 7 ? 'app-calendar app-calendar--week' : 'app-calendar'}>
      <caption className="govuk-table__caption govuk-table__caption--m">
        Calendar{' '}
        <span className="govuk-visually-hidden">
          {monthAndYear(month)}, hours and minutes logged each day
        </span>
      </caption>
      <thead>
        <tr>
          {weekdays.slice(0, width).map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekday}>{weekday.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, width).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) =>
              day === null ? (
                <td key={column} className="app-calendar__off" />
              ) : (
                <Day
                  key={column}
                  day={day}
                  isToday={day === today}
                  minutes={days.find(({ on }) => on === day)?.minutes ?? 0}
                  entry={entries.find(({ on }) => on === day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TotalProps = { day: string; minutes: number; entry: EntryView | undefined };

const Day = ({ isToday, ...total }: TotalProps & { isToday: boolean }) => (
  <td className={isToday ? 'app-calendar__today' : undefined}>
    <span className="app-calendar__day">
      {Number(total.day.slice(8))}
      {isToday && <span className="app-calendar__today-word"> today</span>}
    </span>
    {total.minutes > 0 && <Total {...total} />}
  </td>
);

/** The way to the day's sessions, where the list below shows them. */
function Total({ day, minutes, entry }: TotalProps) {
  const words = (
    <>
      <span aria-hidden="true">{clockOf(minutes)}</span>
      <span className="govuk-visually-hidden">
        {duration(minutes)} on {dayAndMonth(day)}
      </span>
    </>
  );
  if (!entry) return <span className="app-calendar__total">{words}</span>;
  return (
    <Link className="govuk-link app-calendar__total" href={`#${placeOf(entry)}`} onClick={goThere}>
      {words}
    </Link>
  );
}

/** "1:30" */
const clockOf = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Within the page: the address, and with it what the browser's back button does, stays as it is. */
function goThere(event: MouseEvent<HTMLAnchorElement>) {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  // A page that is only tested, and never laid out, cannot scroll.
  place.scrollIntoView?.();
  place.querySelector('a')?.focus({ preventScroll: true });
}
