import { useSuspenseQuery } from '@tanstack/react-query';
import type { Endpoint, Response, witnesses } from '@tracker/contract';
import { useLocation } from 'react-router';
import { call } from '../app/api';
import { ApiProblem } from '../app/api-problem';

type Check = typeof witnesses.checkWitnessLink | typeof witnesses.checkReceipt;

/**
 * What the link of this page leads to; null for one that does not work. The token stands behind the
 * `#`, which a browser never sends. Asked once: what is being written stays, whatever happens to the
 * link meanwhile.
 */
export function useLink<const E extends Check & Endpoint>(
  endpoint: E,
): { token: string; found: Response<E> | null } {
  const token = useLocation().hash.slice(1);
  const { data } = useSuspenseQuery({
    queryKey: [endpoint.path, token],
    queryFn: () => check(endpoint, token),
    retry: false,
    staleTime: 'static',
    gcTime: 0,
  });
  return { token, found: data };
}

async function check<const E extends Check & Endpoint>(endpoint: E, token: string) {
  try {
    return (await call<Check>(endpoint, { body: { token } })) as Response<E>;
  } catch (problem) {
    if (isDead(problem)) return null;
    throw problem;
  }
}

/** Used, expired, cancelled or never one: nobody learns which. */
export const isDead = (problem: unknown) => problem instanceof ApiProblem && problem.status === 404;
