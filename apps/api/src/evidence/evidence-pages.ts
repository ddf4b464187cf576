import { Injectable } from '@nestjs/common';
import type { evidence as contract, Response } from '@tracker/contract';
import { checkNotHeld, conflict, holdersOf, type PersonId } from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/db';
import { evidenceView, heldBy } from './evidence-views';
import { EvidenceRevision, type Evidence } from './evidence.entity';
import { seenParts } from './seen-parts';
import { visibleEvidence } from './visible-evidence';

/** One piece as it is read, and who has read it. */
@Injectable()
export class EvidencePages {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
  ) {}

  async one(me: PersonId, id: string): Promise<Response<typeof contract.getEvidence>> {
    const db = this.db.read;
    const { row, record, seen } = await visibleEvidence(db, this.records, me, id);
    const held = await heldBy(db, id);
    return {
      apprenticeship: headOf(me, record, seen === null ? [] : seersIn(record)),
      evidence: seenParts(await evidenceView(db, me, record, row), seen),
      earlier: await earlierWords(db, id),
      withdrawn: withdrawal(row),
      sha256: row.sha256,
      heldBy: held
        .filter((item) => seen === null || seen.has(item.id))
        .map(({ itemKey }) => record.programme.item(itemKey).title),
    };
  }

  /** The reader has seen all of this revision. To say so again changes nothing. */
  markOpened(me: PersonId, id: string, revision: number): Promise<void> {
    return this.db.keep(async (tx) => {
      const { row } = await visibleEvidence(tx, this.records, me, id);
      checkNotHeld(row);
      if (row.revision !== revision)
        throw conflict('This evidence has changed since you opened it. Read it again');
      await tx.rows(
        `INSERT INTO evidence_openings (evidence_id, person_id, revision, opened_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [id, me, revision, this.clock.now()],
      );
    });
  }
}

/** Who sees pieces of the record without seeing the whole of it. */
const seersIn = ({ parties }: ApprenticeRecord) => [
  ...holdersOf(parties, 'service-desk-lead'),
  ...holdersOf(parties, 'security-contact'),
];

async function earlierWords(db: Reader, evidenceId: string) {
  const revisions = await db.find(EvidenceRevision, {
    where: { evidenceId },
    order: { revision: 'DESC' },
  });
  return revisions.map(({ revision, until, content: { title, text } }) => ({
    revision,
    until,
    title,
    text,
  }));
}

const withdrawal = ({ withdrawnAt, withdrawnReason }: Evidence) =>
  withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' };
