import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const index = new TableIndex({
  name: 'ix_sign_off_requests_decider',
  columnNames: ['decided_by', 'decided_at'],
});

/** The last decisions of one signer, found without reading those of all. */
export class DecisionsBySigner1764970000000 implements MigrationInterface {
  name = 'DecisionsBySigner1764970000000';

  up = (runner: QueryRunner) => runner.createIndex('sign_off_requests', index);

  down = (runner: QueryRunner) => runner.dropIndex('sign_off_requests', index);
}
