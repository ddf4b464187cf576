import { duration } from '../../app/format';
import { ProgressBar } from '../../app/progress-bar';
import type { LogView } from './log-view';

/** Time by kind of session, the longest first. A bar is measured against the longest kind. */
export function ByKind({ kinds, total }: { kinds: LogView['kinds']; total: number }) {
  const longest = Math.max(...kinds.map(({ minutes }) => minutes));
  return (
    <table className="govuk-table app-by-kind">
      <caption className="govuk-table__caption govuk-table__caption--m">By kind</caption>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {kinds.map(({ kind, words, minutes }) => (
          <tr key={kind} className="govuk-table__row">
            <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
              {words}
              <ProgressBar done={(100 * minutes) / longest} />
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric">{duration(minutes)}</td>
          </tr>
        ))}
        <tr className="govuk-table__row">
          <th scope="row" className="govuk-table__header">
            Total
          </th>
          <td className="govuk-table__cell govuk-table__cell--numeric govuk-!-font-weight-bold">
            {duration(total)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
