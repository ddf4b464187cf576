import { getDataSourceToken } from '@nestjs/typeorm';
import { AbstractLogger, type DataSource } from 'typeorm';
import { readerDataSource } from '../platform/db';
import type { TestService } from './test-service';

/** Hears every statement and says nothing. */
class Listener extends AbstractLogger {
  readonly statements: string[] = [];
  override logQuery(statement: string) {
    this.statements.push(statement);
  }
  protected override writeLog() {
    return;
  }
}

/** The statements that the service sends while `work` runs, on both its connections. */
export async function queriesDuring(
  service: TestService,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const sources = [getDataSourceToken(), getDataSourceToken(readerDataSource)].map((token) =>
    service.app.get<DataSource>(token),
  );
  const before = sources.map(({ logger }) => logger);
  const listener = new Listener();
  for (const source of sources) source.logger = listener;
  try {
    await work();
    return listener.statements;
  } finally {
    sources.forEach((source, i) => (source.logger = before[i] ?? source.logger));
  }
}
