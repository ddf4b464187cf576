import { Injectable } from '@nestjs/common';
import type { apprenticeships, Query, Response } from '@tracker/contract';
import { holdersOf } from '@tracker/domain';
import { namesOf } from '../people/parties';
import { cursorOf, idPart, readCursor } from '../platform/cursor';
import { Db } from '../platform/db';
import { likeAnywhere } from '../platform/like-anywhere';
import { focusAreaTitle, nameIn, Records, type ApprenticeRecord } from './records';

type List = typeof apprenticeships.listApprenticeships;

const pageSize = 50;

/** Every apprenticeship, by the name of the apprentice. Four statements, whatever the number of rows. */
@Injectable()
export class ApprenticeshipList {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async page({ search, after }: Query<List>): Promise<Response<List>> {
    const like = likeAnywhere(search);
    const keys = await this.keys(like, after);
    const shown = keys.slice(0, pageSize);
    const last = shown.at(-1);
    const records = await this.records.many(
      this.db.read,
      shown.map(({ id }) => id),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return {
      apprenticeships: shown.flatMap(({ id }) => rowFrom(byId.get(id))),
      total: await this.count(like),
      next: keys.length > pageSize && last ? cursorOf(last.id) : null,
    };
  }

  /** One more than a page, to know whether there is another. The cursor carries no name: it stands in addresses. */
  private keys(like: string, after?: string): Promise<{ id: string }[]> {
    const isLater =
      after === undefined
        ? ''
        : `AND (LOWER(p.name), a.id) > (SELECT LOWER(last.name), here.id
             FROM apprenticeships here JOIN people last ON last.id = here.person_id
            WHERE here.id = $2)`;
    return this.db.read.rows(
      `SELECT a.id ${matching} ${isLater}
        ORDER BY LOWER(p.name), a.id LIMIT ${String(pageSize + 1)}`,
      after === undefined ? [like] : [like, ...readCursor(after, 1, idPart)],
    );
  }

  private async count(like: string): Promise<number> {
    const [row] = await this.db.read.rows<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${matching}`,
      [like],
    );
    return Number(row?.total ?? 0);
  }
}

const matching = `FROM apprenticeships a JOIN people p ON p.id = a.person_id
  WHERE LOWER(p.name) LIKE $1 ESCAPE '!'`;

function rowFrom(record?: ApprenticeRecord): Response<List>['apprenticeships'] {
  if (!record) return [];
  const { row, parties, names, programme } = record;
  return [
    {
      id: row.id,
      apprentice: { id: parties.apprentice, name: nameIn(record, parties.apprentice) },
      programme: programme.content.title,
      focusArea: focusAreaTitle(record),
      startOn: row.startOn,
      plannedEndOn: row.plannedEndOn,
      mentors: namesOf(holdersOf(parties, 'mentor'), names),
      lineManagers: namesOf(holdersOf(parties, 'line-manager'), names),
    },
  ];
}
