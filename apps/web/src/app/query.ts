import { QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { takesKey, type Endpoint, type Response } from '@tracker/contract';
import { useState } from 'react';
import { call, type Input } from './api';
import { ApiProblem } from './api-problem';
import { useOnce } from './intents';

/** Only what may pass by itself is worth another try: no connection, a busy or failing service. */
const isPassing = (error: Error) =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

export const createQueryClient = ({ retries = 2 } = {}) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Being offline is a problem to show, not a reason to wait in silence.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < retries && isPassing(error),
      },
    },
  });

/** What a page reads: `useSuspenseQuery(read(plans.getItem, { params: { id } }))`. */
export const read = <const E extends Endpoint>(endpoint: E, input: Input<E>) =>
  queryOptions({
    queryKey: [endpoint.path, input] as const,
    queryFn: () => call(endpoint, input),
  });

/** How often something was changed from here: what was read before the last time is old. */
let changes = 0;

/**
 * What a form is about to change: read anew when it is opened, so that it never starts from what
 * the last change has just made old, and not again while somebody fills it in.
 */
export function useReadToChange<const E extends Endpoint>(endpoint: E, input: Input<E>) {
  const [after] = useState(changes);
  return queryOptions({
    queryKey: [endpoint.path, input, 'to change', after] as const,
    queryFn: () => call(endpoint, input),
    staleTime: 'static',
    gcTime: 0,
  });
}

/**
 * What a page does: `const withdraw = useWrite(signOffs.withdrawRequest)`, then
 * `await withdraw({ params: { id }, body })`. Throws ApiProblem. Afterwards nothing that was read
 * before is shown again: the open page reads anew, and what no page shows is forgotten. Pressing
 * twice, or trying again, is not done twice.
 */
export function useWrite<const E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  const once = useOnce();
  return async (input: Input<E>): Promise<Response<E>> => {
    const answer = takesKey(endpoint)
      ? await once(input, (key) => call(endpoint, input, { key }))
      : await call(endpoint, input);
    readAnew(client);
    return answer;
  };
}

/** After a change: the open page reads anew, and what no page shows is forgotten. */
export function readAnew(client: QueryClient) {
  changes += 1;
  client.removeQueries({ type: 'inactive' });
  void client.invalidateQueries();
}
