import type { progress, Response } from '@tracker/contract';
import { Details } from '@tracker/govuk';
import { useId } from 'react';
import { count, monthAndYear } from '../../app/format';
import { StackTable } from '../../app/stack-table';
import { useWidth } from '../../app/use-width';
import { Picture } from './chart-figure';
import './charts.scss';
import { columnsFor, type Columns } from './columns';
import { MonthNames } from './month-names';

type Exposure = Response<typeof progress.getProgress>['exposure'];
type Duty = Exposure['duties'][number];
type LadderProps = { exposure: Exposure; months: readonly string[]; headingLevel: 2 | 3 };

/** How the work was done, duty by duty: shadowed, with help, alone, taught. What never happened is the message. */
export function Ladder({ exposure, months, headingLevel }: LadderProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="app-figure app-figure--long" aria-labelledby={id}>
      <figcaption>
        <Heading className="app-figure__title" id={id}>
          {exposure.title}
        </Heading>
        <p className="app-figure__note">
          Sessions of each month, by how the work was done. The number is a count of sessions. A
          dashed rung has never been reached. Where there is no room, the latest months are shown:
          all are in the table.
          {exposure.elsewhere > 0 &&
            ` ${count(exposure.elsewhere, 'session')} for no item of a duty: not shown here.`}
        </p>
      </figcaption>
      <div className="app-ladder">
        {exposure.duties.map((duty) => (
          <DutyPanel key={duty.key} duty={duty} months={months} headingLevel={headingLevel} />
        ))}
      </div>
      <Details summary="View as table" className="app-figure__table">
        {exposure.duties.map((duty) => (
          <DutyTable key={duty.key} duty={duty} months={months} />
        ))}
      </Details>
    </figure>
  );
}

type PanelProps = { duty: Duty; months: readonly string[] };

function DutyPanel({ duty, months, headingLevel }: PanelProps & { headingLevel: 2 | 3 }) {
  const { width, watch } = useWidth(345);
  const Heading = `h${headingLevel === 2 ? 3 : 4}` as const;
  return (
    <div className="app-ladder__panel">
      <Heading className="app-ladder__title">{duty.news}</Heading>
      <p className="app-ladder__next">{duty.next}</p>
      <div ref={watch} className="app-ladder__picture">
        <Rungs duty={duty} months={months} width={width} />
      </div>
    </div>
  );
}

const left = 92;
const rungHeight = 41;
const firstRung = 27;

function Rungs({ duty, months, width }: PanelProps & { width: number }) {
  const columns = columnsFor(months.length, { left, right: width, room: 34, most: 60 });
  const rungs = duty.rungs.toReversed();
  return (
    <Picture title={duty.news} words={wordsOf(duty)} width={width} height={196}>
      {rungs.map((rung, n) => (
        <Rung
          key={rung.mode}
          rung={rung}
          y={firstRung + n * rungHeight}
          look={n}
          columns={columns}
          width={width}
        />
      ))}
      <MonthNames months={months} columns={columns} y={190} />
    </Picture>
  );
}

type RungProps = {
  rung: Duty['rungs'][number];
  y: number;
  /** 0 for taught down to 3 for shadowed: the fuller the circle, the more on one's own. */
  look: number;
  columns: Columns;
  width: number;
};

function Rung({ rung: { words, total, sessions }, y, look, columns, width }: RungProps) {
  const isNever = total === 0;
  return (
    <>
      <line
        className={`app-chart__rung${isNever ? ' app-chart__rung--never' : ''}`}
        x1={left}
        x2={width}
        y1={y}
        y2={y}
      />
      <text className={isNever ? '' : 'app-chart__label'} x={left - 8} y={y + 5} textAnchor="end">
        {words}
      </text>
      {isNever && <Never x={(left + width) / 2} y={y} />}
      {sessions.slice(columns.first).map(
        (number, n) =>
          number > 0 && (
            <g key={n}>
              <circle
                className={`app-chart__dot app-chart__dot--${look}`}
                cx={columns.at[n]}
                cy={y}
                r="14"
              />
              <text
                className={look < 2 ? 'app-chart__on' : 'app-chart__label app-chart__num'}
                x={columns.at[n]}
                y={y + 5.5}
                textAnchor="middle"
              >
                {number}
              </text>
            </g>
          ),
      )}
    </>
  );
}

const Never = ({ x, y }: { x: number; y: number }) => (
  <>
    <rect className="app-chart__plate" x={x - 24} y={y - 10} width="48" height="20" />
    <text x={x} y={y + 5} textAnchor="middle">
      never
    </text>
  </>
);

/** "Shadowed 6, with help 6, alone 4, taught 0." */
const wordsOf = ({ rungs }: Duty) =>
  `Sessions: ${rungs.map(({ words, total }) => `${words.toLowerCase()} ${total}`).join(', ')}.`;

/** On a phone each month is a card: five columns have no room there. */
function DutyTable({ duty: { title, rungs }, months }: PanelProps) {
  return (
    <>
      <p className="app-ladder__table">{title}</p>
      <StackTable
        caption={title}
        columns={['Month', ...rungs.map(({ words }) => words)]}
        rows={[
          ['All months', ...rungs.map(({ total }) => total)],
          ...months
            .map((month, n) => ({ month, sessions: rungs.map((rung) => rung.sessions[n] ?? 0) }))
            .filter(({ sessions }) => sessions.some((number) => number > 0))
            .toReversed()
            .map(({ month, sessions }) => [monthAndYear(month), ...sessions]),
        ]}
      />
    </>
  );
}
