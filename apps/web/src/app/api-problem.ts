/** Why a call failed, in words for the person who made it. `status` 0: the service was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    title: string,
    /** Messages by field name. */
    readonly errors: Record<string, string> = {},
    /** What they need to see in order to go on, as the service sent it: the differences of two revisions. */
    readonly detail: unknown = null,
    /** After how many seconds to try again, when the service said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(title);
  }
}

export const offline = () =>
  new ApiProblem(
    0,
    'You are offline, or the service cannot be reached. What you typed is still here. Try again when you are back online.',
  );

/** Reads `application/problem+json`. Anything else came from a machine in between. */
export async function problemOf(res: Response): Promise<ApiProblem> {
  const body: unknown = await res.json().catch(() => null);
  const { title, detail, errors } = isObject(body) ? body : {};
  return new ApiProblem(
    res.status,
    typeof title === 'string' ? title : 'Sorry, there is a problem with the service',
    isObject(errors) ? textsOf(errors) : {},
    detail ?? null,
    secondsOf(res.headers.get('retry-after')),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textsOf = (errors: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, String(message)]));

const secondsOf = (header: string | null) => (/^\d+$/.test(header ?? '') ? Number(header) : null);
