import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { signOffs } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { call } from '../app/api';
import { ApiProblem } from '../app/api-problem';
import { Page } from '../app/page';
import { ReviewForm } from './review/review-form';

/**
 * What is being judged never changes under the reader's eyes: it is read once, and read anew only
 * when the page is opened again or the reader asks for it.
 */
const reviewOf = (id: string) =>
  queryOptions({
    queryKey: [signOffs.getReview.path, id],
    queryFn: () => call(signOffs.getReview, { params: { id } }).catch(refusal),
    staleTime: 'static',
    gcTime: 0,
  });

/** That nothing waits is an answer, not a failure: the request was withdrawn or is decided. */
function refusal(problem: Error) {
  if (problem instanceof ApiProblem && problem.status === 409)
    return { nothingWaits: problem.message };
  throw problem;
}

/** One request, read and decided on one page. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(reviewOf(id));
  return 'nothingWaits' in data ? (
    <NothingWaits id={id} words={data.nothingWaits} />
  ) : (
    <ReviewForm key={id} first={data} />
  );
}

const NothingWaits = ({ id, words }: { id: string; words: string }) => (
  <Page title="Nothing waits for your decision here" back={toReview}>
    <p className="govuk-body">{words}. It may have been withdrawn, or decided by somebody else.</p>
    <p className="govuk-body">
      <Link className="govuk-link" href={`/items/${id}`}>
        See the item as it is now
      </Link>
    </p>
  </Page>
);

const toReview = { href: '/to-review', text: 'Back to the requests' };
