import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addDays } from '@tracker/domain';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { AppModule } from '../app.module';
import { Clock } from '../platform/clock';
import type { Config, DatabaseConfig } from '../platform/config';
import { longestAgoWeeks } from './begin';
import { fillWithReferenceData, NotEmpty, type Asked, type Tell } from './fill';

/**
 * Makes a database with the reference data, or fills an empty one. A new SQLite file is moved to its
 * place when it is whole: who stops half-way has nothing half.
 */
export async function makeReferenceData(config: Config, asked: Asked, tell: Tell): Promise<void> {
  const { database } = config;
  if (database.kind === 'postgres') return fill(config, database, asked, tell);
  if (existsSync(database.file))
    throw new NotEmpty(`${database.file} is there already. Choose another DATABASE_FILE.`);
  const file = `${database.file}.new`;
  for (const leftover of [file, `${file}-wal`, `${file}-shm`]) rmSync(leftover, { force: true });
  await fill(config, { kind: 'sqlite', file, disposable: true }, asked, tell);
  renameSync(file, database.file);
}

async function fill(config: Config, database: DatabaseConfig, asked: Asked, tell: Tell) {
  const clock = new Clock();
  const before = `${addDays(asked.today, -7 * longestAgoWeeks - 14)}T08:00:00.000Z`;
  // The programme is published before anybody follows it.
  const app = await clock.at(before, () => open({ ...config, database }, clock));
  try {
    await fillWithReferenceData(app, asked, tell);
  } finally {
    await app.close();
  }
}

const open = (config: Config, clock: Clock): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(AppModule.with(config, clock), {
    logger: false,
    abortOnError: false,
  });
