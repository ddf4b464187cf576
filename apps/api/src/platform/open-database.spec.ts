import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from '../entities';
import { newDatabase, onPostgres, type TestDatabase } from '../testing/test-database';
import type { DatabaseConfig } from './config';
import { readerOptions, writerOptions } from './data-sources';
import { DatabaseRefused, openDatabase, type Opening } from './open-database';
import { sha256 } from './sha256';

/** As the service opens it, but without waiting long for somebody else's lock. */
const optionsFor = (database: DatabaseConfig) =>
  ({
    writer: { ...writerOptions({ database }, entities), busyTimeout: 50 },
    reader: { ...readerOptions({ database }, entities), busyTimeout: 50 },
  }) as { writer: DataSourceOptions; reader: DataSourceOptions };

function open(database: DatabaseConfig, opening: Opening = {}) {
  const { writer, reader } = optionsFor(database);
  return openDatabase(writer, reader, opening);
}
async function openAndClose(database: DatabaseConfig) {
  await (await open(database)).destroy();
}

/** What the refusal says. */
async function refusal(database: DatabaseConfig, opening?: Opening): Promise<string> {
  const error: unknown = await open(database, opening).then(
    async (opened) => {
      await opened.destroy();
      return new Error('It was opened');
    },
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(DatabaseRefused);
  return (error as Error).message;
}

describe('a database of the demo', () => {
  let test: TestDatabase;
  const demo = { demo: true };
  const production = { production: true };
  beforeEach(async () => {
    test = await newDatabase();
    const opened = await open(test.config, demo);
    await opened.query(
      `INSERT INTO people (id, name, email, state, created_at)
       VALUES ('sam', 'Sam Okafor', 'sam@example.gov.uk', 'active', '2026-11-24T14:05:00.000Z')`,
    );
    await opened.destroy();
  });
  afterEach(() => test.remove());

  const fill = async () => {
    const opened = await open(test.config);
    await opened.query(
      `INSERT INTO audit_events
         (seq, at, "by", what, subject_kind, subject_id, detail, previous_hash, hash)
       VALUES (1, '2026-11-24T14:05:00.000Z', NULL, 'demo.fill', 'service', 'demo', '{}', '', '')`,
    );
    await opened.destroy();
  };

  it('is opened by the demo, and refused by production, which everybody could sign in to', async () => {
    await fill();
    await (await open(test.config, demo)).destroy();
    expect(await refusal(test.config, production)).toBe(
      'This database holds the demo accounts. Choose another one. Nothing was changed.',
    );
  });

  it('is none when it holds the people of somebody else, which the demo refuses', async () => {
    await (await open(test.config, production)).destroy();
    expect(await refusal(test.config, demo)).toBe(
      'This database holds other people than the demo’s. Choose another one for the demo, ' +
        'or set NODE_ENV=production. Nothing was changed.',
    );
  });
});

describe('a database of a newer version', () => {
  it('is refused by the name of what this version does not know, and is left as it is', async () => {
    const { config, remove } = await newDatabase();
    const opened = await open(config);
    await opened.query(`INSERT INTO migrations (timestamp, name) VALUES (9, 'Later9')`);
    await opened.query('UPDATE audit_head SET seq = 41');
    await opened.destroy();
    expect(await refusal(config)).toBe(
      'The database was made by a newer version of the service (Later9). ' +
        'Start that version instead. Nothing was changed.',
    );
    const { reader } = optionsFor(config);
    const looking = await new DataSource(reader).initialize();
    expect(await looking.query('SELECT seq FROM audit_head')).toEqual([{ seq: 41 }]);
    await looking.destroy();
    await remove();
  });
});

const onSqlite = onPostgres ? describe.skip : describe;

onSqlite('a file', () => {
  let folder: string;
  let file: string;
  let database: DatabaseConfig;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracker-open-'));
    file = join(folder, 'tracker.sqlite');
    database = { kind: 'sqlite', file };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const query = async <Row>(statement: string, source: DataSource) =>
    source.query<Row[]>(statement);

  /** Each file of the folder by a hash of its bytes, without the empty journal that SQLite lays beside what it reads. */
  const everything = () =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map(({ name }) => ({ name, content: readFileSync(join(folder, name), 'latin1') }))
      .filter(({ content, name }) => content !== '' || !name.endsWith('-wal'))
      .map(({ name, content }) => `${name} ${sha256(content)}`);

  async function isRefusedUntouched(sentence: RegExp) {
    const before = everything();
    expect(await refusal(database)).toMatch(sentence);
    expect(everything()).toEqual(before);
  }

  it('that is not there is made, with its folder', async () => {
    file = join(folder, 'data', 'deeper', 'tracker.sqlite');
    await openAndClose({ kind: 'sqlite', file });
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('that is empty becomes a database', async () => {
    writeFileSync(file, '');
    const opened = await open(database);
    expect(await query('SELECT seq FROM audit_head', opened)).toEqual([{ seq: 0 }]);
    await opened.destroy();
  });

  it('that is open already is opened again with what it holds', async () => {
    const first = await open(database);
    await first.query('UPDATE audit_head SET seq = 7');
    const second = await open(database);
    expect(await query('SELECT seq FROM audit_head', second)).toEqual([{ seq: 7 }]);
    await second.destroy();
    await first.destroy();
  });

  const unreadable = /tracker\.sqlite is not a database of this service\. Nothing was changed\.$/;

  it.each([
    ['text', 'Minutes of the meeting\n'.repeat(100)],
    ['one byte', 'S'],
    ['the beginning of a header', 'SQLite form'],
    ['a header and nothing else', 'SQLite format 3\u0000'],
    ['a header and rubbish', `SQLite format 3\u0000${'rubbish '.repeat(1000)}`],
    ['zeros', '\u0000'.repeat(4096)],
  ])('of %s is refused and left as it is', async (_, content) => {
    writeFileSync(file, content, 'latin1');
    await isRefusedUntouched(unreadable);
  });

  it('that was cut off is refused and left as it is', async () => {
    await openAndClose(database);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
    await isRefusedUntouched(unreadable);
  });

  it('of a newer version is refused and left as it is', async () => {
    const opened = await open(database);
    await opened.query(`INSERT INTO migrations (timestamp, name) VALUES (9, 'Later9')`);
    await opened.destroy();
    await isRefusedUntouched(/newer version of the service \(Later9\)/);
  });

  it('of another program is refused and left as it is', async () => {
    const others = await new DataSource({ type: 'sqlite', database: file }).initialize();
    await others.query('CREATE TABLE bookmarks (url text)');
    await others.destroy();
    await isRefusedUntouched(unreadable);
  });

  it('that is a folder is refused', async () => {
    mkdirSync(file);
    await isRefusedUntouched(/tracker\.sqlite is a folder\. Nothing was changed\.$/);
  });

  it('below a file is refused', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    database = { kind: 'sqlite', file: join(folder, 'data', 'tracker.sqlite') };
    await isRefusedUntouched(/tracker\.sqlite cannot be opened \(.+\)\. Nothing was changed\.$/);
  });

  it('that another program has locked is refused and left as it is', async () => {
    await openAndClose(database);
    const other = await new DataSource({ type: 'sqlite', database: file }).initialize();
    await other.query('PRAGMA journal_mode = DELETE');
    await other.query('BEGIN EXCLUSIVE');
    await isRefusedUntouched(
      /tracker\.sqlite is in use by another program\. Nothing was changed\.$/,
    );
    await other.query('ROLLBACK');
    await other.destroy();
    await openAndClose(database);
  });

  it('that somebody else is filling is refused and left as it is', async () => {
    const other = await new DataSource({ type: 'sqlite', database: file }).initialize();
    await other.query('PRAGMA journal_mode = WAL');
    await other.query('BEGIN IMMEDIATE');
    await isRefusedUntouched(/is in use by another program/);
    await other.query('ROLLBACK');
    await other.destroy();
  });

  describe('once it is open', () => {
    const pragma = async (name: string, source: DataSource) => {
      const [row] = await query<Record<string, unknown>>(`PRAGMA ${name}`, source);
      return Object.values(row ?? {})[0];
    };

    it('loses no acknowledged change at a power cut, and checks its foreign keys', async () => {
      const opened = await open(database);
      expect(await pragma('journal_mode', opened)).toBe('wal');
      expect(await pragma('synchronous', opened)).toBe(2);
      expect(await pragma('foreign_keys', opened)).toBe(1);
      await opened.destroy();
    });

    it('waits for the disk also inside a unit of work', async () => {
      const opened = await open(database);
      const inside = await opened.transaction((tx) => tx.query<unknown>('PRAGMA synchronous'));
      expect(inside).toEqual([{ synchronous: 2 }]);
      await opened.destroy();
    });

    it('does not wait for the disk when nobody would miss it', async () => {
      const opened = await open(database, { disposable: true });
      expect(await pragma('synchronous', opened)).toBe(0);
      expect(await pragma('foreign_keys', opened)).toBe(1);
      await opened.destroy();
    });

    it('is read by a connection that refuses to write', async () => {
      const opened = await open(database);
      const reader = await new DataSource(optionsFor(database).reader).initialize();
      expect(await query('SELECT seq FROM audit_head', reader)).toEqual([{ seq: 0 }]);
      for (const statement of [
        'UPDATE audit_head SET seq = 1',
        'DELETE FROM audit_head',
        'CREATE TABLE more (id text)',
      ])
        await expect(reader.query(statement)).rejects.toThrow(/readonly/);
      expect(await query('SELECT seq FROM audit_head', opened)).toEqual([{ seq: 0 }]);
      await reader.destroy();
      await opened.destroy();
    });
  });
});
