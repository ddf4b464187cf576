import { Injectable } from '@nestjs/common';
import type { breaks as contract, BreakPage, Response } from '@tracker/contract';
import { breakMovesOpenTo, whyNotAsk, type PersonId } from '@tracker/domain';
import { headOf, nameIn, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { Db, type Reader } from '../platform/db';
import { breaksOf, factsOf, visibleBreak, waitingIn, type LoadedBreak } from './break-rows';
import { approverWords, effectWords, pageView, requestTitle, rowView } from './break-views';
import { dateMovesOf, daysMoved, problemsOf } from './date-moves';

const examplesShown = 5;

/** What the pages about breaks in learning show. */
@Injectable()
export class BreakPages {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async list(me: PersonId, apprenticeshipId: string): Promise<Response<typeof contract.getBreaks>> {
    const record = await this.records.visibleTo(this.db.read, me, apprenticeshipId);
    const breaks = await breaksOf(this.db.read, record.id);
    return {
      apprenticeship: headOf(me, record),
      today: record.today,
      breaks: breaks.map((each) => rowView(record, each)),
      canAsk: whyNotAsk(me, record.parties) === null,
      approvers: approverWords(record, me),
    };
  }

  async one(me: PersonId, id: string, db: Reader = this.db.read): Promise<BreakPage> {
    const loaded = await visibleBreak(db, this.records, me, id);
    const { record, found } = loaded;
    return pageView(me, record, found, await effectOf(db, loaded));
  }

  /** What waits for this person to approve or refuse it, the oldest first. */
  async toDecide(me: PersonId): Promise<Response<typeof contract.getBreaksToDecide>> {
    const waiting = await this.db.read.rows<{ apprenticeshipId: string }>(
      `SELECT DISTINCT b.apprenticeship_id AS "apprenticeshipId"
         FROM break_requests r JOIN breaks b ON b.id = r.break_id WHERE r.outcome IS NULL`,
    );
    const ids = waiting.map((row) => row.apprenticeshipId);
    const records = await this.records.many(this.db.read, ids);
    const found = await Promise.all(
      records.map(async (record) => {
        const breaks = await breaksOf(this.db.read, record.id);
        return breaks.flatMap((each) => decidable(me, record, each));
      }),
    );
    return { breaks: found.flat().sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1)) };
  }
}

function decidable(me: PersonId, record: ApprenticeRecord, each: LoadedBreak) {
  const waiting = waitingIn(each);
  if (!waiting || !breakMovesOpenTo(me, factsOf(record, each)).includes('approve')) return [];
  const { apprentice } = record.parties;
  return [
    {
      id: each.row.id,
      apprentice: { id: apprentice, name: nameIn(record, apprentice) },
      words: requestTitle(each.row, waiting),
      askedAt: waiting.askedAt,
    },
  ];
}

async function effectOf(
  db: Reader,
  loaded: Awaited<ReturnType<typeof visibleBreak>>,
): Promise<BreakPage['effect']> {
  const { record, found, all } = loaded;
  const waiting = waitingIn(found);
  if (!waiting) return null;
  const moves = await dateMovesOf(db, loaded, waiting);
  const { id, fromOn } = found.row;
  const dates = { id, fromOn, untilOn: waiting.untilOn };
  const problems = waiting.kind === 'cancel' ? {} : await problemsOf(db, record, all, dates);
  return {
    items: moves.items.length,
    words: effectWords(moves.items.length, daysMoved(moves)),
    endsOnBefore: moves.endedOn,
    endsOnAfter: moves.endsOn,
    examples: moves.items.slice(0, examplesShown).map((item) => ({
      id: item.id,
      title: record.programme.item(item.itemKey).title,
      dueOn: item.wasDueOn,
      willBeDueOn: item.dueOn,
    })),
    problem: Object.values(problems)[0] ?? '',
  };
}
