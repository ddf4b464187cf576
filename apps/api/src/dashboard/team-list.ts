import { Injectable } from '@nestjs/common';
import type { PersonId, Role, StandingWord } from '@tracker/domain';
import { In } from 'typeorm';
import { Records } from '../apprenticeships/records';
import { awayOn } from '../cover/away-on';
import type { Glance } from '../plans/standings';
import { Clock } from '../platform/clock';
import { cursorOf, idPart, noSuchPage, readCursor } from '../platform/cursor';
import { Db } from '../platform/db';
import { likeAnywhere } from '../platform/like-anywhere';
import { glanceFrom } from '../standings/glances';
import { StandingsRefresh } from '../standings/refresh';
import { StandingRow } from '../standings/standing-row.entity';

const pageSize = 50;

/** What is shown of a list. Empty: all. */
export type TeamFilters = {
  standing: StandingWord | '';
  programme: string;
  name: string;
  after?: string | undefined;
};

/** Apprentices of one place, standing and programme. `named`: how many of them have the name that is looked for. */
export type TeamCount = {
  /** 0: need me, 1: wait for somebody else, 2: need nothing from me. */
  place: number;
  word: StandingWord;
  programme: string;
  title: string;
  count: number;
  named: number;
};

type CountRow = TeamCount & { outdated: number; isHere: number };
type Key = { id: string; place: number };

/** A page of the list: who needs the viewer first, early warnings next, then by name; never by score (rule 16). */
export const byNeed = 'place, calm, name, id';
export const byName = 'name, id';
export type Order = typeof byNeed | typeof byName;

export type TeamPage = {
  counts: readonly TeamCount[];
  /** With the place of each. */
  rows: readonly { place: number; glance: Glance }[];
  next: string | null;
};

/** Apprentices of one person in some of their roles, from the standings that are kept. */
@Injectable()
export class TeamList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly refresh: StandingsRefresh,
  ) {}

  /** Five statements, whatever the size of the team; more only where rows of it are out of date. */
  async page(
    me: PersonId,
    roles: readonly Role[],
    order: Order,
    filters: TeamFilters,
  ): Promise<TeamPage> {
    const team = { me, roles, today: this.clock.today() };
    const after =
      filters.after === undefined ? '' : (readCursor(filters.after, 1, idPart)[0] ?? '');
    const counts = await this.freshCounts(team, filters.name, after);
    if (after !== '' && !counts.some(({ isHere }) => isHere > 0)) throw noSuchPage();
    const keys = await this.keys(team, order, filters, after);
    const shown = keys.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      counts,
      rows: await this.glances(shown),
      next: keys.length > pageSize && last ? cursorOf(last.id) : null,
    };
  }

  private async freshCounts(team: Team, name: string, after: string): Promise<CountRow[]> {
    const counts = await this.counts(team, name, after);
    if (counts.every(({ outdated }) => outdated === 0)) return counts;
    const rows = await this.db.read.rows<{ id: string }>(
      `${teamSql(team)} SELECT id FROM team WHERE good_until < $3 ORDER BY id`,
      valuesOf(team),
    );
    await this.refresh.of(rows.map(({ id }) => id));
    return this.counts(team, name, after);
  }

  private async counts(team: Team, name: string, after: string): Promise<CountRow[]> {
    const rows = await this.db.read.rows<Record<keyof CountRow, string | number>>(
      `${teamSql(team)}
       SELECT place, word, programme, title, COUNT(*) AS count,
              SUM(CASE WHEN good_until < $3 THEN 1 ELSE 0 END) AS outdated,
              SUM(CASE WHEN name LIKE $4 ESCAPE '!' THEN 1 ELSE 0 END) AS named,
              SUM(CASE WHEN id = $5 THEN 1 ELSE 0 END) AS "isHere"
         FROM team GROUP BY place, word, programme, title`,
      [...valuesOf(team), likeAnywhere(name), after],
    );
    return rows.map((row) => ({
      place: Number(row.place),
      word: row.word as StandingWord,
      programme: String(row.programme),
      title: String(row.title),
      count: Number(row.count),
      outdated: Number(row.outdated),
      named: Number(row.named),
      isHere: Number(row.isHere),
    }));
  }

  /** One more than a page, to know whether there is another. The cursor carries no name: it stands in addresses. */
  private keys(
    team: Team,
    order: Order,
    { standing, programme, name }: TeamFilters,
    after: string,
  ): Promise<Key[]> {
    const values: string[] = [...valuesOf(team), likeAnywhere(name)];
    const where = ["name LIKE $4 ESCAPE '!'"];
    const add = (value: string, condition: (placeholder: string) => string) => {
      if (value === '') return;
      values.push(value);
      where.push(condition(`$${String(values.length)}`));
    };
    add(standing, (it) => `word = ${it}`);
    add(programme, (it) => `programme = ${it}`);
    add(after, (it) => `(${order}) > (SELECT ${order} FROM team WHERE id = ${it})`);
    return this.db.read.rows(
      `${teamSql(team)} SELECT id, place FROM team WHERE ${where.join(' AND ')}
        ORDER BY ${order} LIMIT ${String(pageSize + 1)}`,
      values,
    );
  }

  /** These rows with what is needed to show them, in this order. Rows that are not there are left out. */
  async glances(keys: readonly Key[]): Promise<TeamPage['rows']> {
    const ids = keys.map(({ id }) => id);
    if (ids.length === 0) return [];
    const records = await this.records.many(this.db.read, ids);
    const rows = await this.db.read.find(StandingRow, { where: { apprenticeshipId: In(ids) } });
    const [recordOf, rowOf] = [
      new Map(records.map((record) => [record.id, record])),
      new Map(rows.map((row) => [row.apprenticeshipId, row])),
    ];
    return keys.flatMap(({ id, place }) => {
      const [record, row] = [recordOf.get(id), rowOf.get(id)];
      return record && row ? [{ place: Number(place), glance: glanceFrom(record, row) }] : [];
    });
  }
}

