import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, flag, optional, primary, prose, ref, table, whole, words } from './table';

const standings = table(
  'standings',
  {
    apprenticeship_id: primary(ref),
    sort_name: words(100),
    word: words(20),
    required: whole,
    expected: whole,
    signed_off: whole,
    asked_in_time: whole,
    gap: whole,
    waiting: whole,
    reasons: prose,
    called: prose,
    needs_somebody: flag,
    warns: flag,
    oldest_request_on: optional(day),
    oldest_request_owners: prose,
    last_activity_on: optional(day),
    next_due_on: optional(day),
    next_review_on: day,
    logged_minutes: whole,
    submitted_minutes: whole,
    verified_minutes: whole,
    good_until: day,
  },
  {
    indexes: { ix_standings_good_until: ['good_until'] },
    refers: { fk_standings_apprenticeship: ['apprenticeship_id', 'apprenticeships'] },
  },
);

/** Where every apprenticeship stands. The rows of those that are there already are made when they are read. */
export class Standings1764900001000 implements MigrationInterface {
  name = 'Standings1764900001000';

  async up(runner: QueryRunner) {
    await runner.createTable(standings.clone());
    await runner.query(
      `INSERT INTO standings (apprenticeship_id, sort_name, word, required, expected, signed_off,
              asked_in_time, gap, waiting, reasons, called, needs_somebody, warns,
              oldest_request_owners, next_review_on, logged_minutes, submitted_minutes,
              verified_minutes, good_until)
       SELECT id, '', 'on-track', 0, 0, 0, 0, 0, 0, '[]', '', false, false, '[]', start_on, 0, 0, 0, ''
         FROM apprenticeships`,
    );
  }

  async down(runner: QueryRunner) {
    await runner.dropTable('standings');
  }
}
