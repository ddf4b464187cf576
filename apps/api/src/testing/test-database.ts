import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '../platform/config';

/** A database of its own for one spec file: a temporary file, or a new database on TEST_POSTGRES_URL. */
export type TestDatabase = { config: Config['database']; remove: () => Promise<void> };

export const onPostgres = process.env['TEST_POSTGRES_URL'] !== undefined;

export async function newDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  return server ? postgresDatabase(server) : sqliteDatabase();
}

function sqliteDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
  return {
    config: { kind: 'sqlite', file: join(folder, 'tracker.sqlite'), disposable: true },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function postgresDatabase(server: string): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    config: { kind: 'postgres', url: url.toString() },
    remove: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string) {
  const server = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await server.query(statement);
  } finally {
    await server.destroy();
  }
}
