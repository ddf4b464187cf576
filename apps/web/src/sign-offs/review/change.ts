import { plans } from '@tracker/contract';
import { z } from 'zod';
import { ApiProblem } from '../../app/api-problem';

/** What a decision on an outdated revision is refused with (product.md rule 4). */
const change = z.object({ revision: z.int(), differences: plans.difference.array() });
export type Change = z.output<typeof change>;

/** What changed while the signer was reading. Throws whatever else went wrong on. */
export function changeIn(problem: unknown): Change {
  if (!(problem instanceof ApiProblem) || problem.status !== 409) throw problem;
  const found = change.safeParse(problem.detail);
  if (found.success) return found.data;
  throw new ApiProblem(409, `${problem.message}. Nothing was saved.`);
}
