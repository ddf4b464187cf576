import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint, QueryInput, Response } from '@tracker/contract';
import { fileKinds } from '@tracker/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { Sessions } from '../accounts/sessions';
import type { Config } from '../platform/config';
import type { FilesConfig } from '../platform/files-config';
import { Db } from '../platform/db';
import { createServer } from '../server';
import { multipartOf, type TestFile } from './multipart';
import { TestClock } from './test-clock';
import { migratedDatabase } from './test-database';

type Shape<E extends Endpoint, K extends 'params' | 'body'> = E[K] extends z.ZodObject
  ? z.input<E[K]>
  : undefined;

/** Loose on purpose: a test also sends what a page never would. */
export type Sends<E extends Endpoint> = {
  params?: Shape<E, 'params'> | Record<string, unknown>;
  query?: QueryInput<E> | Record<string, string>;
  body?: Shape<E, 'body'> | Record<string, unknown>;
  /** The version that was read, for a guarded change. */
  ifMatch?: string | number;
  /** Idempotency-Key, for a request that may come again. */
  key?: string;
  /** Of an endpoint that takes a form with a file. */
  file?: TestFile;
};
export type Answer<E extends Endpoint> = {
  status: number;
  /** The body of a success. Reading it after a failure throws, with the problem in the message. */
  data: Response<E>;
  problem: { title: string; status: number; errors?: Record<string, string>; detail?: unknown };
  headers: Headers;
};

type Changes = Partial<Omit<Config, 'files'>> & { files?: Partial<FilesConfig> };

/** The whole service over HTTP, on a database of its own. */
export class TestService {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    readonly origin: string,
    readonly config: Config,
    private readonly remove: () => Promise<void>,
  ) {}

  static async start(changes: Changes = {}): Promise<TestService> {
    const database = await migratedDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'tracker-files-'));
    const files = { ...testFiles, folder, ...changes.files };
    const config = { ...testConfig, ...changes, files, database: database.config };
    return TestService.on(config, async () => {
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  private static async on(config: Config, remove: () => Promise<void>) {
    const clock = new TestClock();
    const app = await createServer(config, clock);
    await app.listen(0, '127.0.0.1');
    const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return new TestService(app, clock, origin, config, remove);
  }

  /** The service once more on the same database, as in another process. Stop it first. */
  another = (): Promise<TestService> => TestService.on(this.config, () => Promise.resolve());

  async stop() {
    await this.app.close();
    await this.remove();
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
    const { params = {}, query, body, file, ifMatch, key } = sends as Sends<Endpoint>;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name])),
    );
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const response = await fetch(`${this.origin}/api/${path}${search}`, {
      method: endpoint.method,
      ...this.written(endpoint, { body, file, ifMatch, key }),
    });
    return answerOf<E>(response, await response.text());
  }

  private written(
    { upload }: Endpoint,
    { body, file, ifMatch, key }: Pick<Sends<Endpoint>, 'body' | 'file' | 'ifMatch' | 'key'>,
  ) {
    const headers = {
      ...this.headers,
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    if (upload) {
      const form = multipartOf(body, file);
      return { headers: { ...headers, ...form.headers }, body: form.body };
    }
    return {
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    };
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

/** A scanner, S3 and limits are what the tests of these bring. */
const testFiles = {
  s3: null,
  kinds: fileKinds,
  largest: 10 * 1024 * 1024,
  quota: 500 * 1024 * 1024,
  clamd: null,
};

const testConfig: Omit<Config, 'database' | 'files'> = {
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
