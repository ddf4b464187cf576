import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The column types that SQLite and PostgreSQL both know, so that one set of migrations serves both.
 * Days and instants are text (`YYYY-MM-DD`, ISO 8601 in UTC): they sort, compare and hash alike
 * everywhere (docs/decisions/0003-days-and-instants-are-text.md).
 */
export const Id = () => PrimaryColumn('varchar', { length: 36 });
export const Ref = (options: ColumnOptions = {}) => Column('varchar', { length: 36, ...options });
export const Words = (length: number, options: ColumnOptions = {}) =>
  Column('varchar', { length, ...options });
export const Prose = (options: ColumnOptions = {}) => Column('text', options);
export const DayColumn = (options: ColumnOptions = {}) =>
  Column('varchar', { length: 10, ...options });
export const Instant = (options: ColumnOptions = {}) =>
  Column('varchar', { length: 24, ...options });
export const Whole = (options: ColumnOptions = {}) => Column('integer', options);
export const Flag = (options: ColumnOptions = {}) => Column('boolean', options);
export const JsonText = (options: ColumnOptions = {}) => Column('simple-json', options);
