import type { WaitingRequest } from '@tracker/contract';
import { Details, Link } from '@tracker/govuk';
import { count, duration, shortWeekday } from '../../app/format';

/** What was sent, read without leaving the list: the statement and the sessions behind it. */
export function SentInPlace({
  request: { itemId, title, statement, sessions },
}: {
  request: WaitingRequest;
}) {
  return (
    <Details
      className="app-evidence"
      summary={
        <>
          {whatWasSent(statement, sessions.length)}
          <span className="govuk-visually-hidden"> for {title}</span>
        </>
      }
    >
      {statement && <p className="app-evidence__statement app-as-typed">{statement}</p>}
      {sessions.length > 0 && (
        <ul className="app-evidence__list">
          {sessions.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      )}
      <p className="app-evidence__foot">
        <Link className="govuk-link" href={`/items/${itemId}/review`}>
          Review this request<span className="govuk-visually-hidden">: {title}</span>
        </Link>
      </p>
    </Details>
  );
}

const Session = ({
  session: { id, on, minutes, did, words },
}: {
  session: WaitingRequest['sessions'][number];
}) => (
  <li className="app-evidence__item">
    <Link className="govuk-link" href={`/log/${id}`}>
      {did}
    </Link>{' '}
    <span className="app-muted">
      {shortWeekday(on)}, {duration(minutes)}. {words}
    </span>
  </li>
);

/** "Statement and 2 sessions", "1 session, no statement" */
function whatWasSent(statement: string, sessions: number): string {
  if (sessions === 0) return statement ? 'Statement, no sessions' : 'Nothing written, no sessions';
  const said = count(sessions, 'session');
  return statement ? `Statement and ${said}` : `${said}, no statement`;
}
