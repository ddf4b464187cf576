import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import path from 'node:path';
import { AbstractLogger, type DataSource } from 'typeorm';
import { Sessions } from '../accounts/sessions';
import type { Config, DatabaseConfig } from '../platform/config';
import { Db, readerDataSource } from '../platform/db';
import { createServer } from '../server';
import type { Statement } from './bare-server';
import { send } from './browser';

/** Hears every statement and says nothing. */
class Listener extends AbstractLogger {
  readonly statements: Statement[] = [];
  override logQuery(sql: string, values: unknown[] = []) {
    this.statements.push({ sql, values });
  }
  protected override writeLog() {
    return;
  }
}

/** The service in this process: to sign people in, to look things up and to hear its statements. */
export class Inside {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
  ) {}

  static async open(config: Config, database: DatabaseConfig, folder: string): Promise<Inside> {
    const files = { ...config.files, folder: path.join(folder, 'files') };
    const app = await createServer({
      ...config,
      database,
      files,
      webFolder: null,
      logLevel: 'error',
    });
    await app.listen(0, '127.0.0.1');
    return new Inside(app, (await app.getUrl()).replace('[::1]', '127.0.0.1'));
  }

  close = () => this.app.close();

  rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    this.app.get(Db).read.rows<Row>(sql, values);

  async idOf(email: string): Promise<string> {
    const [person] = await this.rows<{ id: string }>('SELECT id FROM people WHERE email = $1', [
      email,
    ]);
    if (!person) throw new Error(`Nobody has the address ${email}`);
    return person.id;
  }

  /** A cookie of this person. Sessions lie in the database: it is good for every process on it. */
  async cookieOf(personId: string): Promise<string> {
    const { token } = await this.app.get(Sessions).begin({ id: personId }, 'Benchmark');
    return `session=${token}`;
  }

  /** What the service asks the database to answer this. */
  async statementsOf(address: string, cookie: string): Promise<Statement[]> {
    // What is read once after a start is not part of the page.
    await send(this.origin, address, { cookie });
    const sources = [getDataSourceToken(), getDataSourceToken(readerDataSource)].map((token) =>
      this.app.get<DataSource>(token),
    );
    const before = sources.map(({ logger }) => logger);
    const listener = new Listener();
    for (const source of sources) source.logger = listener;
    try {
      await send(this.origin, address, { cookie });
      return listener.statements;
    } finally {
      sources.forEach((source, i) => (source.logger = before[i] ?? source.logger));
    }
  }
}
