import { ApiProblem } from './api-problem';

/** A page shows its problems itself. Only a fault of ours belongs into the browser's console as well. */
export function reportFault(error: unknown) {
  if (!(error instanceof ApiProblem)) reportError(error);
}
