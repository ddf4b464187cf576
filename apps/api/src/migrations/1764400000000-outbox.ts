import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, optional, prose, table, whole, words } from './table';

const outbox = table(
  'outbox',
  {
    id,
    recipient: words(254),
    subject: words(200),
    text: prose,
    state: words(10),
    attempts: whole,
    next_at: instant,
    created_at: instant,
    ended_at: optional(instant),
    problem: optional(words(40)),
  },
  {
    indexes: { ix_outbox_due: ['state', 'next_at', 'id'] },
    checks: { ck_outbox_state: `state IN ('waiting', 'sent', 'failed')` },
  },
);

/** Mail that waits to be delivered. */
export class Outbox1764400000000 implements MigrationInterface {
  name = 'Outbox1764400000000';

  up = (runner: QueryRunner) => runner.createTable(outbox.clone());

  down = (runner: QueryRunner) => runner.dropTable(outbox.name);
}
