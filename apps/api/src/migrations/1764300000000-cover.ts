import { TableColumn, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, id, instant, optional, ref, table } from './table';

const absences = table(
  'absences',
  {
    id,
    person_id: ref,
    from_on: day,
    until_on: day,
    deputy_id: optional(ref),
    recorded_by: ref,
    recorded_at: instant,
    ended_by: optional(ref),
    ended_at: optional(instant),
  },
  {
    indexes: {
      ix_absences_person: ['person_id', 'until_on'],
      ix_absences_deputy: ['deputy_id', 'until_on'],
    },
    checks: { ck_absences_days: 'from_on <= until_on' },
    refers: {
      fk_absences_person: ['person_id', 'people'],
      fk_absences_deputy: ['deputy_id', 'people'],
      fk_absences_recorder: ['recorded_by', 'people'],
      fk_absences_ender: ['ended_by', 'people'],
    },
  },
);

/** For whom a decision was made: "A on behalf of B". */
const decisions = [
  { table: 'sign_off_requests', column: 'on_behalf_of', key: 'fk_sign_off_requests_on_behalf_of' },
  { table: 'log_entries', column: 'verified_on_behalf_of', key: 'fk_log_entries_on_behalf_of' },
];

export class Cover1764300000000 implements MigrationInterface {
  name = 'Cover1764300000000';

  async up(runner: QueryRunner) {
    await runner.createTable(absences.clone());
    for (const { table, column, key } of decisions) {
      await runner.addColumn(table, new TableColumn({ name: column, ...optional(ref) }));
      await runner.createForeignKey(
        table,
        new TableForeignKey({
          name: key,
          columnNames: [column],
          referencedTableName: 'people',
          referencedColumnNames: ['id'],
        }),
      );
    }
  }

  async down(runner: QueryRunner) {
    for (const { table, column, key } of [...decisions].reverse()) {
      await runner.dropForeignKey(table, key);
      await runner.dropColumn(table, column);
    }
    await runner.dropTable(absences.name);
  }
}
