import { Link } from '@tracker/govuk';
import { count, monthAndYear } from '../app/format';
import type { ToVerify } from './verified';

/** The ways to the other months in which sessions wait. */
export function OtherMonths({
  apprenticeship,
  month,
  months,
}: Pick<ToVerify, 'apprenticeship' | 'month' | 'months'>) {
  const others = months.filter((each) => each.month !== month);
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Other months that wait</h2>
      <MonthsThatWait id={apprenticeship.id} months={others} />
    </>
  );
}

export const MonthsThatWait = ({ id, months }: { id: string; months: ToVerify['months'] }) => (
  <ul className="govuk-list">
    {months.map(({ month, sessions }) => (
      <li key={month}>
        <Link
          className="govuk-link app-touch"
          href={`/apprenticeships/${id}/hours/verify?month=${month}`}
        >
          {monthAndYear(month)}: {count(sessions, 'session')}
        </Link>
      </li>
    ))}
  </ul>
);
