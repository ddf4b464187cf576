import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { prose } from './table';

const columns = [
  ['plan_items', 'self_levels'],
  ['sign_off_requests', 'levels'],
] as const;

/** A level for each skill of an item, where one level for all of them does not say it. */
export class LevelsBySkill1764650000000 implements MigrationInterface {
  name = 'LevelsBySkill1764650000000';

  async up(runner: QueryRunner) {
    for (const [table, name] of columns)
      await runner.addColumn(table, new TableColumn({ name, ...prose, default: `'{}'` }));
  }

  async down(runner: QueryRunner) {
    for (const [table, name] of columns) await runner.dropColumn(table, name);
  }
}
