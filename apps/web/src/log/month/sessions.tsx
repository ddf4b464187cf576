import type { EntryView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { count } from '../../app/format';
import type { Filters, LogView } from './log-view';
import { SessionRow } from './session-row';

/** Stands below the month, and need not be there when the month is. */
const SessionFilter = lazy(async () => ({
  default: (await import('./session-filter')).SessionFilter,
}));

type SessionsProps = {
  view: LogView;
  /** All that were read so far, the latest first. */
  entries: readonly EntryView[];
  filters: Filters;
  onMore: (() => Promise<unknown>) | null;
};

export function Sessions({ view, entries, filters, onMore }: SessionsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [goOnAt, setGoOnAt] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (goOnAt === null || entries.length <= goOnAt) return;
    list.current?.children[goOnAt]?.querySelector('a')?.focus();
  }, [goOnAt, entries.length]);
  const showMore = async (more: () => Promise<unknown>) => {
    setGoOnAt(entries.length);
    await more().then(
      () => setProblem(''),
      (error: Error) => setProblem(error.message),
    );
  };
  const isFiltered = Object.values(filters).some(Boolean);
  const left = view.matching - entries.length;
  return (
    <>
      <h2 className="govuk-heading-m">Sessions</h2>
      <Suspense fallback={null}>
        <SessionFilter key={JSON.stringify(filters)} filters={filters} />
      </Suspense>
      <p className="govuk-body-s" role="status">
        {shownWords(entries.length, view, isFiltered)}
      </p>
      {view.matching === 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`?month=${view.month}`}>
            Show all sessions of the month
          </Link>
        </p>
      )}
      <ul className="app-entries" ref={list}>
        {entries.map((entry) => (
          <SessionRow key={entry.id} entry={entry} canLog={view.canLog} />
        ))}
      </ul>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {onMore && left > 0 && (
        <p className="govuk-body app-noprint">
          <button
            type="button"
            className="govuk-link app-link-button app-touch"
            onClick={() => void showMore(onMore)}
          >
            Show more sessions ({left} left)
          </button>
        </p>
      )}
    </>
  );
}

/** What was withdrawn stands in the list, and in no figure of the month. */
function shownWords(shown: number, { matching, figures }: LogView, isFiltered: boolean) {
  if (matching === 0) return 'No session of this month fits these filters';
  const withdrawn = matching - figures.sessions;
  const more = isFiltered
    ? ` that ${matching === 1 ? 'fits' : 'fit'}`
    : withdrawn > 0
      ? `, ${withdrawn} of them withdrawn`
      : '';
  const all = count(matching, 'session') + more;
  return shown < matching ? `Showing the latest ${shown} of ${all}` : `Showing ${all}`;
}
