import { ConfigError } from './config';
import { DatabaseRefused } from './open-database';

type SystemError = Error & { code?: string; port?: number };

/**
 * Why the service or a command did not start: one sentence about what the person at the keyboard
 * can put right, and a stack where the fault is ours.
 */
export function startProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || error instanceof DatabaseRefused) return error.message;
  return systemProblem(error) ?? error.stack ?? error.message;
}

function systemProblem({ code = '', port = 0 }: SystemError): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is already in use. Choose another one: PORT=${String(port + 1)} npm start`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return `The database of DATABASE_URL does not answer (${code}).`;
    case 'SQLITE_CANTOPEN':
      return 'There is no database at DATABASE_FILE. The service makes it when it starts.';
    default:
      return undefined;
  }
}
