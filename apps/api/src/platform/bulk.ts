import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
} from 'typeorm';

const atOnce = 2000;

/**
 * Inserts so many rows that an insert by values would take hours: each statement carries its rows as
 * one JSON text, which the database itself takes apart. Columns as the entity names them.
 */
export async function insertMany<Entity extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  const metadata = manager.connection.getMetadata(target);
  const statement = insertOf(metadata, manager.connection.options.type === 'postgres');
  const keep = keeperOf(manager.connection, metadata);
  for (let from = 0; from < rows.length; from += atOnce)
    await manager.query(statement, [JSON.stringify(rows.slice(from, from + atOnce).map(keep))]);
}

function insertOf({ tableName, columns }: EntityMetadata, isPostgres: boolean): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const values = columns.map(({ databaseName }) =>
    isPostgres ? `"${databaseName}"` : `value ->> '${databaseName}'`,
  );
  const source = isPostgres ? `json_populate_recordset(NULL::"${tableName}", $1)` : 'json_each($1)';
  return `INSERT INTO "${tableName}" (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${source}`;
}

/** A row as the table keeps it. */
const keeperOf = ({ driver }: DataSource, { columns }: EntityMetadata) => {
  return (row: ObjectLiteral): Record<string, unknown> =>
    Object.fromEntries(
      columns.map((column) => [
        column.databaseName,
        driver.preparePersistentValue(column.getEntityValue(row), column) as unknown,
      ]),
    );
};

/** Before many rows are inserted: half a gigabyte of memory for the indexes that they go into. */
export async function expectMany(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') await dataSource.query('PRAGMA cache_size = -524288');
}

/** Afterwards: what PostgreSQL finds out by itself within minutes, and plans its statements by. */
export async function foundMany(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'postgres') await dataSource.query('VACUUM ANALYZE');
}
