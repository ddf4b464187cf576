import type { Clocks } from './clocks';
import type { Forecast } from './forecast';
import { dayWords, fullDayWords, plural } from './words';

/**
 * "To be level by 26 February, 2 to 3 sign-offs a week are needed. The last 8 weeks had 0.5 to 1.3 a
 * week. At that pace the plan’s line is met again in June 2027 at the earliest."
 */
export const forecastWords = (forecast: Forecast): string =>
  `${neededWords(forecast)} The last ${String(forecast.weeks)} weeks had ${paceWords(forecast)}. ${levelWords(forecast)}`;

function neededWords({ needed }: Forecast): string {
  const [low, high] = [Math.floor(needed.aWeek), Math.ceil(needed.aWeek)];
  const count =
    low === high || low === 0
      ? plural(high, 'sign-off')
      : `${String(low)} to ${String(high)} sign-offs`;
  const verb = high === 1 ? 'is' : 'are';
  const atMost = low === 0 && high === 1 ? 'at most ' : '';
  return `To be level by ${dayWords(needed.by)}, ${atMost}${count} a week ${verb} needed.`;
}

function paceWords({ pace: { lowest, highest } }: Forecast): string {
  const [low, high] = [lowest.toFixed(1), highest.toFixed(1)];
  if (highest === 0) return 'none';
  if (low === '0.0') return `at most ${high} a week`;
  return low === high ? `about ${high} a week` : `${low} to ${high} a week`;
}

function levelWords({ levelOn: { earliest, latest } }: Forecast): string {
  if (earliest === null) return 'At that pace the plan’s line is not met before the planned end.';
  const start = monthWords(earliest);
  if (latest === null)
    return `At that pace the plan’s line is met again in ${start} at the earliest.`;
  const end = monthWords(latest);
  return start === end
    ? `At that pace the plan’s line is met again in ${start}.`
    : `At that pace the plan’s line is met again between ${start} and ${end}.`;
}

/** "June 2027": a forecast that names a day would promise too much. */
const monthWords = (day: string) => fullDayWords(day).replace(/^\d+ /, '');

/** The three clocks, each in its own words. `whose`: the apprentice's first name. */
export function clockWords(clocks: Clocks, firstName: string): { title: string; words: string }[] {
  const { apprentice, mentor, others } = clocks;
  const waits = ({ count, days }: { count: number; days: number }) =>
    count === 0
      ? 'Nothing'
      : `${plural(count, 'item')}, the oldest for ${plural(days, 'working day')}`;
  return [
    {
      title: `Late with ${firstName}`,
      words:
        apprentice.count === 0
          ? 'Nothing'
          : `${plural(apprentice.count, 'item')}${returnedWords(apprentice)}, the oldest by ${plural(apprentice.days, 'day')}`,
    },
    { title: 'Waiting for the mentor', words: waits(mentor) },
    { title: 'Waiting for others', words: waits(others) },
  ];
}

function returnedWords({ count, returned }: Clocks['apprentice']): string {
  if (returned === 0) return '';
  if (returned < count) return `, ${String(returned)} of them returned`;
  return count === 1 ? ', returned' : ', all returned';
}
