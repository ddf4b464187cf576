import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint, QueryInput, Response } from '@tracker/contract';
import type { z } from 'zod';
import { Sessions } from '../accounts/sessions';
import type { Config } from '../platform/config';
import { Db } from '../platform/db';
import { createServer } from '../server';
import { TestClock } from './test-clock';
import { newDatabase } from './test-database';

type Shape<E extends Endpoint, K extends 'params' | 'body'> = E[K] extends z.ZodObject
  ? z.input<E[K]>
  : undefined;

/** Loose on purpose: a test also sends what a page never would. */
export type Sends<E extends Endpoint> = {
  params?: Shape<E, 'params'> | Record<string, unknown>;
  query?: QueryInput<E> | Record<string, string>;
  body?: Shape<E, 'body'> | Record<string, unknown>;
};
export type Answer<E extends Endpoint> = {
  status: number;
  /** The body of a success. Reading it after a failure throws, with the problem in the message. */
  data: Response<E>;
  problem: { title: string; status: number; errors?: Record<string, string>; detail?: unknown };
  headers: Headers;
};

/** The whole service over HTTP, on a database of its own. */
export class TestService {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    readonly origin: string,
    private readonly removeDatabase: () => Promise<void>,
  ) {}

  static async start(changes: Partial<Config> = {}): Promise<TestService> {
    const database = await newDatabase();
    const clock = new TestClock();
    const app = await createServer({ ...testConfig, ...changes, database: database.config }, clock);
    await app.listen(0, '127.0.0.1');
    const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return new TestService(app, clock, origin, database.remove);
  }

  async stop() {
    await this.app.close();
    await this.removeDatabase();
  }

  get db() {
    return this.app.get(Db);
  }

  /** A signed-in browser of this person, or of nobody. */
  async as(person: { id: string } | null): Promise<Browser> {
    if (!person) return new Browser(this.origin, {});
    const { token } = await this.app.get(Sessions).begin({ id: person.id }, 'Test browser');
    return new Browser(this.origin, { cookie: `session=${token}` });
  }
}

export class Browser {
  constructor(
    private readonly origin: string,
    readonly headers: Record<string, string>,
  ) {}

  /** Calls one endpoint of the contract. */
  async call<const E extends Endpoint>(endpoint: E, sends: Sends<E> = {}): Promise<Answer<E>> {
    const { params = {}, query, body } = sends as Sends<Endpoint>;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name])),
    );
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const response = await fetch(`${this.origin}/api/${path}${search}`, {
      method: endpoint.method,
      headers: { ...this.headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answerOf<E>(response, await response.text());
  }
}

function answerOf<E extends Endpoint>(response: globalThis.Response, text: string): Answer<E> {
  const json: unknown = text === '' ? null : JSON.parse(text);
  const { status, ok, headers } = response;
  return {
    status,
    headers,
    get data() {
      if (!ok) throw new Error(`Answered ${String(status)}: ${text}`);
      return json as Response<E>;
    },
    get problem() {
      if (ok) throw new Error(`Answered ${String(status)}: ${text}`);
      return json as Answer<E>['problem'];
    },
  };
}

const testConfig: Omit<Config, 'database'> = {
  production: false,
  demo: false,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://localhost:3000',
  trustedProxies: [],
  webFolder: null,
  // Nothing delivers by itself in a test: `Delivery.start` is called by main.ts only.
  mail: { server: null, folder: 'data/no-mail-in-tests', from: 'tracker@example.gov.uk' },
  witnessLinkDays: 14,
  logLevel: 'error',
};
