import { duration, longDay } from '../app/format';
import type { Overview } from './verdict';

/** Minimum, planned, submitted, verified: four figures that are never added up (product.md rule 14). */
export function HoursTable({ overview: { hours, hoursWords, apprenticeship } }: HoursTableProps) {
  const rows = [
    { name: 'Minimum', note: 'The rule, by the end', minutes: hours.minimum },
    { name: 'Planned', note: 'By today: the line', minutes: hours.planned },
    { name: 'Submitted', note: 'In the log, verified or not', minutes: hours.submitted },
    { name: 'Verified', note: 'The only hours that count', minutes: hours.verified },
  ];
  return (
    <section className="app-four app-section" aria-labelledby="hours">
      <h2 className="app-figure__title" id="hours">
        Four hour numbers, kept apart
      </h2>
      <p className="app-figure__note">
        Off-the-job training, by the rules in force on the start date,{' '}
        {longDay(apprenticeship.startOn)}.
      </p>
      <table className="govuk-table app-table-s">
        <caption className="govuk-visually-hidden">Off-the-job hours</caption>
        <tbody className="govuk-table__body">
          {rows.map(({ name, note, minutes }) => (
            <tr key={name} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {name}
                <span className="app-team__minor">{note}</span>
              </th>
              <td className="govuk-table__cell govuk-table__cell--numeric">{duration(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="govuk-body-s">{hoursWords}</p>
    </section>
  );
}

type HoursTableProps = { overview: Overview };
