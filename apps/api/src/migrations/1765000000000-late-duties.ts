import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { prose } from './table';

/** The duties that hold somebody up, kept with their standing. The rows that are there are made again. */
export class LateDuties1765000000000 implements MigrationInterface {
  name = 'LateDuties1765000000000';

  async up(runner: QueryRunner) {
    const column = new TableColumn({ name: 'late_duties', ...prose, default: `''` });
    await runner.addColumn('standings', column);
    await runner.query(`UPDATE standings SET good_until = ''`);
  }

  async down(runner: QueryRunner) {
    await runner.dropColumn('standings', 'late_duties');
  }
}
