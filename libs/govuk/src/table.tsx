import type { ComponentProps, ReactNode } from 'react';
import { classNames, type Nothing, type Size } from './class-names';

/** Text or a number as it is; everything else as `content`, with the attributes of its cell. */
export type TableCell =
  | string
  | number
  | (Omit<ComponentProps<'td'>, 'content' | 'children'> & {
      content?: ReactNode;
      /** Aligned to the right, so that figures can be compared. */
      numeric?: boolean;
    });

type TableProps = Omit<ComponentProps<'table'>, 'children'> & {
  caption?: ReactNode;
  captionSize?: Size;
  captionClassName?: string;
  head?: TableCell[];
  rows: (TableCell[] | Nothing)[];
  firstCellIsHeader?: boolean;
};

/** https://design-system.service.gov.uk/components/table/ */
export function Table({
  caption,
  captionSize,
  captionClassName,
  head,
  rows,
  firstCellIsHeader,
  className,
  ...table
}: TableProps) {
  const size = captionSize && `govuk-table__caption--${captionSize}`;
  return (
    <table {...table} className={classNames('govuk-table', className)}>
      {caption && (
        <caption className={classNames('govuk-table__caption', size, captionClassName)}>
          {caption}
        </caption>
      )}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <Cell key={index} of={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map(
          (row, index) =>
            row && (
              <tr key={index} className="govuk-table__row">
                {row.map((cell, column) => (
                  <Cell
                    key={column}
                    of={cell}
                    scope={firstCellIsHeader && column === 0 ? 'row' : undefined}
                  />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function Cell({ of: cell, scope }: { of: TableCell; scope?: 'col' | 'row' }) {
  const { content, numeric, className, ...attributes } =
    typeof cell === 'object' ? cell : { content: cell };
  const name = scope ? 'govuk-table__header' : 'govuk-table__cell';
  const Element = scope ? 'th' : 'td';
  return (
    <Element
      {...attributes}
      scope={scope}
      className={classNames(name, numeric && `${name}--numeric`, className)}
    >
      {content}
    </Element>
  );
}
