import { useQueryClient } from '@tanstack/react-query';
import type { Endpoint, Response } from '@tracker/contract';
import { useState } from 'react';
import { ApiProblem } from './api-problem';
import { useWrite, type useReadToChange } from './query';
import type { Input } from './api';

type Guarded = Endpoint & { guarded: true };
type Guarding<R extends Endpoint> = {
  /** How the page reads what it changes. */
  reading: ReturnType<typeof useReadToChange<R>>;
  /** What it had read when it was opened. */
  opened: Response<R>;
  versionOf: (read: Response<R>) => string | number;
};

/**
 * Changes what several people share, against the version that the page shows. Where that is outdated
 * nothing is overwritten: `newer` is what stands there now, for the page to show, and who then saves
 * again replaces it knowingly. Null before that.
 */
export function useGuardedWrite<const E extends Guarded, const R extends Endpoint>(
  endpoint: E,
  { reading, opened, versionOf }: Guarding<R>,
) {
  const client = useQueryClient();
  const send = useWrite(endpoint);
  const [shown] = useState(opened);
  const [newer, setNewer] = useState<Response<R> | null>(null);
  const write = async (input: Omit<Input<E>, 'ifMatch'>): Promise<Response<E>> => {
    const ifMatch = versionOf(newer ?? shown);
    try {
      return await send({ ...input, ifMatch } as Input<E>);
    } catch (problem) {
      if (isOutdated(problem)) await lookAgain();
      throw problem;
    }
  };
  const lookAgain = async () =>
    setNewer(await client.fetchQuery({ ...reading, staleTime: 0 }).catch(() => newer));
  return { write, newer };
}

/** Somebody else has changed it since it was read. */
export const isOutdated = (problem: unknown) =>
  problem instanceof ApiProblem && problem.status === 412;