type Team = { me: PersonId; roles: readonly Role[]; today: string };

const valuesOf = ({ me, today }: Team) => [`%${me}%`, me, today];

/**
 * Apprenticeships in which this person has one of the roles today, or stands in for somebody who
 * has, as `deputyOf` of the domain says it: who is away does not stand in, nor does the apprentice.
 * $1: what finds the person among those who are called. $2: the person. $3: today.
 */
function teamSql({ roles }: Team): string {
  const role = `r.role IN (${roles.map((each) => `'${each}'`).join(', ')})`;
  const lasts = (row: string) =>
    `${row}.from_on <= $3 AND (${row}.until_on IS NULL OR ${row}.until_on >= $3)`;
  return `WITH team AS (
    SELECT s.apprenticeship_id AS id, s.sort_name AS name, s.word, s.good_until,
           v.key AS programme, v.title,
           CASE WHEN s.called LIKE $1 THEN 0 WHEN s.needs_somebody THEN 1 ELSE 2 END AS place,
           CASE WHEN s.warns THEN 0 ELSE 1 END AS calm
      FROM standings s JOIN apprenticeships a ON a.id = s.apprenticeship_id
      JOIN programme_versions v ON v.id = a.programme_version_id
     WHERE s.apprenticeship_id IN (
           SELECT r.apprenticeship_id FROM relationships r
            WHERE r.person_id = $2 AND ${role} AND ${lasts('r')} AND r.apprenticeship_id IS NOT NULL
            UNION
           SELECT r.apprenticeship_id
             FROM absences away JOIN relationships r ON r.person_id = away.person_id
             JOIN people absent ON absent.id = away.person_id AND absent.state <> 'disabled'
            WHERE away.deputy_id = $2 AND ${awayOn('away', '$3')} AND ${role} AND ${lasts('r')}
              AND NOT EXISTS (SELECT 1 FROM absences own
                               WHERE own.person_id = $2 AND ${awayOn('own', '$3')})
              AND NOT EXISTS (SELECT 1 FROM relationships own
                               WHERE own.apprenticeship_id = r.apprenticeship_id
                                 AND own.role = 'apprentice' AND own.person_id = $2)))`;
}
