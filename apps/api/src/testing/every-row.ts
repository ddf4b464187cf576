import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { readerDataSource } from '../platform/db';
import type { TestService } from './test-service';

/** What is only worked out from the rest, and may be worked out anew when it is read (decision 0017). */
const workedOut = ['standings'];

/** Everything that the database holds: the rows of each table, as one sorted text each. */
export async function everyRow(service: TestService): Promise<Record<string, string[]>> {
  const reader = service.app.get<DataSource>(getDataSourceToken(readerDataSource));
  const tables = reader.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !workedOut.includes(table))
    .sort();
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await reader.query<object[]>(`SELECT * FROM ${table}`);
    all[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}
