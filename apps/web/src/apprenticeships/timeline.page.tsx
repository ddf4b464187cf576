import { useSuspenseQueries } from '@tanstack/react-query';
import { apprenticeships, timeline } from '@tracker/contract';
import { Pagination } from '@tracker/govuk';
import { useParams, useSearchParams } from 'react-router';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { Timeline } from '../app/timeline';

/** Everything that happened in an apprenticeship, newest first. Each page has its own address. */
export function TimelinePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const before = search.get('before') ?? undefined;
  const [{ data: apprenticeship }, { data }] = useSuspenseQueries({
    queries: [
      read(apprenticeships.getApprenticeship, { params: { id } }),
      read(timeline.getTimeline, { params: { id }, query: { before } }),
    ],
  });
  return (
    <RecordFrame apprenticeship={apprenticeship} part="timeline">
      <h2 className="govuk-heading-m">{before ? 'What happened earlier' : 'What happened'}</h2>
      {data.events.length > 0 ? (
        <Timeline events={data.events} />
      ) : (
        <p className="govuk-body">Nothing has happened yet.</p>
      )}
      <Pages id={id} isFirst={!before} next={data.next} />
    </RecordFrame>
  );
}

type PagesProps = { id: string; isFirst: boolean; next: string | null };

function Pages({ id, isFirst, next }: PagesProps) {
  if (isFirst && !next) return null;
  const here = `/apprenticeships/${id}/timeline`;
  return (
    <Pagination
      previous={isFirst ? undefined : { href: here, text: 'Newest' }}
      next={
        next ? { href: `${here}?before=${encodeURIComponent(next)}`, text: 'Earlier' } : undefined
      }
    />
  );
}
