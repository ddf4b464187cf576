import { shortDay } from '../../app/format';
import { everyFor, type Columns } from './columns';

type MonthNamesProps = { months: readonly string[]; columns: Columns; y: number };

/** "Jul", "Aug" … below the columns, thinned out where there is no room. The latest is always named. */
export function MonthNames({ months, columns, y }: MonthNamesProps) {
  const every = everyFor(columns);
  return columns.at.map((x, n) => {
    const month = months[columns.first + n] ?? '';
    const isShown = (columns.at.length - 1 - n) % every === 0;
    return (
      isShown && (
        <text key={month} x={x} y={y} textAnchor="middle">
          {shortDay(`${month}-01`).split(' ')[1]}
        </text>
      )
    );
  });
}
