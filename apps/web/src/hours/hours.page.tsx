import { useSuspenseQuery } from '@tanstack/react-query';
import { hours } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useApprenticeshipId } from '../app/mine';
import { count, duration, monthAndYear } from '../app/format';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { StackTable } from '../app/stack-table';
import { Agreed } from './agreed';
import type { Hours } from './use-agreement';
import './hours.scss';

/** The hours of one apprenticeship: four numbers, and what they are worked out from. */
export function HoursPage() {
  const id = useApprenticeshipId();
  const { data } = useSuspenseQuery(read(hours.getHours, { params: { id } }));
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="hours">
      <div className="app-title">
        <h2 className="govuk-heading-m">Off-the-job hours</h2>
        {data.moves.includes('verify') && (
          <Button href={`/apprenticeships/${id}/hours/verify`} className="app-title__action">
            Verify a month of hours
          </Button>
        )}
      </div>
      <Numbers numbers={data.numbers} />
      <Months data={data} id={id} />
      <Agreed data={data} />
    </RecordFrame>
  );
}

const Numbers = ({ numbers }: Pick<Hours, 'numbers'>) => (
  <StackTable
    caption="Four numbers, kept apart"
    columns={['Number', 'Hours', 'How it is worked out']}
    rows={numbers.map(({ title, minutes, how }) => [
      title,
      <span key={title} className="app-hours-figure">
        {duration(minutes)}
      </span>,
      how.join(' '),
    ])}
  />
);

const Months = ({ data: { months, apprenticeship }, id }: { data: Hours; id: string }) => (
  <>
    <h3 className="govuk-heading-s govuk-!-margin-top-7">By month</h3>
    <StackTable
      caption="Hours by month"
      columns={['Month', 'Planned', 'Submitted', 'Verified', 'Waiting']}
      rows={months.map(({ month, planned, submitted, verified, waiting }) => [
        <Link
          key={month}
          className="govuk-link"
          href={`${apprenticeship.isMine ? '' : `/apprenticeships/${id}`}/log?month=${month}`}
        >
          {monthAndYear(month)}
        </Link>,
        duration(planned),
        duration(submitted),
        duration(verified),
        waiting > 0 ? count(waiting, 'session') : 'None',
      ])}
    />
  </>
);
