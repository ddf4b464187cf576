import type { TeamRow as TeamRowView } from '@tracker/contract';
import type { ReactNode } from 'react';
import { TeamRow, teamColumns } from './team-row';

type TeamTableProps = {
  /** Read out to those who cannot see that it is a list of apprentices. */
  caption: string;
  /** One or more `tbody`: TeamGroup, or TeamRows where there are no groups. */
  children: ReactNode;
};

/** Apprentices, their standing and the facts behind it: a table on a desk, cards on a phone. */
export const TeamTable = ({ caption, children }: TeamTableProps) => (
  <table className="govuk-table app-team" role="table">
    <caption className="govuk-table__caption govuk-visually-hidden">{caption}</caption>
    <thead className="govuk-table__head" role="rowgroup">
      <tr className="govuk-table__row" role="row">
        {teamColumns.map((column, index) => (
          <th
            key={column}
            scope="col"
            role="columnheader"
            className={`govuk-table__header app-team__h${index}`}
          >
            {column}
          </th>
        ))}
      </tr>
    </thead>
    {children}
  </table>
);

type RowsProps = { rows: readonly TeamRowView[] };

export const TeamRows = ({ rows }: RowsProps) => (
  <tbody className="govuk-table__body" role="rowgroup">
    {rows.map((row) => (
      <TeamRow key={row.apprenticeshipId} row={row} />
    ))}
  </tbody>
);

type TeamGroupProps = RowsProps & {
  id: string;
  title: string;
  /** How many are in the group, on all pages. */
  count: number;
  className: string;
};

/** Apprentices with the same answer to "whose move is it", below a heading that counts them. */
export const TeamGroup = ({ id, title, count, className, rows }: TeamGroupProps) => (
  <tbody
    className={`govuk-table__body app-team__group ${className}`}
    role="rowgroup"
    aria-labelledby={id}
  >
    <tr className="app-team__group-row" role="row">
      <th
        id={id}
        colSpan={teamColumns.length}
        scope="rowgroup"
        role="rowheader"
        className="app-team__group-head"
      >
        {title} <span className="app-team__group-count">{count}</span>
      </th>
    </tr>
    {rows.map((row) => (
      <TeamRow key={row.apprenticeshipId} row={row} />
    ))}
  </tbody>
);
