import { Injectable } from '@nestjs/common';
import type { people, Query, Response } from '@tracker/contract';
import type { AccountState, PersonId } from '@tracker/domain';
import { Clock } from '../platform/clock';
import { cursorOf, idPart, noSuchPage, readCursor } from '../platform/cursor';
import { Db } from '../platform/db';
import { likeAnywhere } from '../platform/like-anywhere';
import { judgesOf } from './judges';
import { viewOf } from './people';
import { roleWordsOf } from './role-words';

const pageSize = 50;

type List = Response<typeof people.listPeople>;
type Row = { id: PersonId; name: string; email: string; state: AccountState };
/** How many people the search finds, and the sorting name of the last one on the page before. */
type Found = { total: number | string; afterName: string | null };

/** Everybody by name, a page at a time. Four statements, whatever the number of people. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async read(me: PersonId, { search, after }: Query<typeof people.listPeople>): Promise<List> {
    const pattern = likeAnywhere(search);
    const [afterId = ''] = after === undefined ? [] : readCursor(after, 1, idPart);
    const { total, afterName } = await this.find(pattern, afterId);
    if (afterId !== '' && afterName === null) throw noSuchPage();
    const rows = await this.page(pattern, afterName ?? '', afterId);
    const shown = rows.slice(0, pageSize);
    const today = this.clock.today();
    const ids = shown.map(({ id }) => id);
    const words = await roleWordsOf(this.db.read, ids, today);
    const judges = await judgesOf(this.db.read, me, today);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      people: shown.map((row) => viewOf(me, row, words, judges)),
      total: Number(total),
      next: last ? cursorOf(last.id) : null,
    };
  }

  private async find(pattern: string, afterId: PersonId): Promise<Found> {
    const [found] = await this.db.read.rows<Found>(
      `SELECT COUNT(*) AS total, MAX(CASE WHEN id = $1 THEN LOWER(name) END) AS "afterName"
         FROM people WHERE ${matches('$2')}`,
      [afterId, pattern],
    );
    return found ?? { total: 0, afterName: null };
  }

  /** One more than a page, to know whether another one follows. */
  private page(pattern: string, afterName: string, afterId: PersonId): Promise<Row[]> {
    return this.db.read.rows<Row>(
      `SELECT id, name, email, state FROM people
        WHERE ${matches('$1')} AND (LOWER(name), id) > ($2, $3)
        ORDER BY LOWER(name), id LIMIT ${String(pageSize + 1)}`,
      [pattern, afterName, afterId],
    );
  }
}

const matches = (pattern: string) =>
  `(LOWER(name) LIKE ${pattern} ESCAPE '!' OR email LIKE ${pattern} ESCAPE '!')`;
