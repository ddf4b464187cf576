import {
  Catch,
  HttpException,
  Logger,
  UnauthorizedException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { RuleError } from '@tracker/domain';
import type { FastifyReply } from 'fastify';
import { InvalidInput } from './invalid-input';
import { Refused } from './refused';

/** RFC 9457, with the messages by field and what the person needs to see in order to go on. */
export type Problem = {
  type: 'about:blank';
  title: string;
  status: number;
  errors?: Readonly<Record<string, string>>;
  detail?: unknown;
};

const statusOf = {
  forbidden: 403,
  missing: 404,
  conflict: 409,
  outdated: 412,
  invalid: 422,
} as const;

/** The one place where an error becomes a response. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost) {
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // The rest of what is being sent would be taken for the next request.
    if (!reply.request.raw.complete) void reply.header('connection', 'close');
    if (error instanceof Refused && error.seconds !== undefined)
      void reply.header('retry-after', String(error.seconds));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof RuleError) return ruleProblem(error);
  if (error instanceof InvalidInput)
    return { ...problem(422, error.message), errors: error.errors };
  if (error instanceof Refused) return problem(error.status, error.message);
  if (error instanceof UnauthorizedException) return problem(401, error.message);
  return isDiskFull(error) ? problem(503, noRoom) : problem(...fromServer(error));
}

const noRoom = 'There is no room to keep files now. Try again later';

const isDiskFull = (error: unknown) =>
  error instanceof Error &&
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

const problem = (status: number, title: string): Problem => ({
  type: 'about:blank',
  title,
  status,
});

const ruleProblem = ({ kind, message, fields, detail }: RuleError): Problem => ({
  ...problem(statusOf[kind], message),
  ...(Object.keys(fields).length > 0 && { errors: fields }),
  ...(detail !== undefined && { detail }),
});

const sentences: Record<number, string> = {
  400: 'The request could not be read',
  404: 'Page not found',
  405: 'This address does not accept that kind of request',
  408: 'The request took too long to arrive',
  413: 'What you sent is too large',
  414: 'The address is too long',
  415: 'Send the request as JSON',
  431: 'The headers of the request are too large',
  503: 'The service cannot answer now. Try again in a minute',
};

/** Errors of the web server and of Nest carry a status of their own; everything else is ours, and says nothing. */
function fromServer(error: unknown): [number, string] {
  const status = statusCarriedBy(error);
  const isTheirs = status >= 400 && status < 500;
  const known = sentences[status] ?? (isTheirs && sentences[400]);
  return known ? [status, known] : [500, 'Sorry, there is a problem with the service'];
}

function statusCarriedBy(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const carries = typeof error === 'object' && error !== null && 'statusCode' in error;
  return carries ? Number(error.statusCode) : 500;
}

/** The problem that the web server has met before any endpoint was reached. */
export const problemOfStatus = (status: number): Problem => problemOf({ statusCode: status });
