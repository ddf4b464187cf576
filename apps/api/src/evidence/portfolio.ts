import { Injectable } from '@nestjs/common';
import type { evidence as contract, Query, Response } from '@tracker/contract';
import { plural, type PersonId } from '@tracker/domain';
import { headOf, Records } from '../apprenticeships/records';
import { cursorOf, readCursor } from '../platform/cursor';
import { Db, type Reader } from '../platform/db';
import { likeAnywhere } from '../platform/like-anywhere';
import { coverageOf } from './coverage';
import { evidenceRows, newestFirst } from './evidence-rows';
import { evidenceViews } from './evidence-views';

type Choices = Query<typeof contract.getPortfolio>;

const pageSize = 50;

/** The portfolio as it is read: a page of pieces, and what the plan still has nothing to show for. */
@Injectable()
export class Portfolio {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async page(
    me: PersonId,
    id: string,
    choices: Choices,
  ): Promise<Response<typeof contract.getPortfolio>> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, id);
    const { where, values } = chosen(id, choices);
    const counts = await countsOf(db, where, values);
    const { rows, next } = await pageOf(db, where, values, choices.after);
    return {
      apprenticeship: headOf(me, record),
      canAdd: record.parties.apprentice === me,
      sentence: sentenceFor(counts.standing),
      evidence: await evidenceViews(db, me, record, rows),
      matching: counts.matching,
      next,
      coverage: await coverageOf(db, record),
    };
  }
}

function chosen(id: string, { kind, search = '' }: Choices) {
  const where = ['e.apprenticeship_id = $1'];
  const values: string[] = [id];
  if (kind) where.push(`e.kind = $${String(values.push(kind))}`);
  if (search.trim() !== '') {
    const at = `$${String(values.push(likeAnywhere(search.trim())))} ESCAPE '!'`;
    where.push(`(LOWER(e.title) LIKE ${at} OR LOWER(e.text) LIKE ${at})`);
  }
  return { where: where.join(' AND '), values };
}

async function pageOf(db: Reader, where: string, values: readonly string[], after?: string) {
  const key = after === undefined ? [] : readCursor(after, 2);
  const at = (nth: number) => `$${String(values.length + nth)}`;
  const later =
    key.length === 0
      ? ''
      : `AND (e.added_at < ${at(1)} OR (e.added_at = ${at(1)} AND e.id < ${at(2)}))`;
  const found = await evidenceRows(
    db,
    `WHERE ${where} ${later} ${newestFirst} LIMIT ${String(pageSize + 1)}`,
    [...values, ...key],
  );
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last ? cursorOf(last.addedAt, last.id) : null };
}

/** Pieces that stand, and pieces that fit the choices. `$1` of the condition is the apprenticeship. */
async function countsOf(db: Reader, where: string, values: readonly string[]) {
  const [row] = await db.rows<Record<'standing' | 'matching', string | number | null>>(
    `SELECT SUM(CASE WHEN e.state IN ('checking', 'ready') THEN 1 ELSE 0 END) AS standing,
            SUM(CASE WHEN ${where} THEN 1 ELSE 0 END) AS matching
       FROM evidence e WHERE e.apprenticeship_id = $1`,
    values,
  );
  return { standing: Number(row?.standing ?? 0), matching: Number(row?.matching ?? 0) };
}

const sentenceFor = (count: number) =>
  count === 0 ? 'No evidence yet' : plural(count, 'piece of evidence', 'pieces of evidence');
