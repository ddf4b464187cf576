import type { BodyInput, Endpoint, Params, QueryInput, Response } from '@tracker/contract';
import { offline, problemOf } from './api-problem';
import { noteCall } from './last-call';

type Given<Key extends string, Value> = Value extends undefined
  ? { [key in Key]?: undefined }
  : { [key in Key]: Value };
type GivenQuery<Value> = Value extends undefined ? { query?: undefined } : { query?: Value };

/** What a call needs, by its endpoint: path parameters, query and body. */
export type Input<E extends Endpoint> = Given<'params', Params<E>> &
  GivenQuery<QueryInput<E>> &
  Given<'body', BodyInput<E>>;

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

/**
 * Calls one endpoint of the contract. Throws ApiProblem; what comes back fits the contract.
 * `onSignedOut` hears of a session that has ended, before the call waits for the next one.
 */
export async function call<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  onSignedOut?: () => void,
): Promise<Response<E>> {
  return answerOf(endpoint, () => send(endpoint, input), onSignedOut);
}

/** What came back, however it was sent. Sends once more when the session had ended and they have signed in again. */
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
  if (res.status !== 401) noteCall();
  if (!res.ok) throw await problemOf(res);
  return endpoint.response.parse(await res.json()) as Response<E>;
}

/** What `call` takes, without the types of one endpoint. */
type AnyInput = { params?: object; query?: object; body?: unknown };

async function send(endpoint: Endpoint, { params, query, body }: AnyInput) {
  try {
    return await fetch(`${addressOf(endpoint, params)}${queryOf(query)}`, {
      method: endpoint.method,
      ...(endpoint.body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
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
