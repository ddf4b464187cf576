import { weekWords } from '../app/format';
import type { Fact, TeamRow as TeamRowView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Flag } from '../app/marks';
import { Moves } from '../app/moves';
import { RowBar } from '../app/progress-bar';
import { StandingBadge } from '../app/standing-badge';

export const teamColumns = [
  'Apprentice',
  'Standing, and whose move it is',
  'Signed off',
  'Last activity',
  'Verified hours',
  'Oldest request',
  'Next review',
] as const;

/**
 * One apprentice in a list. Below 960 px the row is a card and each value says its column; because
 * styles change `display`, the roles of the table are written out.
 */
export function TeamRow({ row }: { row: TeamRowView }) {
  const { apprenticeshipId, apprentice, standing, hours } = row;
  return (
    <tr className="govuk-table__row app-team__row" role="row">
      <th scope="row" role="rowheader" className="govuk-table__header app-team__name">
        <Link className="govuk-link" href={`/apprenticeships/${apprenticeshipId}`}>
          {apprentice.name}
        </Link>
        <span className="app-team__minor">{weekWords(row)}</span>
        {row.standsInFor && (
          <span className="app-team__minor">You stand in for {row.standsInFor}</span>
        )}
      </th>
      <td role="cell" className="govuk-table__cell app-team__standing">
        <StandingBadge standing={standing} small />
        {standing.word === 'paused' && <span className="app-team__minor">{standing.because}</span>}
        <Moves reasons={standing.reasons.map(withoutLink)} />
      </td>
      <Cell column="Signed off" className="app-team__progress">
        <SignedOff percent={standing.percent} />
      </Cell>
      <FactCell column="Last activity" fact={row.lastActivity} />
      <FactCell column="Verified hours" fact={hours}>
        <span className="app-team__minor">{Math.floor(hours.loggedMinutes / 60)} h logged</span>
      </FactCell>
      <FactCell column="Oldest request" fact={row.oldestRequest} />
      <FactCell column="Next review" fact={row.nextReview} isAlwaysShown />
    </tr>
  );
}

/** A row stays short: the way to the items and certificates is the apprentice's record. */
const withoutLink = (reason: TeamRowView['standing']['reasons'][number]) => ({
  ...reason,
  item: null,
  certificate: null,
});

const SignedOff = ({ percent }: { percent: TeamRowView['standing']['percent'] }) => (
  <>
    <RowBar done={percent.signedOff} waiting={percent.waiting} expected={percent.expected} />
    <span className="app-team__words">
      <b>{percent.signedOff}%</b>, expected {percent.expected}%
      {percent.waiting > 0 && (
        <span className="govuk-visually-hidden">, and {percent.waiting}% waiting for sign-off</span>
      )}
    </span>
  </>
);

type FactCellProps = {
  column: (typeof teamColumns)[number];
  fact: Fact;
  isAlwaysShown?: boolean;
  children?: ReactNode;
};

/** One main line and one minor line. A cell without news may be left out of the card on a phone. */
function FactCell({ column, fact, isAlwaysShown = false, children }: FactCellProps) {
  const { main, minor, alert } = fact;
  const isQuiet = alert === 'none' && !isAlwaysShown;
  return (
    <Cell column={column} className={isQuiet ? 'app-team__quiet' : ''}>
      <span className={`app-team__main${alert === 'passed' ? ' app-team__main--over' : ''}`}>
        {alert !== 'none' && <Flag alert={alert} />}
        {main}
      </span>
      {minor && <span className="app-team__minor">{minor}</span>}
      {children}
    </Cell>
  );
}

type CellProps = { column: string; className: string; children: ReactNode };

const Cell = ({ column, className, children }: CellProps) => (
  <td role="cell" className={`govuk-table__cell ${className}`.trimEnd()}>
    <span className="app-team__label" aria-hidden="true">
      {column}
    </span>
    <span className="app-team__value">{children}</span>
  </td>
);
