import { useSuspenseQuery } from '@tanstack/react-query';
import { hours, type EntryView, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { count, duration, fullDay, monthAndYear } from '../app/format';
import { Page } from '../app/page';
import { read, useWrite } from '../app/query';

type Answer = Response<typeof hours.verifyHours>;

const askedMonth = (address: URLSearchParams) =>
  hours.getHoursToVerify.query.safeParse({ month: address.get('month') ?? undefined }).data ?? {};

/** The sessions of a month that wait, chosen one by one and verified in one go. */
export function VerifyHoursPage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const query = askedMonth(address);
  const { data } = useSuspenseQuery(read(hours.getHoursToVerify, { params: { id }, query }));
  const [opened] = useState(data);
  const { apprenticeship, month, sessions, more, doubts } = opened;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isChecking, setChecking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState('');
  const verify = useWrite(hours.verifyHours);
  const chosen = sessions.filter((each) => !left.has(each.id));
  const size = `${count(chosen.length, 'session')}, ${duration(minutesOf(chosen))}`;
  const send = async () => {
    try {
      const body = { sessions: chosen.map((each) => ({ id: each.id, version: each.version })) };
      setAnswer(await verify({ params: { id }, body }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const title = isChecking ? `Check and verify ${size}` : `Verify hours of ${monthAndYear(month)}`;
  return (
    <Page
      title={answer ? resultWords(answer) : title}
      caption={apprenticeship.apprentice.name}
      back={{ href: `/apprenticeships/${id}/hours`, text: 'Back to the hours' }}
      whoCanSee={apprenticeship.whoCanSee}
    >
      {answer ? (
        <Refused answer={answer} sessions={sessions} />
      ) : (
        <>
          {doubts.map((words) => (
            <p key={words} className="govuk-body">
              Auditors may ask: {words}.
            </p>
          ))}
          {sessions.length === 0 && <p className="govuk-body">Nothing waits in this month.</p>}
          {more > 0 && <p className="govuk-body">{count(more, 'more session')} after these.</p>}
          <ul className="govuk-list">
            {(isChecking ? chosen : sessions).map((session) => (
              <Session
                key={session.id}
                session={session}
                isChosen={!left.has(session.id)}
                onChoose={isChecking ? null : () => setLeft(toggled(left, session.id))}
              />
            ))}
          </ul>
          {problem && (
            <p className="govuk-error-message" role="alert">
              {problem}
            </p>
          )}
          {chosen.length > 0 && (
            <ButtonGroup>
              <Button
                type="button"
                onClick={() => (isChecking ? void send() : setChecking(true))}
              >{`${isChecking ? 'Verify' : 'Check'} ${size}`}</Button>
              {isChecking && (
                <Button type="button" variant="secondary" onClick={() => setChecking(false)}>
                  Choose again
                </Button>
              )}
            </ButtonGroup>
          )}
        </>
      )}
    </Page>
  );
}

const minutesOf = (sessions: readonly EntryView[]) =>
  sessions.reduce((all, { minutes }) => all + minutes, 0);

function toggled(left: ReadonlySet<string>, id: string) {
  const next = new Set(left);
  if (!next.delete(id)) next.add(id);
  return next;
}

const resultWords = ({ verified, refused }: Answer) =>
  refused.length === 0
    ? `${count(verified.length, 'session')} verified`
    : `${count(verified.length, 'session')} verified, ${refused.length} not`;

type SessionProps = { session: EntryView; isChosen: boolean; onChoose: (() => void) | null };

const Session = ({ session, isChosen, onChoose }: SessionProps) => (
  <li className="govuk-!-margin-bottom-4">
    {onChoose ? (
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={`session-${session.id}`}
            checked={isChosen}
            onChange={onChoose}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`session-${session.id}`}>
            {wordsOf(session)}
          </label>
        </div>
      </div>
    ) : (
      wordsOf(session)
    )}
    <p className="govuk-body-s govuk-!-margin-bottom-0">
      <Link className="govuk-link" href={`/log/${session.id}`}>
        Read the session<span className="govuk-visually-hidden">: {session.did}</span>
      </Link>
      {session.wasVerified && `. Changed since ${session.wasVerified.by} verified it`}
      {session.doubts.map((doubt) => `. ${doubt}`)}
    </p>
  </li>
);

const wordsOf = ({ on, minutes, kindWords, did }: EntryView) =>
  `${fullDay(on)}, ${duration(minutes)}, ${kindWords.toLowerCase()}: ${did}`;

function Refused({ answer, sessions }: { answer: Answer; sessions: readonly EntryView[] }) {
  if (answer.refused.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {answer.refused.map(({ id, reason }) => (
        <li key={id}>
          {sessions.find((session) => session.id === id)?.did}: {reason}.
        </li>
      ))}
    </ul>
  );
}
