import type { progress, Response } from '@tracker/contract';
import { Table } from '@tracker/govuk';
import { duration, monthAndYear } from '../../app/format';
import { useWidth } from '../../app/use-width';
import { ChartFigure, Picture } from './chart-figure';
import { columnsFor, cutWords, type Columns } from './columns';
import { MonthNames } from './month-names';
import { numeric } from './numeric';

type Kinds = Response<typeof progress.getProgress>['kinds'];
type Kind = Kinds['kinds'][number];
type KindsChartProps = { kinds: Kinds; months: readonly string[]; headingLevel: 2 | 3 };

/** Where the time went: one row of columns for each kind of session. */
export function KindsChart({ kinds, months, headingLevel }: KindsChartProps) {
  const { width, watch } = useWidth(560);
  const columns = columnsFor(months.length, { left: 0, right: width, room: 34, most: 120 });
  return (
    <ChartFigure
      title={kinds.title}
      note={`Hours in the log by kind of session and month, whether they count as off-the-job training or not. Every row has the same scale.${cutWords(columns)}`}
      headingLevel={headingLevel}
      table={kinds.kinds.length > 0 && <KindsTable kinds={kinds.kinds} months={months} />}
    >
      <div ref={watch}>
        {kinds.kinds.length > 0 && (
          <Drawing kinds={kinds} months={months} width={width} columns={columns} />
        )}
      </div>
    </ChartFigure>
  );
}

const row = { height: 84, head: 18, bars: 34 };

type DrawingProps = Omit<KindsChartProps, 'headingLevel'> & { width: number; columns: Columns };

function Drawing({ kinds: { title, kinds }, months, width, columns }: DrawingProps) {
  const most = Math.max(1, ...kinds.flatMap(({ minutes }) => minutes.slice(columns.first)));
  const bottom = kinds.length * row.height;
  return (
    <Picture title={title} words={wordsOf(kinds)} width={width} height={bottom + 26}>
      {kinds.map((kind, n) => (
        <KindRow
          key={kind.kind}
          kind={kind}
          top={n * row.height}
          most={most}
          columns={columns}
          width={width}
        />
      ))}
      <MonthNames months={months} columns={columns} y={bottom + 16} />
    </Picture>
  );
}

type KindRowProps = { kind: Kind; top: number; most: number; columns: Columns; width: number };

function KindRow({ kind, top, most, columns, width }: KindRowProps) {
  const base = top + row.height - 10;
  const wide = Math.min(56, columns.step - 6);
  return (
    <>
      <text className="app-chart__label" x={0} y={top + row.head - 2}>
        {kind.words}, {duration(kind.total)}
      </text>
      <line className="app-chart__axis" x1={0} x2={width} y1={base} y2={base} />
      {kind.minutes.slice(columns.first).map((minutes, n) => {
        const at = columns.at[n] ?? 0;
        const height = (minutes / most) * row.bars;
        return (
          minutes > 0 && (
            <g key={n}>
              <rect
                className="app-chart__bar"
                x={at - wide / 2}
                y={base - height}
                width={wide}
                height={height}
              />
              <text x={at} y={base - height - 4} textAnchor="middle">
                {hoursShort(minutes)}
              </text>
            </g>
          )
        );
      })}
    </>
  );
}

/** Whole hours; less than half an hour is said as such. */
const hoursShort = (minutes: number) => (minutes < 30 ? '<1' : String(Math.round(minutes / 60)));

const wordsOf = (kinds: readonly Kind[]) =>
  kinds.map(({ words, total }) => `${words}: ${duration(total)}.`).join(' ');

/** Months in which nothing of a kind was logged are left out: a row for each would be mostly zeros. */
const KindsTable = ({ kinds, months }: { kinds: readonly Kind[]; months: readonly string[] }) => (
  <Table
    className="app-table-s"
    caption="Hours by kind and month"
    captionClassName="govuk-visually-hidden"
    head={['Kind', 'Month', numeric('Time')]}
    firstCellIsHeader
    rows={kinds.flatMap(({ words, total, minutes }) => [
      [words, 'All months', numeric(duration(total))],
      ...months
        .map((month, n) => ({ month, spent: minutes[n] ?? 0 }))
        .filter(({ spent }) => spent > 0)
        .toReversed()
        .map(({ month, spent }) => [words, monthAndYear(month), numeric(duration(spent))]),
    ])}
  />
);
