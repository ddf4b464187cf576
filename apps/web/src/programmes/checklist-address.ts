import { useQuery } from '@tanstack/react-query';
import { apprenticeships } from '@tracker/contract';
import { read } from '../app/query';
import { useMe } from '../app/session';

/**
 * Where a duty or phase of the role definition leads: for an apprentice of the programme into their
 * own checklist, for everybody else into the checklist as it was published.
 */
export function useChecklistAddress(programmeKey: string) {
  const { apprenticeshipId } = useMe();
  const { data } = useQuery({
    ...read(apprenticeships.getApprenticeship, { params: { id: apprenticeshipId ?? '' } }),
    enabled: apprenticeshipId !== null,
  });
  const isMine = data?.programme.key === programmeKey;
  return (kind: 'duty' | 'phase', key: string) =>
    isMine ? `/checklist#${key}` : `/programmes/${programmeKey}#${kind}-${key}`;
}
