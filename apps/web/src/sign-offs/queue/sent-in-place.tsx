import type { WaitingRequest } from '@tracker/contract';
import { Details, Link } from '@tracker/govuk';
import { count, duration, shortWeekday } from '../../app/format';
import { evidenceWords, SentEvidence } from './sent-evidence';

type SentInPlaceProps = {
  request: WaitingRequest;
  /** The evidence stands beside it already. */
  withoutEvidence?: boolean;
};

/** What was sent, read without leaving the list: the statement, the evidence and the sessions. */
export function SentInPlace({ request, withoutEvidence = false }: SentInPlaceProps) {
  const { itemId, title, statement, sessions } = request;
  const pieces = withoutEvidence ? [] : request.evidence;
  return (
    <Details
      className="app-evidence"
      summary={
        <>
          {pieces.length > 0 ? evidenceWords(pieces) : whatWasSent(statement, sessions.length)}
          <span className="govuk-visually-hidden"> for {title}</span>
        </>
      }
    >
      {statement && <p className="app-evidence__statement app-as-typed">{statement}</p>}
      {pieces.length > 0 && <SentEvidence pieces={pieces} />}
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
