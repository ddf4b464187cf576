import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, optional } from './table';

/** The day of the programme, where an item is due later because the record began after it. */
export class PlannedDays1764900000000 implements MigrationInterface {
  name = 'PlannedDays1764900000000';

  async up(runner: QueryRunner) {
    await runner.addColumn('plan_items', new TableColumn({ name: 'planned_on', ...optional(day) }));
  }

  async down(runner: QueryRunner) {
    await runner.dropColumn('plan_items', 'planned_on');
  }
}
