import { DataSource } from 'typeorm';
import { entities } from '../entities';
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
  await dataSource.undoLastMigration();
  await dataSource.runMigrations();
  expect(await dataSource.query('SELECT id, seq FROM audit_head')).toEqual([{ id: 1, seq: 0 }]);
});
