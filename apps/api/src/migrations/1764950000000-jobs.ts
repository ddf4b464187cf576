import type { MigrationInterface, QueryRunner } from 'typeorm';
import { instant, primary, table, words } from './table';

/** Leases for work that one of several processes does for all. */
export class Jobs1764950000000 implements MigrationInterface {
  name = 'Jobs1764950000000';

  up = (runner: QueryRunner) =>
    runner.createTable(table('jobs', { name: primary(words(40)), not_before: instant }));

  down = (runner: QueryRunner) => runner.dropTable('jobs');
}
