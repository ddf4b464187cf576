import { canonicalJson, type Json, type SkillLevels } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { sha256 } from '../platform/sha256';
import type { Outcome, SignOffRequest } from './sign-off-request.entity';

/** `problems`: one sentence for each request that is not as it was sent and decided. */
export type SnapshotVerdict = { snapshots: number; problems: string[] };

type Sent = Pick<
  SignOffRequest,
  | 'planItemId'
  | 'revision'
  | 'snapshot'
  | 'snapshotHash'
  | 'outcome'
  | 'decidedBy'
  | 'level'
  | 'wentWell'
  | 'whatNext'
> & { levels: string };
type Words = Partial<Pick<SignOffRequest, 'level' | 'levels' | 'wentWell' | 'whatNext'>>;
type Said = Words & { revision: number; snapshotHash?: string; stays?: Words };
type Event = { seq: number; what: string; by: string | null; itemId: string; detail: string };

const batch = 500;

const sendings = ['item.request', 'item.change'];
const decisions: Record<string, readonly Outcome[]> = {
  'item.sign-off': ['signed-off', 'revoked'],
  'item.reconfirm': ['signed-off', 'revoked'],
  'item.return': ['returned'],
  'item.revoke': ['revoked'],
  'item.undo': ['open', 'withdrawn', 'superseded'],
};

/**
 * Recomputes the hash of every snapshot (product.md rule 4), and compares each request and each
 * decision with its row in the audit trail. The trail itself is proved by `verifyChain`.
 */
export async function verifySnapshots(db: Reader): Promise<SnapshotVerdict> {
  const problems: string[] = [];
  let snapshots = 0;
  for (let after = 0; ;) {
    const events = await eventsAfter(db, after);
    const last = events.at(-1);
    if (!last) break;
    const sent = await sentOf(db, [...new Set(events.map(({ itemId }) => itemId))]);
    const overtaken = await overtakenIn(db, events);
    for (const event of events) problems.push(...problemsOf(event, sent, overtaken.has(event.seq)));
    snapshots += events.filter(({ what }) => sendings.includes(what)).length;
    after = last.seq;
  }
  return { snapshots, problems: [...problems, ...(await unknownToTheTrail(db))] };
}

const eventsAfter = (db: Reader, seq: number) => {
  const kinds = [...sendings, ...Object.keys(decisions)];
  return db.rows<Event>(
    `SELECT seq, what, by, subject_id AS "itemId", detail FROM audit_events
      WHERE seq > $1 AND what IN (${placeholders(kinds, 2)}) ORDER BY seq LIMIT ${String(batch)}`,
    [seq, ...kinds],
  );
};

/**
 * Decisions that the row of the request does not show any more: what was undone since, and an undo
 * after which somebody decided again.
 */
async function overtakenIn(db: Reader, events: readonly Event[]): Promise<Set<number>> {
  const undos = await db.rows<Event>(
    `SELECT seq, what, by, subject_id AS "itemId", detail FROM audit_events
      WHERE what = 'item.undo' AND subject_id IN (${placeholders(events, 1)})`,
    events.map(({ itemId }) => itemId),
  );
  if (undos.length === 0) return new Set();
  const decided = await db.rows<Event>(
    `SELECT seq, what, by, subject_id AS "itemId", detail FROM audit_events
      WHERE what IN ('item.sign-off', 'item.return')
        AND subject_id IN (${placeholders(undos, 1)})`,
    undos.map(({ itemId }) => itemId),
  );
  const isLater = (event: Event) => (later: Event) =>
    later.seq > event.seq &&
    later.itemId === event.itemId &&
    revisionIn(later) === revisionIn(event);
  const overtaken = events.filter((event) =>
    (event.what === 'item.undo' ? decided : undos).some(isLater(event)),
  );
  return new Set(overtaken.map(({ seq }) => seq));
}

const revisionIn = ({ detail }: Event) => readDetail(detail)?.revision;

const keyOf = (itemId: string, revision: number) => `${itemId} ${String(revision)}`;

