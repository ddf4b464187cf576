import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { entities } from '../entities';
import type { Config } from '../platform/config';
import { readerOptions, writerOptions } from '../platform/data-sources';
import { openDatabase } from '../platform/open-database';

/** A database of its own for one spec file: a temporary file, or a new database on TEST_POSTGRES_URL. */
export type TestDatabase = { config: Config['database']; remove: () => Promise<void> };

export const onPostgres = process.env['TEST_POSTGRES_URL'] !== undefined;

export async function newDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  return server ? postgresDatabase(server) : sqliteDatabase();
}

/**
 * One in which all migrations have run. On PostgreSQL they take longer than many a spec: they run once
 * for each worker of a run, and every service starts from a copy. Their own spec is schema.spec.ts.
 */
export async function migratedDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  return server ? copyOnPostgres(server) : sqliteDatabase();
}

async function copyOnPostgres(server: string): Promise<TestDatabase> {
  const migrated = `migrated_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const known = await onServer(server, `SELECT 1 FROM pg_database WHERE datname = '${migrated}'`);
  if (known.length === 0) {
    await onServer(server, `CREATE DATABASE ${migrated}`);
    await migrate({ kind: 'postgres', url: urlOf(server, migrated) });
  }
  return postgresDatabase(server, migrated);
}

async function migrate(database: Config['database']) {
  const config = { database };
  const opened = await openDatabase(
    writerOptions(config, entities),
    readerOptions(config, entities),
  );
  await opened.destroy();
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

async function postgresDatabase(server: string, from = 'template1'): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${from}`);
  return {
    config: { kind: 'postgres', url: urlOf(server, name) },
    remove: async () => {
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer(url: string, statement: string): Promise<unknown[]> {
  const server = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    return await server.query<unknown[]>(statement);
  } finally {
    await server.destroy();
  }
}
