import { useSuspenseQuery } from '@tanstack/react-query';
import { progress, type Response } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useParams, useSearchParams } from 'react-router';
import { useApprenticeshipId } from '../app/mine';
import { Page } from '../app/page';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { BurnUp } from './burn-up';
import { HoursChart } from './charts/hours-chart';
import { KindsChart } from './charts/kinds-chart';
import { Ladder } from './charts/ladder';

export type Progress = Response<typeof progress.getProgress>;

const useProgress = (id: string) =>
  useSuspenseQuery(read(progress.getProgress, { params: { id } })).data;

/** My charts, and those of an apprentice whose record one may read: the same for all roles. */
export function ProgressPage() {
  const { id } = useParams();
  return id ? <ProgressInRecord id={id} /> : <MyProgress />;
}

function MyProgress() {
  const data = useProgress(useApprenticeshipId());
  return (
    <Page
      title="Your progress"
      back={{ href: '/home', text: 'Back to home' }}
      whoCanSee={data.apprenticeship.whoCanSee}
      wide
    >
      <Charts data={data} address="/progress" report="/report" />
    </Page>
  );
}

function ProgressInRecord({ id }: { id: string }) {
  const data = useProgress(id);
  const record = `/apprenticeships/${id}`;
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="progress">
      <Charts data={data} address={`${record}/progress`} report={`${record}/report`} />
    </RecordFrame>
  );
}

const ToReport = ({ href }: { href: string }) => (
  <Button href={href} variant="secondary" className="app-noprint">
    Progress report
  </Button>
);

type ChartsProps = { data: Progress; address: string; report: string };

function Charts({ data, address, report }: ChartsProps) {
  const isDuties = useSearchParams()[0].get('items') === 'duties';
  return (
    <>
      <div className="app-charts__head">
        <Switch address={address} isDuties={isDuties} />
        <ToReport href={report} />
      </div>
      <BurnUp
        burnUp={isDuties ? data.burnUps.duties : data.burnUps.all}
        standing={data.standing}
        headingLevel={2}
        items={isDuties ? 'duties' : 'all'}
      />
      <div className="app-two">
        <HoursChart hours={data.hours} headingLevel={2} />
        <KindsChart kinds={data.kinds} months={data.months} headingLevel={2} />
      </div>
      <Ladder exposure={data.exposure} months={data.months} headingLevel={2} />
    </>
  );
}

/** Onboarding comes first and would hide a slow month: its items can be left out. An address each. */
const Switch = ({ address, isDuties }: { address: string; isDuties: boolean }) => (
  <nav className="app-filter app-filter--row" aria-label="Items in the first chart">
    <ul className="app-filter__list">
      <Choice href={address} name="All items" isChosen={!isDuties} />
      <Choice href={`${address}?items=duties`} name="Duties only" isChosen={isDuties} />
    </ul>
  </nav>
);

type ChoiceProps = { href: string; name: string; isChosen: boolean };

const Choice = ({ href, name, isChosen }: ChoiceProps) => (
  <li>
    <Link className="app-filter__link" href={href} aria-current={isChosen ? 'true' : undefined}>
      {name}
    </Link>
  </li>
);
