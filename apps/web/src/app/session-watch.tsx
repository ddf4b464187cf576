import { accounts, type Me } from '@tracker/contract';
import { Button, NotificationBanner } from '@tracker/govuk';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { call, whenSessionEnds } from './api';
import { timeOf } from './format';
import { lastCall } from './last-call';

const minute = 60_000;
const warnBefore = 5 * minute;
const lookEvery = 5_000;

/** Loaded when it is needed, which is seldom. */
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again')).SignInAgain }));

/**
 * Stands above every page of somebody who is signed in. Warns before the session ends, and when it
 * has ended lets them sign in again on the spot: the page below stays as it is.
 */
export function SessionWatch({ me }: { me: Me }) {
  const { ended, end, begin } = useEndedSession();
  const now = useNow();
  const idleEnd = lastCall() + me.session.idleMinutes * minute;
  const lastEnd = Date.parse(me.session.endsAt);
  const endsAt = Math.min(idleEnd, lastEnd);
  const isOver = now >= endsAt;
  useEffect(() => {
    if (isOver) end();
  }, [isOver, end]);
  if (ended)
    return (
      <Suspense>
        <SignInAgain me={me} onSignedIn={begin} />
      </Suspense>
    );
  if (now < endsAt - warnBefore) return null;
  return <EndsSoon endsAt={endsAt} canStay={idleEnd < lastEnd} />;
}

/** Whether the session was found ended, and the calls that wait for a new one. */
function useEndedSession() {
  const [ended, setEnded] = useState(false);
  const waiting = useRef<(() => void)[]>([]);
  const end = useCallback(() => setEnded(true), []);
  const begin = useCallback(() => {
    setEnded(false);
    waiting.current.splice(0).forEach((goOn) => goOn());
  }, []);
  useEffect(
    () =>
      whenSessionEnds(() => {
        setEnded(true);
        return new Promise((goOn) => waiting.current.push(goOn));
      }),
    [],
  );
  return { ended, end, begin };
}

function useNow() {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, lookEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}

function EndsSoon({ endsAt, canStay }: { endsAt: number; canStay: boolean }) {
  const [problem, setProblem] = useState('');
  const stay = () =>
    call(accounts.staySignedIn, { body: {} }).then(
      () => setProblem(''),
      (error: Error) => setProblem(error.message),
    );
  const time = timeOf(new Date(endsAt).toISOString());
  return (
    <div className="app-session govuk-width-container">
      <NotificationBanner role="alert" titleId="session-ends" disableAutoFocus>
        <p className="govuk-notification-banner__heading">You will be signed out at {time}</p>
        {canStay ? (
          <Button type="button" className="app-session__button" onClick={() => void stay()}>
            Stay signed in
          </Button>
        ) : (
          <p className="govuk-body">
            A session has a longest time. You can sign in again on this page, and what you typed
            stays here.
          </p>
        )}
        {problem && <p className="govuk-error-message">{problem}</p>}
      </NotificationBanner>
    </div>
  );
}
