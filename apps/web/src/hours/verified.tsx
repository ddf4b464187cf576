import { useSuspenseQuery } from '@tanstack/react-query';
import { hours, type EntryView, type Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { count } from '../app/format';
import { Page } from '../app/page';
import { read } from '../app/query';
import { MonthsThatWait } from './other-months';

export type ToVerify = Response<typeof hours.getHoursToVerify>;
type Answer = Response<typeof hours.verifyHours>;

/** What came of one go. `sessions` are those that were sent. */
export type Batch = { answer: Answer; sessions: readonly EntryView[] };

type VerifiedProps = { id: string; query: { month?: string }; batch: Batch };

/** What was verified, what was not and why, and what still waits. */
export function Verified({ id, query, batch }: VerifiedProps) {
  const { data } = useSuspenseQuery(read(hours.getHoursToVerify, { params: { id }, query }));
  const { apprenticeship, months } = data;
  const back = `/apprenticeships/${id}/hours`;
  return (
    <Page
      title={resultWords(batch.answer)}
      caption={apprenticeship.apprentice.name}
      back={{ href: back, text: 'Back to the hours' }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <Refused {...batch} />
      {months.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">What still waits</h2>
          <MonthsThatWait id={id} months={months} />
        </>
      ) : (
        <p className="govuk-body">No other session waits to be verified.</p>
      )}
      <p className="govuk-body">
        <Link className="govuk-link app-touch" href={back}>
          See what the hours come to now
        </Link>
      </p>
    </Page>
  );
}

const resultWords = ({ verified, refused }: Answer) =>
  refused.length === 0
    ? `${count(verified.length, 'session')} verified`
    : `${count(verified.length, 'session')} verified, ${refused.length} not`;

const Refused = ({ answer: { refused }, sessions }: Batch) =>
  refused.length > 0 && (
    <>
      <h2 className="govuk-heading-m">Not verified</h2>
      <ul className="govuk-list govuk-list--bullet">
        {refused.map(({ id, reason }) => (
          <li key={id}>
            {sessions.find((session) => session.id === id)?.did}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
