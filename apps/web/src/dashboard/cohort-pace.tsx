import { Link } from '@tracker/govuk';
import { RowBar } from '../app/progress-bar';
import { StackTable } from '../app/stack-table';
import { cohortAddress } from './cohort-address';
import type { CohortProps } from './cohort-figures';

/** How far the items are beside the plan: of all that is shown, and of each cohort where all are. */
export const CohortPace = ({ data, cohort }: CohortProps) => (
  <section className="app-cohort__part">
    <h2 className="govuk-heading-m">{data.pace.words}</h2>
    <p className="govuk-body">
      <b>{data.pace.signedOff}%</b> of the required items are signed off. The plan expected{' '}
      {data.pace.expected}% by today. Who is paused is left out.
    </p>
    {cohort === '' && data.cohorts.length > 1 && (
      <StackTable
        caption="Each cohort beside its plan, the last one to start first"
        columns={['Cohort', 'Apprentices', 'Need help', 'Signed off']}
        rows={data.cohorts.map(({ key, title, apprentices, needHelp, pace }) => [
          <Link
            key="cohort"
            className="govuk-link"
            href={cohortAddress('/cohorts', { cohort: key })}
          >
            {title}
          </Link>,
          apprentices,
          needHelp,
          <span key="pace">
            <RowBar done={pace.signedOff} expected={pace.expected} />
            <b>{pace.signedOff}%</b>, expected {pace.expected}%
          </span>,
        ])}
      />
    )}
  </section>
);
