/** Dates and durations in GOV.UK style. Days are 'YYYY-MM-DD', instants ISO 8601 in UTC. */

const ofDay = (day: string) => new Date(`${day}T12:00:00Z`);

const partsOf = (date: Date, timeZone: string) =>
  new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h12',
    })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );

const words = (date: Date, timeZone = 'UTC') => {
  const parts = partsOf(date, timeZone);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    time: `${part('hour')}:${part('minute')}${part('dayPeriod').toLowerCase().replace(/\W/g, '')}`,
  };
};

/** Three letters, also for September and June. */
const short = (name: string) => name.slice(0, 3);

/** "Tuesday 24 November 2026" */
export function fullDay(of: string) {
  const { weekday, day, month, year } = words(ofDay(of));
  return `${weekday} ${day} ${month} ${year}`;
}

/** "Tuesday 24 November" */
export function weekdayAndDay(of: string) {
  const { weekday, day, month } = words(ofDay(of));
  return `${weekday} ${day} ${month}`;
}

/** "24 November 2026" */
export function longDay(of: string) {
  const { day, month, year } = words(ofDay(of));
  return `${day} ${month} ${year}`;
}

/** "24 November" */
export function dayAndMonth(of: string) {
  const { day, month } = words(ofDay(of));
  return `${day} ${month}`;
}

/** "24 Nov" */
export function shortDay(of: string) {
  const { day, month } = words(ofDay(of));
  return `${day} ${short(month)}`;
}

/** "Tue 24 Nov" */
export function shortWeekday(of: string) {
  const { weekday, day, month } = words(ofDay(of));
  return `${short(weekday)} ${day} ${short(month)}`;
}

/** "November 2026", from 'YYYY-MM' or a day. */
export function monthAndYear(of: string) {
  const { month, year } = words(ofDay(`${of.slice(0, 7)}-01`));
  return `${month} ${year}`;
}

const london = 'Europe/London';

/** "2:05pm" */
export const timeOf = (instant: string) => words(new Date(instant), london).time;

/** "20 November 2026, 3:42pm" */
export function dayAndTime(instant: string) {
  const { day, month, year, time } = words(new Date(instant), london);
  return `${day} ${month} ${year}, ${time}`;
}

/** The day on which an instant falls in London, as 'YYYY-MM-DD'. */
export const dayOf = (instant: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: london }).format(new Date(instant));

/** "1 h 30 min", "2 h", "45 min", "0 h" */
export function duration(minutes: number) {
  const parts = durationParts(minutes);
  return parts.map(({ figure, unit }) => `${figure} ${unit}`).join(' ');
}

/** The same in parts, where figures are set larger than units. */
export function durationParts(minutes: number) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 || rest === 0 ? [{ figure: hours.toLocaleString('en-GB'), unit: 'h' }] : []),
    ...(rest > 0 ? [{ figure: String(rest), unit: 'min' }] : []),
  ];
}

/** "1 item", "3 items" */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "Week 21 of 104". Before the start, weeks are counted from 0 down. */
export const weekWords = ({ week, weeks }: { week: number; weeks: number }) =>
  week > 0 ? `Week ${week} of ${weeks}` : 'Not started yet';
