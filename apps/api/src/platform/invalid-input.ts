/** Messages by field, in the shape that a GOV.UK error summary needs. Answered with 422. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(readonly errors: Readonly<Record<string, string>>) {
    super('There is a problem');
  }
}

type Issue = { path?: readonly PropertyKey[]; message: string };

/** The first message of each field, all fields. Keys are dotted paths: `startOn`, `with.0`. */
export function invalidInput(issues: readonly Issue[]): InvalidInput {
  const byField = issues.map(({ path = [], message }) => [path.map(String).join('.'), message]);
  return new InvalidInput(Object.fromEntries(byField.reverse()) as Record<string, string>);
}
