import { useQuery } from '@tanstack/react-query';
import { queue, type Response } from '@tracker/contract';
import { Details, Link, Table } from '@tracker/govuk';
import { count } from '../../app/format';
import { read } from '../../app/query';

type Queue = Response<typeof queue.getQueue>;

/**
 * What to take next, how old requests are and who has how many. It comes after the requests, and its
 * failure is no failure of the page.
 */
export function Pace() {
  const { data } = useQuery(read(queue.getQueue, {}));
  if (!data) return null;
  return (
    <section className="app-section" aria-labelledby="pace">
      <h2 className="govuk-heading-m" id="pace">
        {data.next ? 'What to take next' : 'Your decisions'}
      </h2>
      {data.next && <Next next={data.next} queue={data} />}
      {data.median && <p className="govuk-body">{data.median}</p>}
      {data.next && <Ages ages={data.ages} />}
      {data.load.length > 0 && <Load load={data.load} />}
    </section>
  );
}

const Next = ({
  next,
  queue: { total, because },
}: {
  next: NonNullable<Queue['next']>;
  queue: Queue;
}) => (
  <p className="govuk-body app-measure">
    <Link className="govuk-link" href={`/to-review?apprentice=${next.apprentice.id}`}>
      {next.words}
    </Link>
    . {next.why} In all: {total}. <span className="app-muted">{because}</span>
  </p>
);

const Ages = ({ ages }: Pick<Queue, 'ages'>) => (
  <Details className="app-figure__table" summary="How long they have waited">
    <Table
      className="app-table-s app-measure"
      caption="Requests by age"
      captionClassName="govuk-visually-hidden"
      head={['Working days', { content: 'Requests', numeric: true }]}
      firstCellIsHeader
      rows={ages.map(({ words, count: requests }) => [
        words,
        { content: requests === 0 ? 'None' : requests, numeric: true },
      ])}
    />
  </Details>
);

/** By name, never by number: a long queue says who needs help with it, not who is slow. */
const Load = ({ load }: Pick<Queue, 'load'>) => (
  <Details className="app-figure__table" summary="Who has how many">
    <p className="govuk-body-s">
      Requests that wait about the apprentices you look after, by who may decide on them. Where two
      people may decide, it counts for both.
    </p>
    <Table
      className="app-table-s app-measure"
      caption="Requests by who may decide on them"
      captionClassName="govuk-visually-hidden"
      head={['Who', { content: 'Requests', numeric: true }, { content: 'Oldest', numeric: true }]}
      firstCellIsHeader
      rows={load.map(({ person, isMe, waiting, oldestWorkingDays }) => [
        isMe ? 'You' : person.name,
        { content: waiting, numeric: true },
        {
          content: oldestWorkingDays === 0 ? 'Today' : count(oldestWorkingDays, 'working day'),
          numeric: true,
        },
      ])}
    />
  </Details>
);
