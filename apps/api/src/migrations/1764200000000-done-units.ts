import type { MigrationInterface, QueryRunner } from 'typeorm';
import { instant, primary, prose, table, whole, words } from './table';

/** What was done already, for requests that are sent again. */
export class DoneUnits1764200000000 implements MigrationInterface {
  name = 'DoneUnits1764200000000';

  up = (runner: QueryRunner) =>
    runner.createTable(
      table(
        'done_units',
        {
          request_id: primary(words(64)),
          unit: primary(whole),
          sent_hash: words(64),
          result: prose,
          done_at: instant,
        },
        { indexes: { ix_done_units_done_at: ['done_at'] } },
      ),
      true,
    );

  down = (runner: QueryRunner) => runner.dropTable('done_units');
}
