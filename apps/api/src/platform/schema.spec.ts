import { DataSource } from 'typeorm';
import { entities } from '../entities';
import { migrations } from '../migrations';
import { newDatabase, type TestDatabase } from '../testing/test-database';
import { readerOptions, writerOptions } from './data-sources';
import { openDatabase } from './open-database';

let database: TestDatabase;
let dataSource: DataSource;

beforeEach(async () => {
  database = await newDatabase();
  const config = { database: database.config };
  dataSource = await openDatabase(writerOptions(config, entities), readerOptions(config, entities));
});
afterEach(async () => {
  await dataSource.destroy();
  await database.remove();
});

it('migrations and entities describe the same tables', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('migrations run up, down and up again', async () => {
  for (let left = migrations.length; left > 0; left--) await dataSource.undoLastMigration();
  await dataSource.runMigrations();
  expect(await dataSource.query('SELECT id, seq FROM audit_head')).toEqual([{ id: 1, seq: 0 }]);
});

it('a database that is in use is brought up to date with everything in it', async () => {
  const older = await newDatabase();
  const config = { database: older.config };
  const first = await new DataSource({
    ...writerOptions(config, entities),
    migrations: migrations.slice(0, 1),
  }).initialize();
  await first.runMigrations();
  for (const statement of anItemWithASession) await first.query(statement);
  await first.destroy();

  const upgraded = await openDatabase(
    writerOptions(config, entities),
    readerOptions(config, entities),
  );
  try {
    const linked: unknown = await upgraded.query(
      `SELECT i.state, e.minutes FROM plan_items i JOIN log_entry_items l ON l.plan_item_id = i.id
         JOIN log_entries e ON e.id = l.entry_id`,
    );
    expect(linked).toEqual([{ state: 'signed-off', minutes: 60 }]);
    const said: unknown = await upgraded.query(
      `SELECT i.self_level, i.self_levels, r.level, r.levels
         FROM plan_items i JOIN sign_off_requests r ON r.plan_item_id = i.id`,
    );
    const [self_level, level] = ['working', 'awareness'];
    expect(said).toEqual([{ self_level, self_levels: '{}', level, levels: '{}' }]);
    await upgraded.query(`UPDATE plan_items SET state = 'changed'`);
    await expect(upgraded.query(`DELETE FROM plan_items`)).rejects.toThrow(/foreign key/i);
  } finally {
    await upgraded.destroy();
    await older.remove();
  }
});

const anItemWithASession = [
  `INSERT INTO people VALUES ('sam', 'Sam', 's@example.gov.uk', NULL, 'active', '')`,
  `INSERT INTO programme_versions VALUES ('v1', 'p', 1, 'P', 'published', '{}', '', NULL)`,
  `INSERT INTO apprenticeships VALUES ('a', 'sam', 'v1', '', '', '', '{}', 0, 0, '{}', 1, '')`,
  `INSERT INTO plan_items VALUES ('i', 'a', 'k', 'signed-off', 'apprentice', 'mentor', true, '', '',
     'working', NULL, NULL, NULL, 1)`,
  `INSERT INTO sign_off_requests VALUES ('r', 'i', 1, '{}', '', 'sam', '', 'signed-off', NULL, NULL,
     'awareness', '', '')`,
  `INSERT INTO log_entries VALUES ('e', 'a', '', 60, 'other', 'alone', '[]', '', '', true, true, true,
     'submitted', 1, NULL, NULL, NULL, NULL, '')`,
  `INSERT INTO log_entry_items VALUES ('e', 'i')`,
];
