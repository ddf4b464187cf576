import { Button, Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ApiProblem } from './api-problem';
import { PageNotLoaded } from './loaded-page';
import { Page } from './page';

type ProblemProps = { error: Error; onTryAgain: () => void };

/** What went wrong, kindly: what it means, that nothing is lost, and what to do next. */
export function Problem({ error, onTryAgain }: ProblemProps) {
  const { pathname, search } = useLocation();
  if (error instanceof PageNotLoaded && !navigator.onLine) return <Offline onTryAgain={reload} />;
  if (!(error instanceof ApiProblem)) return <Broken />;
  switch (error.status) {
    case 401:
      return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
    case 403:
      return <NotAllowed words={error.message} />;
    case 404:
    // The address asks for what cannot be, such as a month before the apprenticeship.
    case 422:
      return <NotFoundPage />;
    case 409:
      return (
        <TryAgain title="This has changed" onTryAgain={onTryAgain} action="See it as it is now">
          <p className="govuk-body">{error.message}.</p>
        </TryAgain>
      );
    case 0:
      return <Offline onTryAgain={onTryAgain} />;
    case 429:
    case 503:
      return (
        <TryAgain title="The service is busy" onTryAgain={onTryAgain}>
          <p className="govuk-body">{waitWords(error.retryAfter)}</p>
        </TryAgain>
      );
    default:
      return (
        <TryAgain title="Sorry, there is a problem with the service" onTryAgain={onTryAgain}>
          <p className="govuk-body">What was saved is safe. Try again in a few minutes.</p>
        </TryAgain>
      );
  }
}

/** "Try again in 2 minutes." */
export function waitWords(seconds: number | null): string {
  if (seconds === null) return 'Try again in a few minutes.';
  if (seconds <= 90) return `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

export const NotFoundPage = () => (
  <Page title="Page not found">
    <p className="govuk-body">If you typed the web address, check it is correct.</p>
    <p className="govuk-body">
      If you pasted the web address, check you copied the entire address.
    </p>
    <p className="govuk-body">
      If the web address is correct, you may not have access to what stands there, or it may have
      moved. <HomeLink />
    </p>
  </Page>
);

const NotAllowed = ({ words }: { words: string }) => (
  <Page title="You cannot see this page">
    <p className="govuk-body">{words}.</p>
    <p className="govuk-body">
      If you think that you should, ask the programme lead of the apprenticeship. <HomeLink />
    </p>
  </Page>
);

const Offline = ({ onTryAgain }: Pick<ProblemProps, 'onTryAgain'>) => (
  <TryAgain title="You are offline" onTryAgain={onTryAgain}>
    <p className="govuk-body">
      The service cannot be reached. Check your connection, then try again.
    </p>
  </TryAgain>
);

/** Not while offline: the browser would throw the page away and find nothing. */
const reload = () => {
  if (navigator.onLine) window.location.reload();
};

/** A fault of ours, or a part of the page that was replaced while it was open: only loading helps. */
const Broken = () => (
  <TryAgain title="Sorry, there is a problem with the service" onTryAgain={reload}>
    <p className="govuk-body">
      What was saved is safe. The service may have been renewed while you had it open.
    </p>
  </TryAgain>
);

type TryAgainProps = {
  title: string;
  onTryAgain: () => void;
  action?: string;
  children: ReactNode;
};

const TryAgain = ({ title, onTryAgain, action = 'Try again', children }: TryAgainProps) => (
  <Page title={title}>
    {children}
    <Button type="button" onClick={onTryAgain}>
      {action}
    </Button>
    <p className="govuk-body">
      <HomeLink />
    </p>
  </Page>
);

const HomeLink = () => (
  <Link className="govuk-link" href="/">
    Go to your first page
  </Link>
);
