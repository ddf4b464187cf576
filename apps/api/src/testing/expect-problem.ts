import { problemSchema } from '../platform/openapi';
import type { RawAnswer } from './send-raw';

/** What a person must never read: how the service is built. */
const insides =
  /\bat .+:\d+:\d+|node_modules|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|SQLITE|QueryFailed|FST_ERR|Error:/;

/** Every error is RFC 9457, says what it is in a sentence, and says nothing of the insides. */
export function expectProblem({ headers, status, body }: RawAnswer, expected?: number) {
  const shown = { status, type: headers['content-type'], body };
  expect(shown).toMatchObject({
    status: expected ?? status,
    type: 'application/problem+json; charset=utf-8',
  });
  const problem = problemSchema.strict().parse(JSON.parse(body));
  expect(problem.status).toBe(status);
  expect(problem.title).not.toMatch(/^Cannot|[_{}]/);
  expect(body).not.toMatch(insides);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
  return problem;
}
