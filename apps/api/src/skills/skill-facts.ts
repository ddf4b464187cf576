import {
  dayAt,
  holdersOf,
  levelIn,
  type LevelAnswer,
  type PersonId,
  type SkillItem,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { planFactsFor, type PlanFact } from '../plans/plan-facts';
import type { Reader } from '../platform/db';
import { claimedIn, isTakenBack, snapshotOf } from '../sign-offs/requests';
import type { Outcome } from '../sign-offs/sign-off-request.entity';

/** Everything that the skills of one apprenticeship are worked out from. */
export type SkillFacts = {
  items: readonly PlanFact[];
  /** Item → what its owner said of its skills, as the reader may know it. */
  said: ReadonlyMap<string, Said>;
  /** Item → what signers said, with every decision that was made. */
  judged: ReadonlyMap<string, Judgement[]>;
  /** Item → its sessions and its pieces of evidence, the ones of its sessions included. */
  behind: ReadonlyMap<string, { sessions: Set<string>; evidence: Set<string> }>;
};

type Said = { answer: LevelAnswer; on: string | null; hasStatement: boolean };
type Judgement = {
  answer: LevelAnswer;
  at: string;
  by: PersonId;
  onBehalfOf: PersonId | null;
  revoked: boolean;
  revision: number;
};

/** Five statements, whatever the number of items. */
export async function skillFactsOf(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
): Promise<SkillFacts> {
  const all = await planFactsFor(db, record);
  const items = all.filter(
    ({ owner, programmeItem }) => owner === 'apprentice' && programmeItem.mapsTo.gdd.length > 0,
  );
  const isOwn = holdersOf(record.parties, 'apprentice').includes(me);
  return {
    items,
    said: isOwn ? await writtenBy(db, record.id) : await sentBy(db, record.id),
    judged: await judgementsOn(db, record.id),
    behind: await behindItems(db, record.id),
  };
}

/** The item as the rules about skills see it, for one of its skills. */
export function skillItem(facts: SkillFacts, item: PlanFact, code: string): SkillItem {
  const said = facts.said.get(item.id);
  const self = said && levelIn(said.answer, code);
  return {
    ...item,
    hasContent: Boolean(said?.hasStatement) || hasSomethingBehind(facts, item.id),
    self: said?.on && self ? { level: self, on: said.on } : null,
    judged: (facts.judged.get(item.id) ?? []).flatMap(({ answer, ...decision }) => {
      const level = levelIn(answer, code);
      return level ? [{ ...decision, level }] : [];
    }),
  };
}

function hasSomethingBehind({ behind }: SkillFacts, itemId: string): boolean {
  const pieces = behind.get(itemId);
  return pieces !== undefined && pieces.sessions.size + pieces.evidence.size > 0;
}

type WrittenRow = {
  id: string;
  level: LevelAnswer['level'];
  levels: string;
  on: string | null;
  isWritten: boolean | number;
};

/** What the apprentice has before them, sent or not. */
async function writtenBy(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<WrittenRow>(
    `SELECT id, self_level AS level, self_levels AS levels, self_level_on AS "on",
            CASE WHEN statement <> '' THEN 1 ELSE 0 END AS "isWritten"
       FROM plan_items WHERE apprenticeship_id = $1 AND state <> 'not-started'`,
    [apprenticeshipId],
  );
  return new Map(
    rows.map((row): [string, Said] => [
      row.id,
      { answer: answerOf(row), on: row.on, hasStatement: Boolean(row.isWritten) },
    ]),
  );
}

/** What was sent last: what is being written is the writer's alone (product.md rule 15). */
async function sentBy(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<{ id: string; snapshot: string; at: string }>(
    `SELECT r.plan_item_id AS id, r.snapshot, r.requested_at AS at
       FROM sign_off_requests r JOIN plan_items i ON i.id = r.plan_item_id
      WHERE i.apprenticeship_id = $1 AND r.revision =
            (SELECT MAX(l.revision) FROM sign_off_requests l WHERE l.plan_item_id = r.plan_item_id)`,
    [apprenticeshipId],
  );
  return new Map(
    rows.map((row): [string, Said] => {
      const snapshot = snapshotOf(row);
      const hasStatement = snapshot.statement !== '';
      return [row.id, { answer: claimedIn(snapshot), on: dayAt(row.at), hasStatement }];
    }),
  );
}

type JudgedRow = {
  id: string;
  level: LevelAnswer['level'];
  levels: string;
  at: string;
  by: string;
  onBehalfOf: string | null;
  outcome: Outcome;
  revision: number;
};

async function judgementsOn(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<JudgedRow>(
    `SELECT r.plan_item_id AS id, r.level, r.levels, r.decided_at AS at,
            r.decided_by AS "by", r.on_behalf_of AS "onBehalfOf", r.outcome, r.revision
       FROM sign_off_requests r JOIN plan_items i ON i.id = r.plan_item_id
      WHERE i.apprenticeship_id = $1 AND r.decided_at IS NOT NULL
      ORDER BY r.plan_item_id, r.revision DESC`,
    [apprenticeshipId],
  );
  const byItem = new Map<string, JudgedRow[]>();
  for (const row of rows) byItem.set(row.id, [...(byItem.get(row.id) ?? []), row]);
  return new Map([...byItem].map(([id, all]) => [id, all.map((row) => judgement(row, all))]));
}

const judgement = (row: JudgedRow, all: readonly JudgedRow[]): Judgement => ({
  answer: answerOf(row),
  at: row.at,
  by: row.by,
  onBehalfOf: row.onBehalfOf,
  revoked: isTakenBack(all, row),
  revision: row.revision,
});

const answerOf = ({ level, levels }: { level: LevelAnswer['level']; levels: string }) => ({
  level,
  levels: JSON.parse(levels) as LevelAnswer['levels'],
});

/** Withdrawn sessions stand behind nothing, and of evidence only what somebody could open. */
async function behindItems(db: Reader, apprenticeshipId: string) {
  const rows = await db.rows<{ id: string; what: 'sessions' | 'evidence'; piece: string }>(
    `SELECT l.plan_item_id AS id, 'sessions' AS what, l.entry_id AS piece
       FROM log_entry_items l JOIN log_entries e ON e.id = l.entry_id
      WHERE e.apprenticeship_id = $1 AND e.state <> 'withdrawn'
      UNION
     SELECT x.plan_item_id, 'evidence', x.evidence_id
       FROM evidence_items x JOIN evidence v ON v.id = x.evidence_id
      WHERE v.apprenticeship_id = $1 AND v.state = 'ready'
      UNION
     SELECT l.plan_item_id, 'evidence', x.evidence_id
       FROM evidence_entries x
       JOIN evidence v ON v.id = x.evidence_id
       JOIN log_entries e ON e.id = x.entry_id
       JOIN log_entry_items l ON l.entry_id = e.id
      WHERE v.apprenticeship_id = $1 AND v.state = 'ready' AND e.state <> 'withdrawn'`,
    [apprenticeshipId],
  );
  const behind = new Map<string, { sessions: Set<string>; evidence: Set<string> }>();
  for (const { id, what, piece } of rows) {
    const pieces = behind.get(id) ?? { sessions: new Set(), evidence: new Set() };
    pieces[what].add(piece);
    behind.set(id, pieces);
  }
  return behind;
}
