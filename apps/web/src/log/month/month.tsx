import type { EntryView } from '@tracker/contract';
import { Pagination } from '@tracker/govuk';
import { monthAndYear } from '../../app/format';
import '../log.scss';
import { ByKind } from './by-kind';
import { Calendar } from './calendar';
import { EmptyMonth } from './empty-month';
import { Figures } from './figures';
import type { Filters, LogView } from './log-view';
import { Sessions } from './sessions';

export type MonthProps = {
  view: LogView;
  entries: readonly EntryView[];
  filters: Filters;
  /** Reads the next sessions of the month; null when all are there. */
  onMore: (() => Promise<unknown>) | null;
  onPrint: () => void;
};

/** One month of a log: figures, calendar, time by kind, and the sessions themselves. */
export function Month({ view, entries, filters, onMore, onPrint }: MonthProps) {
  const isFiltered = Object.values(filters).some(Boolean);
  if (view.figures.sessions === 0 && view.matching === 0 && !isFiltered)
    return (
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <EmptyMonth view={view} />
          <Months view={view} filters={filters} />
        </div>
      </div>
    );
  return (
    <>
      <Figures figures={view.figures} verifier={view.verifier} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Calendar {...view} entries={[...entries]} />
          <Months view={view} filters={filters} />
        </div>
        <div className="govuk-grid-column-one-third">
          <ByKind kinds={view.kinds} total={view.figures.loggedMinutes} />
        </div>
      </div>
      <Sessions view={view} entries={entries} filters={filters} onMore={onMore} />
      <p className="govuk-body app-noprint">
        <button type="button" className="govuk-link app-link-button app-touch" onClick={onPrint}>
          Print this month
        </button>
      </p>
    </>
  );
}

type MonthsProps = { view: LogView; filters: Filters };

function Months({ view: { previousMonth, nextMonth }, filters }: MonthsProps) {
  if (!previousMonth && !nextMonth) return null;
  const step = (month: string | null) =>
    month ? { href: addressOf(month, filters), text: monthAndYear(month) } : undefined;
  return (
    <Pagination
      className="app-noprint"
      aria-label="Months"
      previous={step(previousMonth)}
      next={step(nextMonth)}
    />
  );
}

function addressOf(month: string, filters: Filters) {
  const given = Object.entries(filters).filter(([, value]) => value);
  return `?${new URLSearchParams([['month', month], ...given]).toString()}`;
}
