import { useParams } from 'react-router';
import { ApiProblem } from './api-problem';
import { useMe } from './session';

/**
 * The apprenticeship that a page is about: the one in the address, or the reader's own. The same
 * pages serve both; what can be changed is said by the API.
 */
export function useApprenticeshipId(): string {
  const { id } = useParams();
  const { apprenticeshipId } = useMe();
  const found = id ?? apprenticeshipId;
  if (!found) throw new ApiProblem(404, 'You have no apprenticeship of your own');
  return found;
}
