import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, optional, primary, prose, ref, table, whole, words } from './table';

const tables = [
  table(
    'certificates',
    {
      id,
      apprenticeship_id: ref,
      title: words(200),
      issuer: words(200),
      certification: optional(words(60)),
      plan_item_id: optional(ref),
      issued_on: day,
      ends_on: optional(day),
      evidence_id: optional(ref),
      state: words(10),
      revision: whole,
      sent_at: instant,
      seen_by: optional(ref),
      seen_at: optional(instant),
      renews_id: optional(ref),
      let_lapse_by: optional(ref),
      let_lapse_at: optional(instant),
      let_lapse_reason: optional(prose),
      withdrawn_at: optional(instant),
      withdrawn_reason: optional(prose),
    },
    {
      indexes: { ix_certificates_apprenticeship: ['apprenticeship_id', 'issued_on', 'id'] },
      checks: { ck_certificates_state: `state IN ('held', 'withdrawn')` },
      refers: {
        fk_certificates_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_certificates_plan_item: ['plan_item_id', 'plan_items'],
        fk_certificates_evidence: ['evidence_id', 'evidence'],
        fk_certificates_seer: ['seen_by', 'people'],
        fk_certificates_renews: ['renews_id', 'certificates'],
        fk_certificates_lapser: ['let_lapse_by', 'people'],
      },
    },
  ),
  table(
    'certificate_revisions',
    { certificate_id: primary(ref), revision: primary(whole), content: prose, until: instant },
    { refers: { fk_certificate_revisions_certificate: ['certificate_id', 'certificates'] } },
  ),
];

/** Courses and certificates, with what they said before they were changed. */
export class Certificates1764500000000 implements MigrationInterface {
  name = 'Certificates1764500000000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
  }

  async down(runner: QueryRunner) {
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
