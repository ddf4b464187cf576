import { Button, Details, Link } from '@tracker/govuk';
import { duration, longDay } from '../app/format';
import { periodWords } from './agreement-form';
import type { Hours } from './use-agreement';

/** What the numbers are worked out from, and for who may, the ways to record it. */
export const Agreed = ({ data }: { data: Hours }) => (
  <>
    <Contracted data={data} />
    <PriorLearning data={data} />
  </>
);

const formsOf = ({ apprenticeship }: Hours) => `/apprenticeships/${apprenticeship.id}/hours`;
const mayRecord = ({ moves }: Hours) => moves.includes('record');

function Contracted({ data }: { data: Hours }) {
  const { contracted, assumed, contractedMatter } = data;
  return (
    <section aria-labelledby="contracted">
      <h3 className="govuk-heading-s govuk-!-margin-top-7" id="contracted">
        Contracted hours
      </h3>
      {!contractedMatter && (
        <p className="govuk-body">The minimum does not depend on them for this start date.</p>
      )}
      {contracted.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {contracted.map((period) => (
            <Period key={period.id} period={period} data={data} />
          ))}
        </ul>
      )}
      {assumed.map((words) => (
        <p key={words} className="govuk-body">
          {words}
        </p>
      ))}
      <TakenBack data={data} />
      {mayRecord(data) && (
        <Button variant="secondary" href={`${formsOf(data)}/contracted/new`}>
          Record contracted hours
        </Button>
      )}
    </section>
  );
}

const Period = ({ period, data }: { period: Hours['contracted'][number]; data: Hours }) => (
  <li>
    {periodWords(period)}. Recorded by {period.recordedBy} on {longDay(period.recordedOn)}.
    {mayRecord(data) && (
      <>
        {' '}
        <Link
          className="govuk-link app-touch"
          href={`${formsOf(data)}/contracted/${period.id}/take-back`}
        >
          Take back<span className="govuk-visually-hidden"> {periodWords(period)}</span>
        </Link>
      </>
    )}
  </li>
);

const TakenBack = ({ data: { takenBack } }: { data: Hours }) =>
  takenBack.length > 0 && (
    <Details summary={`Taken back (${takenBack.length})`}>
      <ul className="govuk-list govuk-list--bullet">
        {takenBack.map((period) => (
          <li key={period.id}>
            {periodWords(period)}. Taken back by {period.takenBackBy}: {period.reason}
          </li>
        ))}
      </ul>
    </Details>
  );

function PriorLearning({ data }: { data: Hours }) {
  const { priorLearning, earlierPriorLearning } = data;
  return (
    <section aria-labelledby="prior-learning">
      <h3 className="govuk-heading-s govuk-!-margin-top-7" id="prior-learning">
        Prior learning
      </h3>
      <p className="govuk-body">{priorLearning ? priorWords(priorLearning) : 'None was agreed.'}</p>
      {earlierPriorLearning.length > 0 && (
        <Details summary={`Agreed before (${earlierPriorLearning.length})`}>
          <ul className="govuk-list govuk-list--bullet">
            {earlierPriorLearning.map((prior, place) => (
              <li key={place}>{priorWords(prior)}</li>
            ))}
          </ul>
        </Details>
      )}
      {mayRecord(data) && (
        <Button variant="secondary" href={`${formsOf(data)}/prior-learning`}>
          {priorLearning ? 'Change prior learning' : 'Record prior learning'}
        </Button>
      )}
    </section>
  );
}

const priorWords = ({ minutes, what, agreedOn, recordedBy }: NonNullable<Hours['priorLearning']>) =>
  `${duration(minutes)}, agreed on ${longDay(agreedOn)}, recorded by ${recordedBy}: ${what}`;
