import type { BodyInput, Endpoint, Params, QueryInput, Response } from '@tracker/contract';
import { offline, problemOf } from './api-problem';
import { noteCall } from './last-call';

type Given<Key extends string, Value> = Value extends undefined
  ? { [key in Key]?: undefined }
  : { [key in Key]: Value };
type GivenQuery<Value> = Value extends undefined ? { query?: undefined } : { query?: Value };

type GivenVersion<E extends Endpoint> = E extends { guarded: true }
  ? { ifMatch: string | number }
  : { ifMatch?: undefined };

/** What a call needs, by its endpoint: path parameters, query, body, and the version that was read. */
export type Input<E extends Endpoint> = Given<'params', Params<E>> &
  GivenQuery<QueryInput<E>> &
  Given<'body', BodyInput<E>> &
  GivenVersion<E>;

type SignInAgain = () => Promise<void>;
let signInAgain: SignInAgain | null = null;

/**
 * While somebody is signed in, a call that finds the session ended waits until they have signed in
 * again, and is then made once more: what they typed stays on the page. Returns how to stop that.
 */
export function whenSessionEnds(wait: SignInAgain) {
  signInAgain = wait;
  return () => {
    if (signInAgain === wait) signInAgain = null;
  };
}

type Calling = {
  /** Hears of a session that has ended, before the call waits for the next one. */
  onSignedOut?: () => void;
  /** With a key, it can be sent again and is done once: see `newIntents`. */
  key?: string;
};

/** Calls one endpoint of the contract. Throws ApiProblem; what comes back fits the contract. */
export async function call<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  calling: Calling = {},
): Promise<Response<E>> {
  return answerOf(endpoint, () => send(endpoint, input, calling.key), calling.onSignedOut);
}

/**
 * What came back, however it was sent. Sends once more when the session had ended and they have
 * signed in again, and while the first of two equal requests is still being answered.
 */
export async function answerOf<const E extends Endpoint>(
  endpoint: E,
  send: () => Promise<globalThis.Response>,
  onSignedOut?: () => void,
): Promise<Response<E>> {
  const res = await send();
  if (res.status === 401 && endpoint.access !== 'public' && signInAgain) {
    onSignedOut?.();
    await signInAgain();
    return answerOf(endpoint, send, onSignedOut);
  }
  if (isRunning(res)) {
    await seconds(Number(res.headers.get('retry-after')));
    return answerOf(endpoint, send, onSignedOut);
  }
  if (res.status !== 401) noteCall();
  if (!res.ok) throw await problemOf(res);
  return endpoint.response.parse(await res.json()) as Response<E>;
}

/** The same request, whose answer got lost on its way, is being answered still. */
const isRunning = ({ status, headers }: globalThis.Response) =>
  status === 409 && headers.has('retry-after');

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** What `call` takes, without the types of one endpoint. */
type AnyInput = { params?: object; query?: object; body?: unknown; ifMatch?: string | number };

async function send(
  endpoint: Endpoint,
  { params, query, body, ifMatch }: AnyInput,
  key: string | undefined,
) {
  try {
    return await fetch(`${addressOf(endpoint, params)}${queryOf(query)}`, {
      method: endpoint.method,
      headers: {
        ...(endpoint.body && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(endpoint.body && { body: JSON.stringify(body) }),
    });
  } catch {
    throw offline();
  }
}

/** "/api/evidence/…/preview": also for what the browser itself reads, such as a picture. */
export const addressOf = ({ path }: Endpoint, params: object = {}) =>
  `/api/${path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(new Map(Object.entries(params)).get(name))),
  )}`;

function queryOf(query: object = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}
