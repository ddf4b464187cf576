import { createRequire } from 'node:module';
import sqlite3 from 'sqlite3';
import type { DatabaseConfig } from '../platform/config';

export type BareDatabase = {
  rows: (sql: string, values?: unknown[]) => Promise<unknown[]>;
  close: () => Promise<void>;
};

/** As much of the PostgreSQL driver as is used here: it brings no types. */
type Pg = {
  Pool: new (options: { connectionString: string; max: number }) => {
    query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
    end: () => Promise<void>;
  };
};

/** The driver alone. SQLite writes durably: each row is on the disk before it is acknowledged. */
export async function openBare(database: DatabaseConfig): Promise<BareDatabase> {
  if (database.kind === 'postgres') return openPostgres(database.url);
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(database.file, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const rows = (sql: string, values: unknown[] = []) =>
    new Promise<unknown[]>((resolve, reject) => {
      connection.all(sql, values, (error: Error | null, found: unknown[]) =>
        error ? reject(error) : resolve(found),
      );
    });
  await rows('PRAGMA journal_mode = WAL');
  await rows('PRAGMA synchronous = FULL');
  await rows('PRAGMA busy_timeout = 5000');
  const close = () => new Promise<void>((resolve) => connection.close(() => resolve()));
  return { rows, close };
}

function openPostgres(connectionString: string): BareDatabase {
  const { Pool } = createRequire(import.meta.url)('pg') as Pg;
  const pool = new Pool({ connectionString, max: 10 });
  return {
    rows: async (sql, values) => (await pool.query(sql, values)).rows,
    close: () => pool.end(),
  };
}
