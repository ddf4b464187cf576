export type RuleKind = 'forbidden' | 'missing' | 'conflict' | 'outdated' | 'invalid';

/**
 * A rule of the service said no. It knows nothing of HTTP: the API maps the kind to a status
 * (forbidden 403, missing 404, conflict 409, outdated 412, invalid 422).
 *
 * `fields` holds messages by field, for `invalid` only. `detail` is what the person needs to see
 * in order to go on, for example the difference between two revisions.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  constructor(
    readonly kind: RuleKind,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly detail?: unknown,
  ) {
    super(message);
  }
}

export const forbidden = (message: string) => new RuleError('forbidden', message);
export const missing = (what: string) => new RuleError('missing', `${what} not found`);
export const conflict = (message: string, detail?: unknown) =>
  new RuleError('conflict', message, {}, detail);
/** Somebody else was quicker: what this person read is not there any more. */
export const outdated = (message: string, detail?: unknown) =>
  new RuleError('outdated', message, {}, detail);
export const invalid = (fields: Record<string, string>) =>
  new RuleError('invalid', 'There is a problem', fields);
