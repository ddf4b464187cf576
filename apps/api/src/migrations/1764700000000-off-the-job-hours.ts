import { TableColumn, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, flag, id, instant, optional, prose, ref, table, whole, type Columns } from './table';

const tables = [
  table(
    'contracted_hours',
    {
      id,
      apprenticeship_id: ref,
      from_on: day,
      until_on: optional(day),
      weekly_minutes: whole,
      recorded_by: ref,
      recorded_at: instant,
      taken_back_by: optional(ref),
      taken_back_at: optional(instant),
      taken_back_reason: optional(prose),
    },
    {
      indexes: { ix_contracted_hours_apprenticeship: ['apprenticeship_id', 'from_on'] },
      checks: { ck_contracted_hours_days: 'until_on IS NULL OR from_on <= until_on' },
      refers: {
        fk_contracted_hours_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_contracted_hours_recorder: ['recorded_by', 'people'],
        fk_contracted_hours_taker_back: ['taken_back_by', 'people'],
      },
    },
  ),
  table(
    'prior_learning',
    {
      id,
      apprenticeship_id: ref,
      minutes: whole,
      what: prose,
      agreed_on: day,
      recorded_by: ref,
      recorded_at: instant,
    },
    {
      indexes: { ix_prior_learning_apprenticeship: ['apprenticeship_id', 'recorded_at'] },
      checks: { ck_prior_learning_minutes: 'minutes >= 0' },
      refers: {
        fk_prior_learning_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_prior_learning_recorder: ['recorded_by', 'people'],
      },
    },
  ),
];

/** Sessions that are there were logged before these questions were asked: they are as most are. */
const answers = ['relevant', 'not_english_or_maths', 'not_assessment_or_review'];

const verifications: Record<string, Columns> = {
  log_entries: { was_verified_by: optional(ref), was_verified_at: optional(instant) },
  log_entry_revisions: {
    verified_by: optional(ref),
    verified_on_behalf_of: optional(ref),
    verified_at: optional(instant),
  },
};

const people: Record<string, [table: string, column: string]> = {
  fk_log_entries_was_verified_by: ['log_entries', 'was_verified_by'],
  fk_log_entry_revisions_verifier: ['log_entry_revisions', 'verified_by'],
  fk_log_entry_revisions_on_behalf_of: ['log_entry_revisions', 'verified_on_behalf_of'],
};

async function addAnswers(runner: QueryRunner) {
  const unknown = answers.map((name) => new TableColumn({ name, ...optional(flag) }));
  await runner.addColumns('log_entries', unknown);
  await runner.query(
    `UPDATE log_entries SET ${answers.map((name) => `${name} = (1 = 1)`).join(', ')}`,
  );
  await runner.changeColumns(
    'log_entries',
    unknown.map((oldColumn) => ({
      oldColumn,
      newColumn: new TableColumn({ name: oldColumn.name, ...flag }),
    })),
  );
}

/** Contracted hours, prior learning, the answers behind an hour, and who had verified what was changed. */
export class OffTheJobHours1764700000000 implements MigrationInterface {
  name = 'OffTheJobHours1764700000000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
    await addAnswers(runner);
    for (const [name, columns] of Object.entries(verifications))
      await runner.addColumns(
        name,
        Object.entries(columns).map(([column, options]) => {
          return new TableColumn({ name: column, ...options });
        }),
      );
    for (const [key, [name, column]] of Object.entries(people))
      await runner.createForeignKey(
        name,
        new TableForeignKey({
          name: key,
          columnNames: [column],
          referencedTableName: 'people',
          referencedColumnNames: ['id'],
        }),
      );
  }

  async down(runner: QueryRunner) {
    for (const [key, [name]] of Object.entries(people).reverse())
      await runner.dropForeignKey(name, key);
    for (const [name, columns] of Object.entries(verifications).reverse())
      await runner.dropColumns(name, Object.keys(columns));
    await runner.dropColumns('log_entries', [...answers]);
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
