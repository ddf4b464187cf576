import type { progress, Response } from '@tracker/contract';
import { Table } from '@tracker/govuk';
import { useId } from 'react';
import { duration, monthAndYear } from '../../app/format';
import { useWidth } from '../../app/use-width';
import { ChartFigure, Picture } from './chart-figure';
import { columnsFor, cutWords, hourLines, type Columns } from './columns';
import { MonthNames } from './month-names';
import { numeric } from './numeric';

type Hours = Response<typeof progress.getProgress>['hours'];
type Month = Hours['months'][number];
type HoursChartProps = { hours: Hours; headingLevel: 2 | 3 };

/** Off-the-job hours of each month: verified solid, waiting for the verifier hatched on top, planned dashed. */
export function HoursChart({ hours, headingLevel }: HoursChartProps) {
  const { width, watch } = useWidth(560);
  const columns = columnsOf(hours.months.length, width);
  return (
    <ChartFigure
      title={hours.title}
      note={`Off-the-job hours of each month. Solid: verified, the only hours that count. Hatched: submitted, not yet verified. Dashed: planned.${cutWords(columns)}`}
      headingLevel={headingLevel}
      table={<HoursTable months={hours.months} />}
    >
      <div ref={watch}>
        <Drawing hours={hours} width={width} columns={columns} />
      </div>
    </ChartFigure>
  );
}

const frame = { height: 290, top: 34, bottom: 260, left: 34 };

const columnsOf = (months: number, width: number) =>
  columnsFor(months, { left: frame.left + 6, right: width - 4, room: 42, most: 120 });

type DrawingProps = { hours: Hours; width: number; columns: Columns };

function Drawing({ hours: { title, months }, width, columns }: DrawingProps) {
  const hatch = useId();
  const shown = months.slice(columns.first);
  const most = Math.max(
    ...shown.map(({ planned, unverified, verified }) => Math.max(planned, unverified + verified)),
  );
  const lines = hourLines(most);
  const top = lines.at(-1) ?? 1;
  const y = (minutes: number) => frame.bottom - (minutes / 60 / top) * (frame.bottom - frame.top);
  return (
    <Picture title={title} words={wordsOf(shown)} width={width} height={frame.height}>
      <defs>
        <pattern
          id={hatch}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="app-hatch__paper" width="7" height="7" />
          <rect className="app-hatch__line" width="3" height="7" />
        </pattern>
      </defs>
      {lines.map((line) => (
        <g key={line}>
          <line
            className={line === 0 ? 'app-chart__axis' : 'app-chart__grid'}
            x1={frame.left}
            x2={width}
            y1={y(line * 60)}
            y2={y(line * 60)}
          />
          <text x={frame.left - 6} y={y(line * 60) + 5} textAnchor="end">
            {line}
          </text>
        </g>
      ))}
      <text x={0} y={14}>
        Hours
      </text>
      {shown.map((month, n) => (
        <Bar
          key={month.month}
          month={month}
          at={columns.at[n] ?? 0}
          y={y}
          columns={columns}
          hatch={hatch}
        />
      ))}
      <Planned months={shown} columns={columns} y={y} width={width} />
      <MonthNames months={months.map(({ month }) => month)} columns={columns} y={282} />
    </Picture>
  );
}

type BarProps = {
  month: Month;
  at: number;
  y: (minutes: number) => number;
  columns: Columns;
  hatch: string;
};

/** Whole hours in the bar; what waits stands above it with its plus. The exact figures are in the table. */
function Bar({ month: { verified, unverified }, at, y, columns, hatch }: BarProps) {
  const wide = Math.min(56, columns.step - 8);
  const left = at - wide / 2;
  const whole = (minutes: number) => Math.round(minutes / 60);
  const isTall = frame.bottom - y(verified) >= 24;
  return (
    <>
      {verified > 0 && (
        <rect
          className="app-chart__bar"
          x={left}
          y={y(verified)}
          width={wide}
          height={frame.bottom - y(verified)}
        />
      )}
      {unverified > 0 && (
        <rect
          className="app-chart__bar-wait"
          x={left}
          y={y(verified + unverified)}
          width={wide}
          height={y(verified) - y(verified + unverified)}
          fill={`url(#${hatch})`}
        />
      )}
      {verified > 0 && isTall && (
        <text className="app-chart__on" x={at} y={frame.bottom - 8} textAnchor="middle">
          {whole(verified)}
        </text>
      )}
      {unverified > 0 && (
        <text
          className="app-chart__label"
          x={at}
          y={y(verified + unverified) - 6}
          textAnchor="middle"
        >
          +{whole(unverified)}
        </text>
      )}
    </>
  );
}

type PlannedProps = { months: readonly Month[]; columns: Columns; y: BarProps['y']; width: number };

/** A dashed line over each month: the first and last ones may be shorter than a month. */
function Planned({ months, columns, y, width }: PlannedProps) {
  const usual = months.at(-2) ?? months.at(-1);
  return (
    <>
      {months.map(({ month, planned }, n) => {
        const at = columns.at[n] ?? 0;
        return (
          <line
            key={month}
            className="app-chart__expected"
            x1={at - columns.step / 2}
            x2={at + columns.step / 2}
            y1={y(planned)}
            y2={y(planned)}
          />
        );
      })}
      {usual && (
        <text className="app-chart__label" x={width} y={14} textAnchor="end">
          Planned: about {Math.round(usual.planned / 60)} h a month
        </text>
      )}
    </>
  );
}

/** What somebody who does not see the picture hears of it. */
const wordsOf = (months: readonly Month[]) =>
  months
    .map(
      ({ month, planned, unverified, verified }) =>
        `${monthAndYear(month)}: ${duration(verified)} verified, ${duration(unverified)} not yet verified, ${duration(planned)} planned.`,
    )
    .join(' ');

const HoursTable = ({ months }: { months: readonly Month[] }) => (
  <Table
    className="app-table-s"
    caption="Off-the-job hours by month"
    captionClassName="govuk-visually-hidden"
    head={['Month', numeric('Verified'), numeric('Not yet verified'), numeric('Planned')]}
    firstCellIsHeader
    rows={months
      .toReversed()
      .map(({ month, verified, unverified, planned }) => [
        monthAndYear(month),
        numeric(duration(verified)),
        numeric(duration(unverified)),
        numeric(duration(planned)),
      ])}
  />
);
