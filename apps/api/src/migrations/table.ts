import { Table, type TableColumnOptions } from 'typeorm';

/** Columns as both databases know them. Frozen: migrations that have run depend on them. */
export type Columns = Record<string, Omit<TableColumnOptions, 'name'>>;

export const id = { type: 'varchar', length: '36', isPrimary: true };
export const ref = { type: 'varchar', length: '36' };
export const words = (length: number) => ({ type: 'varchar', length: String(length) });
export const prose = { type: 'text' };
export const day = words(10);
export const instant = words(24);
export const whole = { type: 'integer' };
export const flag = { type: 'boolean' };
export const primary = <Column extends object>(column: Column) => ({ ...column, isPrimary: true });
export const optional = <Column extends object>(column: Column) => ({
  ...column,
  isNullable: true,
});

type Rest = {
  unique?: Record<string, string[]>;
  indexes?: Record<string, string[]>;
  checks?: Record<string, string>;
  /** Name of the key: its column and the table it refers to by `id`. */
  refers?: Record<string, [column: string, table: string]>;
};

export const table = (name: string, columns: Columns, rest: Rest = {}) =>
  new Table({
    name,
    columns: Object.entries(columns).map(([column, options]) => ({ name: column, ...options })),
    uniques: Object.entries(rest.unique ?? {}).map(([key, columnNames]) => ({
      name: key,
      columnNames,
    })),
    indices: Object.entries(rest.indexes ?? {}).map(([key, columnNames]) => ({
      name: key,
      columnNames,
    })),
    checks: Object.entries(rest.checks ?? {}).map(([key, expression]) => ({
      name: key,
      expression,
    })),
    foreignKeys: Object.entries(rest.refers ?? {}).map(([key, [column, to]]) => ({
      name: key,
      columnNames: [column],
      referencedTableName: to,
      referencedColumnNames: ['id'],
    })),
  });
