import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { instant, primary, ref, table, whole } from './table';

const fileChecks = table(
  'file_checks',
  { evidence_id: primary(ref), not_before: instant, tries: whole },
  {
    indexes: { ix_file_checks_turn: ['not_before', 'evidence_id'] },
    refers: { fk_file_checks_evidence: ['evidence_id', 'evidence'] },
  },
);

const bySha256 = new TableIndex({ name: 'ix_evidence_sha256', columnNames: ['sha256'] });

/** Files that wait for the virus scanner, and a way from kept bytes to who names them. */
export class FileChecks1764100010000 implements MigrationInterface {
  name = 'FileChecks1764100010000';

  async up(runner: QueryRunner) {
    await runner.createTable(fileChecks.clone());
    await runner.createIndex('evidence', bySha256.clone());
  }

  async down(runner: QueryRunner) {
    await runner.dropIndex('evidence', bySha256.name ?? '');
    await runner.dropTable(fileChecks.name);
  }
}
