import type { EvidenceView } from '@tracker/contract';
import { Link, Pagination } from '@tracker/govuk';
import { useRef } from 'react';
import { EvidenceList } from '../app/evidence-list';
import { count } from '../app/format';
import { usePrintAll } from '../app/print-all';
import { Coverage } from './coverage';
import { EmptyPortfolio } from './empty-portfolio';
import { EvidenceFilter } from './evidence-filter';
import { addressFor, type Asked, type PortfolioView } from './portfolio-view';

type PortfolioProps = { view: PortfolioView; asked: Asked };

/** The pieces, the newest first, and beside them what has nothing to show yet. */
export function Portfolio({ view, asked }: PortfolioProps) {
  const whole = useRef<HTMLDivElement>(null);
  usePrintAll(whole);
  const isFiltered = Boolean(asked.kind ?? asked.search);
  const isEmpty = view.matching === 0 && !isFiltered;
  return (
    <div className="govuk-grid-row" ref={whole}>
      <div className="govuk-grid-column-two-thirds">
        {isEmpty ? (
          <EmptyPortfolio view={view} />
        ) : (
          <>
            <p className="govuk-body">
              {view.sentence}.{' '}
              <a className="govuk-link app-coverage__jump" href="#coverage">
                See what they cover
              </a>
            </p>
            <EvidenceFilter asked={asked} />
            {isFiltered && <Found view={view} />}
            <EvidenceList pieces={view.evidence} more={serves} />
            <Pages view={view} asked={asked} />
            <p className="govuk-body app-noprint">
              <button
                type="button"
                className="govuk-link app-link-button app-touch"
                onClick={() => window.print()}
              >
                Print this page
              </button>
            </p>
          </>
        )}
      </div>
      <div className="govuk-grid-column-one-third">
        <Coverage coverage={view.coverage} />
      </div>
    </div>
  );
}

const Found = ({ view: { matching } }: { view: PortfolioView }) => (
  <p className="govuk-body" role="status">
    {matching === 0 ? 'Nothing fits.' : `${count(matching, 'piece')} found.`}{' '}
    <Link className="govuk-link" href="?">
      Show all
    </Link>
  </p>
);

/** What a piece counts towards, with the way there. */
const serves = ({ items, entries }: EvidenceView) => (
  <p className="app-entry__meta app-pieces__serves">
    {items.length + entries.length === 0 && 'Not yet part of an item or a session'}
    {items.map(({ id, title }, n) => (
      <span key={id}>
        {n === 0 ? 'For ' : ', '}
        <Link className="govuk-link" href={`/items/${id}`}>
          {title}
        </Link>
      </span>
    ))}
    {entries.map(({ id, title }, n) => (
      <span key={id}>
        {n === 0 ? `${items.length > 0 ? '. ' : ''}With the session ` : ', '}
        <Link className="govuk-link" href={`/log/${id}`}>
          {title}
        </Link>
      </span>
    ))}
  </p>
);

function Pages({ view: { next }, asked: { after, ...asked } }: PortfolioProps) {
  if (!after && next === null) return null;
  return (
    <Pagination
      className="app-noprint"
      previous={after ? { href: addressFor(asked), text: 'First page' } : undefined}
      next={next === null ? undefined : { href: addressFor({ ...asked, after: next }) }}
    />
  );
}
