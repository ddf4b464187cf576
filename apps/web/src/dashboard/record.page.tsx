import { useSuspenseQuery } from '@tanstack/react-query';
import { dashboard, type TimelineEvent } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { Timeline } from '../app/timeline';
import { BurnUp } from './burn-up';
import { HoursTable } from './hours-table';
import { Pace } from './pace';
import { Verdict } from './verdict';

/** Where one apprentice stands and why, as everybody reads it who may see the record. */
export function RecordPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(dashboard.getOverview, { params: { id } }));
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="overview">
      <Verdict overview={data} />
      <BurnUp burnUp={data.burnUp} standing={data.standing} headingLevel={2} />
      <Pace {...data} />
      <div className="app-two">
        <HoursTable overview={data} />
        <Lately apprenticeshipId={id} events={data.recent} />
      </div>
    </RecordFrame>
  );
}

type LatelyProps = { apprenticeshipId: string; events: readonly TimelineEvent[] };

const Lately = ({ apprenticeshipId, events }: LatelyProps) => (
  <section aria-labelledby="lately">
    <h2 className="app-figure__title" id="lately">
      What happened lately
    </h2>
    {events.length > 0 ? (
      <Timeline events={events} />
    ) : (
      <p className="govuk-body">Nothing has happened yet.</p>
    )}
    <p className="govuk-body">
      <Link className="govuk-link" href={`/apprenticeships/${apprenticeshipId}/timeline`}>
        See the whole timeline
      </Link>
    </p>
  </section>
);
