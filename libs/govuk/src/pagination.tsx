import type { ComponentProps, ReactNode } from 'react';
import { classNames, type Nothing } from './class-names';
import { Link, type LinkProps } from './link';

/** The link to the page before or after. `labelText` names that page; it shows where there are no numbers. */
export type PaginationStep = LinkProps & { text?: ReactNode; labelText?: ReactNode };
export type PaginationPage = LinkProps & { number: string | number; current?: boolean };

type PaginationProps = Omit<ComponentProps<'nav'>, 'children'> & {
  previous?: PaginationStep;
  next?: PaginationStep;
  /** In order; `…` stands for pages that are left out. */
  items?: (PaginationPage | '…' | Nothing)[];
};

/** https://design-system.service.gov.uk/components/pagination/ */
export function Pagination({
  previous,
  next,
  items,
  'aria-label': label = 'Pagination',
  className,
  ...nav
}: PaginationProps) {
  const block = !items && (previous || next) && 'govuk-pagination--block';
  return (
    <nav {...nav} aria-label={label} className={classNames('govuk-pagination', block, className)}>
      {previous && <Step side="prev" isBlock={!items} {...previous} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => item && <Page key={index} item={item} />)}
        </ul>
      )}
      {next && <Step side="next" isBlock={!items} {...next} />}
    </nav>
  );
}

function Step({
  side,
  isBlock,
  text = side === 'prev' ? ofPage('Previous') : ofPage('Next'),
  labelText,
  ...link
}: PaginationStep & { side: 'prev' | 'next'; isBlock: boolean }) {
  const arrowFirst = isBlock || side === 'prev';
  const decorated = isBlock && !labelText && 'govuk-pagination__link-title--decorated';
  return (
    <div className={`govuk-pagination__${side}`}>
      <Link {...link} rel={side} className="govuk-link govuk-pagination__link">
        {arrowFirst && <Arrow side={side} />}
        <span className={classNames('govuk-pagination__link-title', decorated)}>{text}</span>
        {labelText && isBlock && (
          <>
            {' '}
            <span className="govuk-visually-hidden">:</span>{' '}
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!arrowFirst && <Arrow side={side} />}
      </Link>
    </div>
  );
}

const ofPage = (word: string) => (
  <>
    {word}
    <span className="govuk-visually-hidden"> page</span>
  </>
);

function Page({ item }: { item: PaginationPage | '…' }) {
  if (item === '…')
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  const { number, current, 'aria-label': label = `Page ${String(number)}`, ...link } = item;
  return (
    <li
      className={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}
    >
      <Link
        {...link}
        aria-label={label}
        className="govuk-link govuk-pagination__link"
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </Link>
    </li>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

const Arrow = ({ side }: { side: 'prev' | 'next' }) => (
  <svg
    className={`govuk-pagination__icon govuk-pagination__icon--${side}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[side]} />
  </svg>
);
