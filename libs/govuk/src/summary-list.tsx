import type { ComponentProps, ReactNode } from 'react';
import { classNames, type Nothing } from './class-names';
import { Link, type LinkProps } from './link';

/** “Change”, and for a screen reader also what: `visuallyHiddenText: 'date of birth'`. */
export type SummaryAction = LinkProps & { text: ReactNode; visuallyHiddenText?: string };

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: SummaryAction[];
  className?: string;
  keyClassName?: string;
  valueClassName?: string;
  actionsClassName?: string;
};

export type SummaryCard = Omit<ComponentProps<'div'>, 'title'> & {
  title?: ReactNode;
  headingLevel?: 2 | 3 | 4 | 5 | 6;
  actions?: SummaryAction[];
};

type SummaryListProps = Omit<ComponentProps<'dl'>, 'children'> & {
  rows: (SummaryRow | Nothing)[];
  /** Puts the list into a card with a title and actions of its own. */
  card?: SummaryCard;
};

/** https://design-system.service.gov.uk/components/summary-list/ */
export function SummaryList({ rows, card, className, ...dl }: SummaryListProps) {
  const shown = rows.filter((row) => !!row);
  const someHaveActions = shown.some(({ actions }) => actions?.length);
  const list = (
    <dl {...dl} className={classNames('govuk-summary-list', className)}>
      {shown.map((row, index) => (
        <Row key={index} row={row} leaveSpace={someHaveActions} cardTitle={card?.title} />
      ))}
    </dl>
  );
  return card ? <Card {...card}>{list}</Card> : list;
}

type RowProps = { row: SummaryRow; leaveSpace: boolean; cardTitle?: ReactNode };

function Row({ row, leaveSpace, cardTitle }: RowProps) {
  const { actions = [] } = row;
  const only = theOnly(actions);
  const empty = leaveSpace && actions.length === 0 && 'govuk-summary-list__row--no-actions';
  return (
    <div className={classNames('govuk-summary-list__row', empty, row.className)}>
      <dt className={classNames('govuk-summary-list__key', row.keyClassName)}>{row.key}</dt>
      <dd className={classNames('govuk-summary-list__value', row.valueClassName)}>{row.value}</dd>
      {actions.length > 0 && (
        <dd className={classNames('govuk-summary-list__actions', row.actionsClassName)}>
          {only ? (
            <Action {...only} cardTitle={cardTitle} />
          ) : (
            <ul className="govuk-summary-list__actions-list">
              {actions.map((action, index) => (
                <li key={index} className="govuk-summary-list__actions-list-item">
                  <Action {...action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function Card({ title, headingLevel = 2, actions = [], className, children, ...div }: SummaryCard) {
  const Heading = `h${headingLevel}` as const;
  const only = theOnly(actions);
  return (
    <div {...div} className={classNames('govuk-summary-card', className)}>
      <div className="govuk-summary-card__title-wrapper">
        {title && <Heading className="govuk-summary-card__title">{title}</Heading>}
        {only && (
          <div className="govuk-summary-card__actions">
            <Action {...only} cardTitle={title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul className="govuk-summary-card__actions">
            {actions.map((action, index) => (
              <li key={index} className="govuk-summary-card__action">
                <Action {...action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

/** One action stands alone; a list of one would only be read out as a list. */
const theOnly = (actions: SummaryAction[]) => (actions.length === 1 ? actions[0] : undefined);

type ActionProps = SummaryAction & { cardTitle?: ReactNode };

function Action({ text, visuallyHiddenText, cardTitle, className, ...link }: ActionProps) {
  return (
    <Link {...link} className={classNames('govuk-link', className)}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </Link>
  );
}
