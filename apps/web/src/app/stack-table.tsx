import { Table } from '@tracker/govuk';
import type { ReactNode } from 'react';

type StackTableProps = {
  /** Read out to those who cannot see what the rows are. */
  caption: string;
  columns: readonly string[];
  /** One cell for each column. The first one names the row. */
  rows: readonly (readonly ReactNode[])[];
};

/** More columns than these are narrow on a tablet. */
const most = 5;

/** A table on a desk. On a phone each row is a card, with the column's name before each value. */
export const StackTable = ({ caption, columns, rows }: StackTableProps) => (
  <Table
    className={`app-stack${columns.length > most ? ' app-stack--wide' : ''}`}
    caption={caption}
    captionClassName="govuk-visually-hidden"
    head={[...columns]}
    firstCellIsHeader
    rows={rows.map((cells) =>
      cells.map((cell, index) => ({
        content: index === 0 ? cell : <Labelled label={columns[index] ?? ''}>{cell}</Labelled>,
      })),
    )}
  />
);

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <span className="app-stack__label" aria-hidden="true">
      {label}
    </span>
    <span>{children}</span>
  </>
);
