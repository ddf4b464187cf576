import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  day,
  flag,
  id,
  instant,
  optional,
  primary,
  prose,
  ref,
  table,
  whole,
  words,
} from './table';

const tables = [
  table(
    'people',
    {
      id,
      name: words(100),
      email: words(254),
      password_hash: optional(prose),
      state: words(10),
      created_at: instant,
    },
    {
      unique: { uq_people_email: ['email'] },
      checks: { ck_people_state: `state IN ('invited', 'active', 'disabled')` },
    },
  ),
  table(
    'sessions',
    {
      id,
      token_hash: words(64),
      person_id: ref,
      started_at: instant,
      last_seen_at: instant,
      ends_at: instant,
      device: words(100),
    },
    {
      unique: { uq_sessions_token_hash: ['token_hash'] },
      indexes: { ix_sessions_person: ['person_id'] },
      refers: { fk_sessions_person: ['person_id', 'people'] },
    },
  ),
  table(
    'invitations',
    {
      id,
      token_hash: words(64),
      person_id: ref,
      expires_at: instant,
      ended_at: optional(instant),
    },
    {
      unique: { uq_invitations_token_hash: ['token_hash'] },
      indexes: { ix_invitations_person: ['person_id'] },
      refers: { fk_invitations_person: ['person_id', 'people'] },
    },
  ),
  table('sign_in_attempts', { key: primary(words(64)), failures: whole, window_ends_at: instant }),
  table(
    'programme_versions',
    {
      id,
      key: words(100),
      version: whole,
      title: words(200),
      state: words(20),
      content: prose,
      content_hash: words(64),
      published_at: optional(instant),
    },
    {
      unique: { uq_programme_versions_key_version: ['key', 'version'] },
      checks: {
        ck_programme_versions_state: `state IN ('draft', 'awaiting-approval', 'published', 'retired')`,
      },
    },
  ),
  table(
    'apprenticeships',
    {
      id,
      person_id: ref,
      programme_version_id: ref,
      start_on: day,
      planned_end_on: day,
      focus_area: words(50),
      appendix: prose,
      minimum_minutes: whole,
      planned_minutes: whole,
      settings: prose,
      version: whole,
      created_at: instant,
    },
    {
      indexes: { ix_apprenticeships_person: ['person_id'] },
      refers: {
        fk_apprenticeships_person: ['person_id', 'people'],
        fk_apprenticeships_programme_version: ['programme_version_id', 'programme_versions'],
      },
    },
  ),
  table(
    'reviews',
    { id, apprenticeship_id: ref, held_on: day, recorded_by: ref, recorded_at: instant },
    {
      indexes: { ix_reviews_apprenticeship: ['apprenticeship_id', 'held_on'] },
      refers: {
        fk_reviews_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_reviews_person: ['recorded_by', 'people'],
      },
    },
  ),
  table(
    'relationships',
    {
      id,
      person_id: ref,
      role: words(20),
      apprenticeship_id: optional(ref),
      from_on: day,
      until_on: optional(day),
    },
    {
      indexes: {
        ix_relationships_person: ['person_id', 'role'],
        ix_relationships_apprenticeship: ['apprenticeship_id', 'role'],
      },
      checks: {
        ck_relationships_role: `role IN ('apprentice', 'mentor', 'line-manager', 'coach', 'service-desk-lead', 'security-contact', 'programme-lead')`,
      },
      refers: {
        fk_relationships_person: ['person_id', 'people'],
        fk_relationships_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
      },
    },
  ),
  table(
    'plan_items',
    {
      id,
      apprenticeship_id: ref,
      item_key: words(100),
      state: words(20),
      owner: words(20),
      signer: words(20),
      required: flag,
      due_on: day,
      statement: prose,
      self_level: optional(words(20)),
      self_level_on: optional(day),
      requested_on: optional(day),
      signed_off_on: optional(day),
      version: whole,
    },
    {
      unique: { uq_plan_items_key: ['apprenticeship_id', 'item_key'] },
      indexes: { ix_plan_items_state: ['state', 'apprenticeship_id'] },
      checks: {
        ck_plan_items_state: `state IN ('not-started', 'in-progress', 'awaiting-sign-off', 'returned', 'signed-off', 'not-required')`,
      },
      refers: { fk_plan_items_apprenticeship: ['apprenticeship_id', 'apprenticeships'] },
    },
  ),
  table(
    'log_entries',
    {
      id,
      apprenticeship_id: ref,
      held_on: day,
      minutes: whole,
      kind: words(20),
      mode: words(20),
      with_people: prose,
      did: prose,
      learned: prose,
      in_paid_hours: flag,
      new_learning: flag,
      off_the_job: flag,
      state: words(10),
      revision: whole,
      verified_by: optional(ref),
      verified_at: optional(instant),
      withdrawn_at: optional(instant),
      withdrawn_reason: optional(prose),
      added_at: instant,
    },
    {
      indexes: { ix_log_entries_day: ['apprenticeship_id', 'held_on', 'id'] },
      checks: {
        ck_log_entries_state: `state IN ('submitted', 'verified', 'withdrawn')`,
        ck_log_entries_minutes: 'minutes BETWEEN 1 AND 1440',
      },
      refers: {
        fk_log_entries_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
        fk_log_entries_verifier: ['verified_by', 'people'],
      },
    },
  ),
  table(
    'log_entry_items',
    { entry_id: primary(ref), plan_item_id: primary(ref) },
    {
      indexes: { ix_log_entry_items_item: ['plan_item_id'] },
      refers: {
        fk_log_entry_items_entry: ['entry_id', 'log_entries'],
        fk_log_entry_items_plan_item: ['plan_item_id', 'plan_items'],
      },
    },
  ),
  table(
    'log_entry_revisions',
    { entry_id: primary(ref), revision: primary(whole), content: prose, until: instant },
    { refers: { fk_log_entry_revisions_entry: ['entry_id', 'log_entries'] } },
  ),
  table(
    'drafts',
    { id, person_id: ref, apprenticeship_id: ref, content: prose, saved_at: instant },
    {
      indexes: { ix_drafts_person: ['person_id', 'saved_at'] },
      refers: {
        fk_drafts_person: ['person_id', 'people'],
        fk_drafts_apprenticeship: ['apprenticeship_id', 'apprenticeships'],
      },
    },
  ),
  table(
    'sign_off_requests',
    {
      id,
      plan_item_id: ref,
      revision: whole,
      snapshot: prose,
      snapshot_hash: words(64),
      requested_by: ref,
      requested_at: instant,
      outcome: words(20),
      decided_by: optional(ref),
      decided_at: optional(instant),
      level: optional(words(20)),
      went_well: prose,
      what_next: prose,
    },
    {
      unique: { uq_sign_off_requests_revision: ['plan_item_id', 'revision'] },
      indexes: { ix_sign_off_requests_outcome: ['outcome', 'plan_item_id'] },
      checks: {
        ck_sign_off_requests_outcome: `outcome IN ('open', 'withdrawn', 'returned', 'signed-off', 'revoked', 'superseded')`,
      },
      refers: {
        fk_sign_off_requests_plan_item: ['plan_item_id', 'plan_items'],
        fk_sign_off_requests_requester: ['requested_by', 'people'],
        fk_sign_off_requests_decider: ['decided_by', 'people'],
      },
    },
  ),
  table(
    'sign_off_request_entries',
    { request_id: primary(ref), entry_id: primary(ref) },
    {
      indexes: { ix_sign_off_request_entries_entry: ['entry_id'] },
      refers: {
        fk_sign_off_request_entries_request: ['request_id', 'sign_off_requests'],
        fk_sign_off_request_entries_entry: ['entry_id', 'log_entries'],
      },
    },
  ),
  table(
    'audit_events',
    {
      seq: primary(whole),
      at: instant,
      by: optional(ref),
      what: words(60),
      subject_kind: words(40),
      subject_id: words(64),
      apprenticeship_id: optional(ref),
      detail: prose,
      previous_hash: words(64),
      hash: words(64),
    },
    {
      indexes: {
        ix_audit_events_subject: ['subject_id', 'seq'],
        ix_audit_events_apprenticeship: ['apprenticeship_id', 'seq'],
      },
    },
  ),
  table('audit_head', { id: primary(whole), seq: whole, hash: words(64) }),
];

export class CoreLoop1764000000000 implements MigrationInterface {
  name = 'CoreLoop1764000000000';

  async up(runner: QueryRunner) {
    for (const each of tables) await runner.createTable(each.clone());
    // At most one request waits for each item.
    await runner.createIndex(
      'sign_off_requests',
      new TableIndex({
        name: 'uq_sign_off_requests_open',
        columnNames: ['plan_item_id'],
        isUnique: true,
        where: `outcome = 'open'`,
      }),
    );
    await runner.query("INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '')");
  }

  async down(runner: QueryRunner) {
    for (const each of [...tables].reverse()) await runner.dropTable(each.name);
  }
}
