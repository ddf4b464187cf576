import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations';
import { misuseOf, type Purpose } from './demo-mark';

/** What for, and whether anybody would miss the database after a power cut. */
export type Opening = Purpose & { disposable?: boolean };

/** The database cannot be used, and was not changed. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/**
 * Opens the database for writing and brings it up to date. Refuses, before anything is changed, a
 * file that is not a database of this service, one that is locked or cannot be read, a database that
 * a newer version of the service has migrated, and the demo's people outside the demo or others in it.
 */
export async function openDatabase(
  options: DataSourceOptions,
  readOnly: DataSourceOptions,
  opening: Opening = {},
): Promise<DataSource> {
  if (options.type !== 'sqlite') return open(options, readOnly, opening);
  try {
    prepareFile(options.database);
    return await open(options, readOnly, opening);
  } catch (error) {
    throw refusalOf(options.database, error as FileError);
  }
}

async function open(
  options: DataSourceOptions,
  readOnly: DataSourceOptions,
  opening: Opening,
): Promise<DataSource> {
  await lookFirst(readOnly, opening);
  const dataSource = await new DataSource(options).initialize();
  try {
    // FULL: every acknowledged change is on the disk, also after a power cut.
    if (options.type === 'sqlite')
      await dataSource.query(`PRAGMA synchronous = ${opening.disposable ? 'OFF' : 'FULL'}`);
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

type FileError = Error & { code?: string };

const notOurs = 'is not a database of this service';

/** What the person who starts the service can put right. Anything else is ours, and stays an error. */
const reasons: Record<string, string> = {
  SQLITE_NOTADB: notOurs,
  SQLITE_CORRUPT: notOurs,
  SQLITE_BUSY: 'is in use by another program',
  SQLITE_LOCKED: 'is in use by another program',
  EISDIR: 'is a folder',
};
const unopened = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_IOERR'];

function refusalOf(file: string, error: FileError): Error {
  const code = error.code ?? '';
  const isFromDisk = unopened.includes(code) || 'syscall' in error;
  const reason = reasons[code] ?? (isFromDisk && `cannot be opened (${code})`);
  return reason ? refused(file, reason) : error;
}

const refused = (file: string, reason: string) =>
  new DatabaseRefused(`${file} ${reason}. Nothing was changed.`);
const foreign = (file: string) => refused(file, notOurs);

function prepareFile(file: string) {
  if (!existsSync(file)) return mkdirSync(dirname(file), { recursive: true });
  const start = firstBytes(file);
  if (start !== '' && start !== 'SQLite format 3\u0000') throw foreign(file);
}

function firstBytes(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.subarray(0, readSync(handle, bytes, 0, 16, 0)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/** Reads what is there, on a connection that cannot change it. */
async function lookFirst(options: DataSourceOptions, purpose: Purpose) {
  if (options.type === 'sqlite' && !existsSync(options.database)) return;
  const looking = await new DataSource(options).initialize();
  try {
    const tables = await tablesOf(looking);
    if (tables.includes('migrations')) await refuseNewer(looking);
    else if (options.type === 'sqlite' && tables.length > 0) throw foreign(options.database);
    if (tables.includes('audit_events')) await refuseMisuse(looking, purpose);
  } finally {
    await looking.destroy();
  }
}

async function refuseMisuse(looking: DataSource, purpose: Purpose) {
  const misuse = await misuseOf(looking, purpose);
  if (misuse) throw new DatabaseRefused(misuse);
}

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    dataSource.options.type === 'postgres'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()'
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
  );
  return rows.map(({ name }) => name);
}

async function refuseNewer(dataSource: DataSource) {
  const known = new Set(migrations.map((Migration) => new Migration().name));
  const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new DatabaseRefused(
      `The database was made by a newer version of the service (${unknown.join(', ')}). ` +
        'Start that version instead. Nothing was changed.',
    );
}

/** Processes that start side by side on PostgreSQL migrate one after the other. */
async function migrate(dataSource: DataSource) {
  if (dataSource.options.type !== 'postgres') return migrateSqlite(dataSource);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(741001)');
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock(741001)');
    await lock.release();
  }
}

/**
 * SQLite changes a table by making it anew, which the references to it would forbid. They are
 * switched off meanwhile, as SQLite's own documentation says, and looked through afterwards.
 */
async function migrateSqlite(dataSource: DataSource) {
  await dataSource.query('PRAGMA foreign_keys = OFF');
  const done = await dataSource.runMigrations({ transaction: 'each' });
  // It walks the whole database: a start without a migration does not wait for that.
  const broken =
    done.length > 0 ? await dataSource.query<unknown[]>('PRAGMA foreign_key_check') : [];
  if (broken.length > 0) throw new Error('A migration left references that lead nowhere');
  await dataSource.query('PRAGMA foreign_keys = ON');
}
