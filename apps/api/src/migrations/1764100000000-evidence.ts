import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, optional, primary, prose, ref, table, whole, words } from './table';

const tables = [
  table(
    'evidence',
    {
      id,
      apprenticeship_id: ref,
      kind: words(10),
      state: words(10),
      title: words(200),
      text: prose,
      sha256: words(64),
      size: whole,
      media_type: words(100),
      revision: whole,
      added_by: optional(ref),
      added_at: instant,
      withdrawn_at: optional(instant),
      withdrawn_reason: optional(prose),
    },
    {
      indexes: {
        ix_evidence_apprenticeship: ['apprenticeship_id', 'added_at', 'id'],
        ix_evidence_state: ['state', 'added_at'],
      },
      checks: {
        ck_evidence_kind: `kind IN ('file', 'link', 'note', 'statement')`,
        ck_evidence_state: `state IN ('checking', 'ready', 'refused', 'withdrawn')`,
      },
      refers: {
        fk_evidence_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_evidence_person: ['added_by', 'people'],
      },
    },
  ),
  table(
    'evidence_revisions',
    { evidence_id: primary(ref), revision: primary(whole), content: prose, until: instant },
    { refers: { fk_evidence_revisions_evidence: ['evidence_id', 'evidence'] } },
  ),
  table(
    'evidence_items',
    { evidence_id: primary(ref), plan_item_id: primary(ref) },
    {
      indexes: { ix_evidence_items_item: ['plan_item_id'] },
      refers: {
        fk_evidence_items_evidence: ['evidence_id', 'evidence'],
        fk_evidence_items_plan_item: ['plan_item_id', 'plan_items'],
      },
    },
  ),
  table(
    'evidence_entries',
    { evidence_id: primary(ref), entry_id: primary(ref) },
    {
      indexes: { ix_evidence_entries_entry: ['entry_id'] },
      refers: {
        fk_evidence_entries_evidence: ['evidence_id', 'evidence'],
        fk_evidence_entries_entry: ['entry_id', 'log_entries'],
      },
    },
  ),
  table(
    'evidence_openings',
    {
      evidence_id: primary(ref),
      person_id: primary(ref),
      revision: primary(whole),
      opened_at: instant,
    },
    {
      refers: {
        fk_evidence_openings_evidence: ['evidence_id', 'evidence'],
        fk_evidence_openings_person: ['person_id', 'people'],
      },
    },
  ),
  table(
    'sign_off_request_evidence',
    { request_id: primary(ref), evidence_id: primary(ref) },
    {
      indexes: { ix_sign_off_request_evidence_evidence: ['evidence_id'] },
      refers: {
        fk_sign_off_request_evidence_request: ['request_id', 'sign_off_requests'],
        fk_sign_off_request_evidence_evidence: ['evidence_id', 'evidence'],
      },
    },
  ),
];

/** The portfolio, and what of it stands under a signature. */
export class Evidence1764100000000 implements MigrationInterface {
  name = 'Evidence1764100000000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
  }

  async down(runner: QueryRunner) {
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
