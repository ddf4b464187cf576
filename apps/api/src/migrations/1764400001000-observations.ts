import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, id, instant, optional, prose, ref, table, words } from './table';

const verdicts = `verdict IN ('confirmed', 'not-seen', 'not-yet')`;

const tables = [
  table(
    'observations',
    {
      id,
      plan_item_id: ref,
      observed_by: ref,
      verdict: words(10),
      observed_on: day,
      level: optional(words(20)),
      comment: prose,
      recorded_at: instant,
      taken_back_at: optional(instant),
      taken_back_reason: optional(prose),
    },
    {
      indexes: { ix_observations_item: ['plan_item_id', 'observed_on'] },
      checks: { ck_observations_verdict: verdicts },
      refers: {
        fk_observations_plan_item: ['plan_item_id', 'plan_items'],
        fk_observations_person: ['observed_by', 'people'],
      },
    },
  ),
  table(
    'witness_links',
    {
      id,
      plan_item_id: ref,
      entry_id: optional(ref),
      asked_by: ref,
      name: words(100),
      email: words(254),
      token_hash: words(64),
      asked_at: instant,
      expires_at: instant,
      state: words(10),
      mail_id: ref,
      ended_at: optional(instant),
      verdict: optional(words(10)),
      evidence_id: optional(ref),
      receipt_hash: optional(words(64)),
      receipt_expires_at: optional(instant),
      repudiated_at: optional(instant),
    },
    {
      unique: {
        uq_witness_links_token: ['token_hash'],
        uq_witness_links_receipt: ['receipt_hash'],
      },
      indexes: {
        ix_witness_links_item: ['plan_item_id', 'asked_at'],
        ix_witness_links_asker: ['asked_by', 'asked_at'],
        ix_witness_links_email: ['email', 'asked_at'],
      },
      checks: {
        ck_witness_links_state: `state IN ('open', 'answered', 'cancelled')`,
        ck_witness_links_verdict: verdicts,
      },
      refers: {
        fk_witness_links_plan_item: ['plan_item_id', 'plan_items'],
        fk_witness_links_entry: ['entry_id', 'log_entries'],
        fk_witness_links_person: ['asked_by', 'people'],
        fk_witness_links_evidence: ['evidence_id', 'evidence'],
      },
    },
  ),
];

/** What observers and witnesses say. */
export class Observations1764400001000 implements MigrationInterface {
  name = 'Observations1764400001000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
    await runner.createIndex(
      'observations',
      new TableIndex({
        name: 'uq_observations_day',
        columnNames: ['plan_item_id', 'observed_by', 'observed_on'],
        isUnique: true,
        where: 'taken_back_at IS NULL',
      }),
    );
  }

  async down(runner: QueryRunner) {
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
