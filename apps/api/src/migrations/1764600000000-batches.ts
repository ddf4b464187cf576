import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { optional, ref } from './table';

const decided = new TableIndex({
  name: 'ix_sign_off_requests_decided',
  columnNames: ['decided_by', 'decided_at'],
});

/** What was signed off together, and what somebody signed lately (product.md rule 9). */
export class Batches1764600000000 implements MigrationInterface {
  name = 'Batches1764600000000';

  async up(runner: QueryRunner) {
    const batch = new TableColumn({ name: 'batch_id', ...optional(ref) });
    await runner.addColumn('sign_off_requests', batch);
    await runner.createIndex('sign_off_requests', decided);
  }

  async down(runner: QueryRunner) {
    await runner.dropIndex('sign_off_requests', decided);
    await runner.dropColumn('sign_off_requests', 'batch_id');
  }
}
