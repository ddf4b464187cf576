import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, id, instant, optional, primary, prose, ref, table, whole, words } from './table';

const tables = [
  table(
    'breaks',
    {
      id,
      apprenticeship_id: ref,
      from_on: day,
      until_on: day,
      state: words(10),
      version: whole,
    },
    {
      indexes: { ix_breaks_apprenticeship: ['apprenticeship_id', 'from_on'] },
      checks: {
        ck_breaks_days: 'from_on <= until_on',
        ck_breaks_state: `state IN ('asked', 'approved', 'refused', 'withdrawn', 'cancelled')`,
      },
      refers: { fk_breaks_apprenticeship: ['apprenticeship_id', 'apprenticeships'] },
    },
  ),
  table(
    'break_requests',
    {
      id,
      break_id: ref,
      number: whole,
      kind: words(10),
      until_on: day,
      note: prose,
      asked_by: ref,
      asked_at: instant,
      outcome: optional(words(10)),
      decided_by: optional(ref),
      decided_at: optional(instant),
      decided_in: optional(whole),
      reason: optional(prose),
      ended_on_before: optional(day),
      ends_on_after: optional(day),
    },
    {
      unique: { uq_break_requests_number: ['break_id', 'number'] },
      checks: {
        ck_break_requests_kind: `kind IN ('begin', 'return', 'cancel')`,
        ck_break_requests_outcome: `outcome IN ('approved', 'refused', 'withdrawn')`,
      },
      refers: {
        fk_break_requests_break: ['break_id', 'breaks'],
        fk_break_requests_asker: ['asked_by', 'people'],
        fk_break_requests_decider: ['decided_by', 'people'],
      },
    },
  ),
  table(
    'due_date_moves',
    { plan_item_id: primary(ref), request_id: primary(ref), was_due_on: day, due_on: day },
    {
      indexes: { ix_due_date_moves_request: ['request_id'] },
      refers: {
        fk_due_date_moves_item: ['plan_item_id', 'plan_items'],
        fk_due_date_moves_request: ['request_id', 'break_requests'],
      },
    },
  ),
];

/** Breaks in learning: what was asked for and decided, and which dates that moved. */
export class Breaks1764800000000 implements MigrationInterface {
  name = 'Breaks1764800000000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
    await runner.addColumn(
      'apprenticeships',
      new TableColumn({ name: 'breaks', ...optional(prose) }),
    );
  }

  async down(runner: QueryRunner) {
    await runner.dropColumn('apprenticeships', 'breaks');
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
