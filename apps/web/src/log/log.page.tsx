import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { log } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { monthAndYear } from '../app/format';
import { useApprenticeshipId } from '../app/mine';
import { Page } from '../app/page';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { Month } from './month/month';
import { useMonth } from './month/use-month';

/** Most people have no drafts, and need not load what shows them. */
const DraftList = lazy(async () => ({ default: (await import('./draft/draft-list')).DraftList }));

/** My log, and the log of an apprentice whose record one may read. */
export function LogPage() {
  const { id } = useParams();
  return id ? <LogInRecord id={id} /> : <MyLog />;
}

function MyLog() {
  usePrefetchQuery(read(log.listDrafts, {}));
  const month = useMonth(useApprenticeshipId());
  const { apprenticeship, canLog } = month.view;
  const title = monthAndYear(month.view.month);
  return (
    <Page
      title={title}
      tabTitle={`Log: ${title}`}
      caption="Log"
      action={canLog && <LogASession />}
      whoCanSee={apprenticeship.whoCanSee}
    >
      <p className="govuk-body">
        <Link className="govuk-link" href="/hours">
          Your off-the-job hours
        </Link>
      </p>
      <MyDrafts today={month.view.today} apprenticeshipId={apprenticeship.id} />
      <Month {...month} />
    </Page>
  );
}

function LogInRecord({ id }: { id: string }) {
  const month = useMonth(id);
  return (
    <RecordFrame apprenticeship={month.view.apprenticeship} part="log">
      <div className="app-title">
        <h2 className="govuk-heading-m">{monthAndYear(month.view.month)}</h2>
        {month.view.canLog && <LogASession />}
      </div>
      <Month {...month} />
    </RecordFrame>
  );
}

const LogASession = () => (
  <Button href="/log/new" className="app-title__action">
    Log a session
  </Button>
);

type MyDraftsProps = { today: string; apprenticeshipId: string };

function MyDrafts({ today, apprenticeshipId }: MyDraftsProps) {
  const { data } = useSuspenseQuery(read(log.listDrafts, {}));
  const mine = data.drafts.filter((draft) => draft.apprenticeshipId === apprenticeshipId);
  if (mine.length === 0) return null;
  return (
    <Suspense>
      <DraftList drafts={mine} today={today} />
    </Suspense>
  );
}
