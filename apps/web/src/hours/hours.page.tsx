import { useSuspenseQuery } from '@tanstack/react-query';
import { hours, type Response } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useApprenticeshipId } from '../app/mine';
import { count, duration, longDay, monthAndYear } from '../app/format';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { StackTable } from '../app/stack-table';

type Hours = Response<typeof hours.getHours>;

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
    rows={numbers.map(({ title, minutes, how }) => [title, duration(minutes), how.join(' ')])}
  />
);

const Months = ({ data: { months, apprenticeship }, id }: { data: Hours; id: string }) => (
  <>
    <h3 className="govuk-heading-s">By month</h3>
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

function Agreed({
  data: { contracted, assumed, contractedMatter, priorLearning },
}: {
  data: Hours;
}) {
  return (
    <>
      <h3 className="govuk-heading-s">Contracted hours</h3>
      {!contractedMatter && (
        <p className="govuk-body">The minimum does not depend on them for this start date.</p>
      )}
      <ul className="govuk-list">
        {contracted.map(({ id, words, fromOn, untilOn, recordedBy }) => (
          <li key={id}>
            {words}, {longDay(fromOn)} to {longDay(untilOn)}. Recorded by {recordedBy}.
          </li>
        ))}
        {assumed.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3 className="govuk-heading-s">Prior learning</h3>
      <p className="govuk-body">
        {priorLearning
          ? `${duration(priorLearning.minutes)}, agreed on ${longDay(priorLearning.agreedOn)}: ${priorLearning.what}`
          : 'None was agreed.'}
      </p>
    </>
  );
}
