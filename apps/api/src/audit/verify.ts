import type { Reader } from '../platform/db';
import { AuditEvent, AuditHead } from './audit-event.entity';
import { genesis, hashOf } from './chain';

export type Verdict = { rows: number; problem: null | { seq: number; sentence: string } };

const batch = 2000;

/**
 * Walks the chain from its first row and stops at the first that is not as it was written: changed,
 * removed, added or moved. The head says how long the chain is, so that a missing end is seen too.
 */
export async function verifyChain(db: Reader): Promise<Verdict> {
  let previous = { seq: 0, hash: genesis };
  for (;;) {
    const rows = await nextRows(db, previous.seq);
    for (const row of rows) {
      const sentence = whyBroken(row, previous);
      if (sentence) return { rows: previous.seq, problem: { seq: row.seq, sentence } };
      previous = row;
    }
    if (rows.length < batch) break;
  }
  return { rows: previous.seq, problem: await endProblem(db, previous) };
}

const nextRows = (db: Reader, after: number) =>
  db.rows<AuditEvent>(
    `SELECT seq, at, by, what, subject_kind AS "subjectKind", subject_id AS "subjectId",
            apprenticeship_id AS "apprenticeshipId", detail, previous_hash AS "previousHash", hash
       FROM audit_events WHERE seq > $1 ORDER BY seq LIMIT ${String(batch)}`,
    [after],
  );

function whyBroken(row: AuditEvent, previous: { seq: number; hash: string }): string | null {
  if (row.seq !== previous.seq + 1)
    return `Row ${String(previous.seq + 1)} is missing: row ${String(row.seq)} follows row ${String(previous.seq)}.`;
  if (row.previousHash !== previous.hash)
    return `Row ${String(row.seq)} does not follow the row before it.`;
  return row.hash === hashOf(row) ? null : `Row ${String(row.seq)} is not as it was written.`;
}

async function endProblem(db: Reader, last: { seq: number; hash: string }) {
  const head = await db.findOneBy(AuditHead, { id: 1 });
  if (head?.seq === last.seq && (head.hash || genesis) === last.hash) return null;
  if (head && last.seq > head.seq) {
    const added = head.seq + 1;
    return { seq: added, sentence: `Row ${String(added)} was added after the last row.` };
  }
  const seq = last.seq + 1;
  return { seq, sentence: `Row ${String(seq)} is missing: the chain ends before its last row.` };
}
