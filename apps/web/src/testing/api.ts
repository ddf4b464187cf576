import type { Endpoint, Response } from '@tracker/contract';

/** What a page sent: `{ call: 'POST items/:id/withdraw', params: { id }, query: {}, body: { reason } }`. */
export type Sent = {
  call: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** The version that the page had read, and the key that makes a retry harmless. */
  ifMatch: string | null;
  key: string | null;
};

type Answer = { status: number; body: unknown; headers?: Record<string, string> };
type Asked = { endpoint: Endpoint; answer: (sent: Sent) => Answer | Promise<Answer> };

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** The API of one test: answers what it was told to, and only what the contract allows. */
export class FakeApi {
  readonly sent: Sent[] = [];
  private readonly asked = new Map<string, Asked>();

  /** Answers every call of the endpoint, from now on. A function gets what was sent. */
  answer<const E extends Endpoint>(
    endpoint: E,
    value: Response<E> | ((sent: Sent) => Response<E>),
  ): this {
    const answer = (sent: Sent) => {
      const given = typeof value === 'function' ? (value as (s: Sent) => Response<E>)(sent) : value;
      return { status: 200, body: endpoint.response.parse(given) };
    };
    return this.set(endpoint, answer);
  }

  /** Refuses every call of the endpoint, from now on, as the API would. */
  refuse(
    endpoint: Endpoint,
    status: number,
    title: string,
    more: {
      errors?: Record<string, string>;
      detail?: unknown;
      headers?: Record<string, string>;
    } = {},
  ): this {
    const body = { title, status, errors: more.errors, detail: more.detail };
    return this.set(endpoint, () => ({ status, body, headers: more.headers }));
  }

  /** As when the connection is lost. */
  lose(endpoint: Endpoint): this {
    return this.set(endpoint, () => Promise.reject(new TypeError('Failed to fetch')));
  }

  /** The bodies that were sent to the endpoint, in order. */
  bodiesOf(endpoint: Endpoint): unknown[] {
    return this.sentTo(endpoint).map(({ body }) => body);
  }

  /** The versions that it was sent against, in order. */
  versionsOf(endpoint: Endpoint): (string | null)[] {
    return this.sentTo(endpoint).map(({ ifMatch }) => ifMatch);
  }

  /** The keys that it was sent with, in order. */
  keysOf(endpoint: Endpoint): (string | null)[] {
    return this.sentTo(endpoint).map(({ key }) => key);
  }

  private sentTo(endpoint: Endpoint): Sent[] {
    return this.sent.filter(({ call }) => call === nameOf(endpoint));
  }

  private set(endpoint: Endpoint, answer: Asked['answer']): this {
    this.asked.set(nameOf(endpoint), { endpoint, answer });
    return this;
  }

  readonly fetch = async (address: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    const named = new Headers(headers);
    const url = new URL(address, 'http://localhost');
    const found = [...this.asked.values()]
      .map((asked) => ({ asked, params: paramsOf(asked.endpoint, method, url.pathname) }))
      .find(({ params }) => params !== null);
    if (!found?.params)
      return reply({ status: 404, body: { title: `Nothing answers ${address}` } });
    const sent: Sent = {
      call: nameOf(found.asked.endpoint),
      params: found.params,
      query: Object.fromEntries(url.searchParams),
      body: bodyOf(body),
      ifMatch: named.get('if-match'),
      key: named.get('idempotency-key'),
    };
    this.sent.push(sent);
    return reply(await found.asked.answer(sent));
  };
}

/** A form comes as lists by the names of its fields, in the order in which they were sent. */
function bodyOf(body: RequestInit['body']): unknown {
  if (body instanceof FormData)
    return Object.fromEntries([...new Set(body.keys())].map((name) => [name, body.getAll(name)]));
  return typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
}

const reply = ({ status, body, headers }: Answer) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Literal paths win over parameters only by the order in which they were told: like the real one, there is no overlap. */
function paramsOf(endpoint: Endpoint, method: string, pathname: string) {
  if (endpoint.method !== method) return null;
  const pattern = endpoint.path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const match = new RegExp(`^/api/${pattern}$`).exec(pathname);
  return match && { ...match.groups };
}
