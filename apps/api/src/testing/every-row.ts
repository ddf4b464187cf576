import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { readerDataSource } from '../platform/db';
import type { TestService } from './test-service';

/** Everything that the database holds: the rows of each table, as one sorted text each. */
export async function everyRow(service: TestService): Promise<Record<string, string[]>> {
  const reader = service.app.get<DataSource>(getDataSourceToken(readerDataSource));
  const tables = reader.entityMetadatas.map(({ tableName }) => tableName).sort();
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await reader.query<object[]>(`SELECT * FROM ${table}`);
    all[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}
