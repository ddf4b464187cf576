import { useSuspenseQuery } from '@tanstack/react-query';
import { heatMap, type HeatCellView, type Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { addressOf } from '../app/api';
import { count, fullDay, longDay } from '../app/format';
import { Headline } from '../app/headline';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { Hatch } from './hatch';
import './heat-map.scss';
import { TeamTabs } from './team-tabs';

type HeatMap = Response<typeof heatMap.getHeatMap>;

/** Which duty holds the team up: a real table, with a number and a word in each cell. */
export function HeatMapPage() {
  const after = useSearchParams()[0].get('after') ?? undefined;
  const { data } = useSuspenseQuery(read(heatMap.getHeatMap, { query: { after } }));
  return (
    <Page
      title={data.heading}
      tabTitle={`Team heat map: ${data.heading}`}
      head={
        <Headline caption={`Team, ${fullDay(data.today)}`} lead={data.sentence}>
          {data.heading}
        </Headline>
      }
      whoCanSee={`you, as line manager of ${data.apprentices === 1 ? 'this apprentice' : `these ${data.apprentices} people`}.`}
      wide
    >
      {data.apprentices > 0 && (
        <>
          <TeamTabs here="heat-map" />
          <Legend />
          <HeatTable data={data} />
          <p className="govuk-body-s app-muted app-heat__foot">
            {count(data.apprentices, 'apprentice')}, by name. The tint follows the number of late
            items, never a person’s rank.
          </p>
          <ListPages next={data.next} />
          <p className="govuk-body app-noprint">
            <a className="govuk-link app-touch" href={addressOf(heatMap.downloadHeatMap)} download>
              Download this table (CSV)
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

const steps = ['nothing late', '1 late', '2 late', '3 or more late'];

const Legend = () => (
  <>
    <p className="govuk-body-s app-muted app-heat-hint">
      Each cell: required items signed off, of those due by today.
      <span className="app-heat-hint__narrow"> Scroll the table sideways for more duties.</span>
    </p>
    <ul className="app-legend" aria-label="How to read the tints">
      {steps.map((step, heat) => (
        <li key={step} className="app-legend__item">
          <span className={`app-legend__box app-heat__cell--${heat}`} aria-hidden="true" />
          {step}
        </li>
      ))}
      <li className="app-legend__item">
        <Hatch />
        waiting for a sign-off: not late
      </li>
    </ul>
  </>
);

const HeatTable = ({ data }: { data: HeatMap }) => (
  <div className="app-heat-scroll" tabIndex={0} role="region" aria-labelledby="heat-caption">
    <table className="app-heat">
      <caption className="govuk-visually-hidden" id="heat-caption">
        Items signed off of those due by {longDay(data.today)}, for each apprentice and duty
      </caption>
      <thead>
        <tr>
          <th scope="col" className="app-heat__corner">
            Apprentice
          </th>
          {data.columns.map(({ key, title }) => (
            <th key={key} scope="col" className="app-heat__col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <HeatRow key={row.apprenticeshipId} row={row} columns={data.columns} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="app-heat__row">
            Late in the team
          </th>
          {data.totals.map(({ late, signedOff, due }, n) => (
            <td key={data.columns[n]?.key} className="app-heat__cell app-heat__cell--foot">
              <span className="app-heat__n">{late} late</span>
              <span className="app-heat__w">
                {signedOff} of {due}
              </span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </div>
);

type HeatRowProps = { row: HeatMap['rows'][number]; columns: HeatMap['columns'] };

const HeatRow = ({ row, columns }: HeatRowProps) => (
  <tr>
    <th scope="row" className="app-heat__row">
      <Link className="govuk-link" href={`/apprenticeships/${row.apprenticeshipId}`}>
        {row.apprentice.name}
      </Link>
      <span className="app-team__minor">{weekOf(row)}</span>
    </th>
    {columns.map(({ key }, n) => (
      <Cell key={key} cell={row.cells[n] ?? null} />
    ))}
  </tr>
);

const weekOf = ({ week }: { week: number }) => (week > 0 ? `Week ${week}` : 'Not started yet');

function Cell({ cell }: { cell: HeatCellView | null }) {
  if (!cell)
    return (
      <td className="app-heat__cell app-heat__cell--0">
        <span className="app-heat__w">Not in their programme</span>
      </td>
    );
  const { due, signedOff, late, waiting, words, heat } = cell;
  const isNews = late > 0 || waiting === 0;
  return (
    <td className={`app-heat__cell app-heat__cell--${heat}`}>
      <span className="app-heat__n">{due === 0 ? '–' : `${signedOff} of ${due}`}</span>
      {isNews && <span className="app-heat__w">{words}</span>}
      {waiting > 0 && (
        <span className="app-heat__wait">
          <Hatch />
          {waiting} waiting
        </span>
      )}
    </td>
  );
}
