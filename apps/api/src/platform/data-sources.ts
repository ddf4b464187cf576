import sqlite3 from 'sqlite3';
import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import { migrations } from '../migrations';
import type { Config } from './config';
import { SnakeNames } from './snake-names';

/** The name of the SQLite driver stands here and nowhere else (docs/decisions/0001-typeorm-0-3.md). */
const sqliteDriver = 'sqlite' as const;
const openReadOnly = 1;

/** TypeORM asks for a stack trace of each statement, with its values in words, before it runs. Nobody reads them. */
const withoutTraces = { ...sqlite3, verbose: () => sqlite3 };

type Entities = MixedList<(abstract new () => object) | EntitySchema>;

export function writerOptions({ database }: Pick<Config, 'database'>, entities: Entities) {
  const common = {
    entities: entities as DataSourceOptions['entities'],
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNames(),
    synchronize: false,
  };
  return (
    database.kind === 'postgres'
      ? { ...common, type: 'postgres', url: database.url, poolSize: 10 }
      : {
          ...common,
          type: sqliteDriver,
          driver: withoutTraces,
          database: database.file,
          enableWAL: true,
          busyTimeout: 5000,
        }
  ) as DataSourceOptions;
}

/** A connection of its own, which cannot write: on SQLite it sees a clean snapshot of what was committed. */
export function readerOptions({ database }: Pick<Config, 'database'>, entities: Entities) {
  const common = {
    entities: entities as DataSourceOptions['entities'],
    namingStrategy: new SnakeNames(),
    synchronize: false,
  };
  return (
    database.kind === 'postgres'
      ? {
          ...common,
          type: 'postgres',
          url: database.url,
          poolSize: 10,
          extra: { options: '-c default_transaction_read_only=on' },
        }
      : {
          ...common,
          type: sqliteDriver,
          driver: withoutTraces,
          database: database.file,
          flags: openReadOnly,
          busyTimeout: 5000,
        }
  ) as DataSourceOptions;
}
