import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Config } from '../platform/config';
import { createServer } from '../server';
import { fillWithDemo } from './fill';

/**
 * A demo database that is not there yet is made beside its place and moved there when it is whole:
 * who stops the first start half-way gets a whole demo at the next one.
 */
export async function makeDemoDatabase(config: Config, tell: (line: string) => void) {
  const { database } = config;
  if (database.kind !== 'sqlite' || existsSync(database.file)) return;
  const file = `${database.file}.new`;
  for (const leftover of [file, `${file}-wal`, `${file}-shm`]) rmSync(leftover, { force: true });
  const app = await createServer({
    ...config,
    database: { kind: 'sqlite', file, disposable: true },
  });
  await app.init();
  await fillWithDemo(app, tell);
  await app.close();
  renameSync(file, database.file);
}
