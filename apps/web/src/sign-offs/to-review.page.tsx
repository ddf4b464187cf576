import { useSuspenseQuery } from '@tanstack/react-query';
import { signOffs, type Response } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { Covers } from '../app/covers';
import { count, fullDay } from '../app/format';
import { Headline } from '../app/headline';
import { Page } from '../app/page';
import { read } from '../app/query';
import { LaterPace } from './queue/later-pace';
import { RequestTable } from './queue/request-table';
import { SelectBar } from './queue/select-bar';
import { useSelection } from './queue/selection';
import './queue/queue.scss';

type ToReview = Response<typeof signOffs.getToReview>;

/** The requests that wait for this person, the oldest first. */
export function ToReviewPage() {
  const [search] = useSearchParams();
  const apprentice = search.get('apprentice') ?? undefined;
  const { data } = useSuspenseQuery(read(signOffs.getToReview, { query: { apprentice } }));
  return (
    <Page
      title={data.heading}
      tabTitle={`To review: ${data.heading}`}
      head={
        <Headline caption={`To review, ${fullDay(data.today)}`} lead={data.sentence}>
          {data.heading}
        </Headline>
      }
      whoCanSee="you, the apprentice who asks, and everybody who may read their record: mentor, line manager, training provider’s coach, whoever stands in for one of them, and programme lead."
      wide
    >
      <Covers covers={data.covers} />
      {data.total > 0 && (
        <>
          <ByApprentice data={data} chosen={apprentice} />
          {data.requests.length > 0 ? <Requests data={data} chosen={apprentice} /> : <NobodyHere />}
        </>
      )}
      {data.undoable > 0 && <JustSigned count={data.undoable} />}
      <LaterPace />
      <p className="govuk-body-s">
        <Link className="govuk-link app-touch" href="/account/cover">
          Say when you are away and who stands in
        </Link>
      </p>
    </Page>
  );
}

function Requests({ data, chosen }: ByApprenticeProps) {
  const selection = useSelection(data.canBeTogether);
  const who = data.byApprentice.find(({ apprentice }) => apprentice.id === chosen)?.apprentice;
  return (
    <>
      <RequestTable
        requests={data.requests}
        selection={selection}
        selectAll={who ? `Select all from ${who.name}` : 'Select all requests'}
      />
      {data.canBeTogether.length > 0 && (
        <SelectBar chosen={selection.chosen} of={data.canBeTogether.length} />
      )}
      <p className="govuk-body-s app-muted">Oldest first. Open a request to decide on it alone.</p>
    </>
  );
}

const JustSigned = ({ count: signed }: { count: number }) => (
  <p className="govuk-body">
    You signed off {count(signed, 'item')} in the last 24 hours.{' '}
    <Link className="govuk-link" href="/to-review/signed-off">
      See them, or undo a sign-off
    </Link>
  </p>
);

const NobodyHere = () => (
  <p className="govuk-body">
    Nothing waits from this apprentice.{' '}
    <Link className="govuk-link" href="/to-review">
      See all requests
    </Link>
  </p>
);

type ByApprenticeProps = { data: ToReview; chosen: string | undefined };

/** One address for each apprentice. Left out where there is nothing to choose. */
function ByApprentice({ data: { byApprentice, total }, chosen }: ByApprenticeProps) {
  if (byApprentice.length < 2 && !chosen) return null;
  return (
    <nav className="app-filter app-filter--row" aria-label="Show requests from">
      <ul className="app-filter__list">
        <Chip href="/to-review" name="All apprentices" count={total} isChosen={!chosen} />
        {byApprentice.map(({ apprentice: { id, name }, count }) => (
          <Chip
            key={id}
            href={`/to-review?apprentice=${id}`}
            name={name}
            count={count}
            isChosen={chosen === id}
          />
        ))}
      </ul>
    </nav>
  );
}

type ChipProps = { href: string; name: string; count: number; isChosen: boolean };

const Chip = ({ href, name, count, isChosen }: ChipProps) => (
  <li>
    <Link className="app-filter__link" href={href} aria-current={isChosen ? 'true' : undefined}>
      {name} <span className="app-filter__count">{count}</span>
    </Link>
  </li>
);