async function sentOf(db: Reader, itemIds: readonly string[]): Promise<Map<string, Sent>> {
  const rows = await db.rows<Sent>(
    `SELECT plan_item_id AS "planItemId", revision, snapshot, snapshot_hash AS "snapshotHash",
            outcome, decided_by AS "decidedBy", level, levels, went_well AS "wentWell", what_next AS "whatNext"
       FROM sign_off_requests WHERE plan_item_id IN (${placeholders(itemIds, 1)})`,
    itemIds,
  );
  return new Map(rows.map((row) => [keyOf(row.planItemId, row.revision), row]));
}

function problemsOf(
  { seq, what, by, itemId, detail }: Event,
  all: ReadonlyMap<string, Sent>,
  isOvertaken: boolean,
): string[] {
  const said = readDetail(detail);
  if (!said) return [`Row ${String(seq)} of the audit trail cannot be read.`];
  const sent = all.get(keyOf(itemId, said.revision));
  const where = `Revision ${String(said.revision)} of item ${itemId}`;
  if (!sent) return [`${where} is missing.`];
  const hash = said.snapshotHash ?? sent.snapshotHash;
  if (sent.snapshotHash !== hash || sha256(sent.snapshot) !== hash)
    return [`${where} is not as it was sent.`];
  return isOvertaken || isDecidedAs(what, by, said, sent)
    ? []
    : [`${where} is not decided as it was decided.`];
}

/** Null where somebody has made something else of it. */
function readDetail(detail: string): Said | null {
  try {
    return JSON.parse(detail) as Said;
  } catch {
    return null;
  }
}

/** A revoke leaves the words of the signature, and a confirmation takes them over as they are. */
function isDecidedAs(what: string, by: string | null, said: Said, sent: Sent): boolean {
  const outcomes = decisions[what];
  if (!outcomes) return true;
  if (!outcomes.includes(sent.outcome)) return false;
  if (what === 'item.revoke' || what === 'item.undo') return true;
  const { wentWell, whatNext, level = null, levels = {} } = said.stays ?? said;
  return (
    sent.decidedBy === by &&
    sent.wentWell === wentWell &&
    sent.whatNext === whatNext &&
    sent.level === level &&
    isSame(sent.levels, levels)
  );
}

/** Decisions of the time before levels were said by skill say nothing of them in the trail. */
function isSame(json: string, levels: SkillLevels): boolean {
  try {
    return canonicalJson(JSON.parse(json) as Json) === canonicalJson(levels);
  } catch {
    return false;
  }
}

/** What nobody sent, and decisions that nobody made: put in past the service. */
async function unknownToTheTrail(db: Reader): Promise<string[]> {
  const unsent = await withoutEvent(db, '1 = 1', sendings);
  const undecided = [
    ...(await withoutEvent(db, `r.outcome = 'signed-off'`, ['item.sign-off', 'item.reconfirm'])),
    ...(await withoutEvent(db, `r.outcome = 'returned'`, ['item.return'])),
    ...(await withoutEvent(db, `r.outcome = 'revoked'`, ['item.revoke'])),
  ];
  return [
    ...unsent.map((where) => `${where} was never sent.`),
    ...undecided.map((where) => `${where} was never decided.`),
  ];
}

async function withoutEvent(db: Reader, which: string, kinds: readonly string[]) {
  const rows = await db.rows<{ itemId: string; revision: number }>(
    `SELECT r.plan_item_id AS "itemId", r.revision FROM sign_off_requests r
      WHERE ${which} AND NOT EXISTS (
            SELECT 1 FROM audit_events e
             WHERE e.subject_id = r.plan_item_id AND e.what IN (${placeholders(kinds, 1)})
               AND e.detail LIKE '%"revision":' || r.revision || ',%')
      ORDER BY r.plan_item_id, r.revision`,
    kinds,
  );
  return rows.map(({ itemId, revision }) => `Revision ${String(revision)} of item ${itemId}`);
}
