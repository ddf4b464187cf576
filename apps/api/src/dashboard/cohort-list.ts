import { Injectable } from '@nestjs/common';
import type { cohorts, Query, Response } from '@tracker/contract';
import { standingTitles, type PersonId } from '@tracker/domain';
import { Clock } from '../platform/clock';
import { cursorOf, idPart, noSuchPage, readCursor } from '../platform/cursor';
import { Db } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import { likeAnywhere } from '../platform/like-anywhere';
import { StandingsRefresh } from '../standings/refresh';
import { CohortFigures, isIn } from './cohort-figures';
import { cohortFrom, cohortSql, cohortTitle, signerSql, type Cohort } from './cohort-key';
import { TeamList } from './team-list';
import { rowOf } from './teams';

type List = typeof cohorts.getCohortApprentices;
type Asked = Omit<Query<List>, 'cohort'>;

const pageSize = 50;

/** The apprentices behind a figure of the cohort page, by name; never by score (rule 16). */
@Injectable()
export class CohortList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly figures: CohortFigures,
    private readonly team: TeamList,
    private readonly refresh: StandingsRefresh,
  ) {}

  async page(me: PersonId, { cohort: key, ...asked }: Query<List>): Promise<Response<List>> {
    const all = await this.figures.counts();
    const cohort = cohortFrom(key, all);
    const versions = all.filter(isIn(cohort)).map(({ versionId }) => versionId);
    const chosen = await this.chosen(asked, versions);
    const keys = await this.keys(cohort, asked);
    const shown = keys.slice(0, pageSize);
    const last = shown.at(-1);
    await this.refresh.of(shown.map(({ id }) => id));
    const rows = await this.team.glances(shown.map(({ id }) => ({ id, place: 0 })));
    return {
      today: this.clock.today(),
      title: cohort ? cohortTitle(cohort) : 'All cohorts',
      chosen,
      matching: await this.count(cohort, asked),
      apprentices: rows.map(({ glance }) => rowOf(me, glance)),
      next: keys.length > pageSize && last ? cursorOf(last.id) : null,
    };
  }

  /** What was chosen, in words. A duty or a person that is not there is bad input (422). */
  private async chosen({ standing, duty, signer }: Asked, versions: readonly string[]) {
    const words: string[] = standing === '' ? [] : [standingTitles[standing]];
    if (duty !== '') {
      const found = (await this.figures.dutiesIn(versions)).find(({ key }) => key === duty);
      if (!found) throw new InvalidInput({ duty: 'Choose a duty from the list' });
      words.push(`Late in ${found.title}`);
    }
    if (signer !== '') words.push(`Oldest request waits for ${await this.nameOf(signer)}`);
    return words;
  }

  private async nameOf(signer: string): Promise<string> {
    if (signer === 'nobody') return 'somebody to be named';
    const [person] = await this.db.read.rows<{ name: string }>(
      'SELECT name FROM people WHERE id = $1',
      [signer],
    );
    if (!person) throw new InvalidInput({ signer: 'Choose a person from the list' });
    return person.name;
  }

  /** One more than a page, to know whether there is another. The cursor carries no name: it stands in addresses. */
  private async keys(cohort: Cohort | null, asked: Asked): Promise<{ id: string }[]> {
    const { from, where, values } = matching(cohort, asked);
    const conditions = [...where];
    if (asked.after !== undefined) {
      const [after = ''] = readCursor(asked.after, 1, idPart);
      const isThere = await this.db.read.rows(
        'SELECT 1 AS n FROM standings WHERE apprenticeship_id = $1',
        [after],
      );
      if (isThere.length === 0) throw noSuchPage();
      values.push(after);
      conditions.push(`(s.sort_name, s.apprenticeship_id) >
        (SELECT sort_name, apprenticeship_id FROM standings
          WHERE apprenticeship_id = $${String(values.length)})`);
    }
    return this.db.read.rows(
      `SELECT s.apprenticeship_id AS id ${from} ${whereOf(conditions)}
        ORDER BY s.sort_name, s.apprenticeship_id LIMIT ${String(pageSize + 1)}`,
      values,
    );
  }

  private async count(cohort: Cohort | null, asked: Asked): Promise<number> {
    const { from, where, values } = matching(cohort, asked);
    const [row] = await this.db.read.rows<{ n: string | number }>(
      `SELECT COUNT(*) AS n ${from} ${whereOf(where)}`,
      values,
    );
    return Number(row?.n ?? 0);
  }
}

const whereOf = (conditions: readonly string[]) =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

function matching(cohort: Cohort | null, { standing, duty, signer }: Asked) {
  const among = cohortSql(cohort, 1);
  const values: string[] = [...among.values];
  const where = among.condition === '' ? [] : [among.condition];
  const add = (value: string, condition: (placeholder: string) => string) => {
    values.push(value);
    where.push(condition(`$${String(values.length)}`));
  };
  if (standing !== '') add(standing, (it) => `s.word = ${it}`);
  if (duty !== '') add(likeAnywhere(` ${duty} `), (it) => `s.late_duties LIKE ${it} ESCAPE '!'`);
  if (signer !== '') {
    where.push('s.oldest_request_on IS NOT NULL');
    add(signer === 'nobody' ? '' : signer, (it) => `${signerSql} = ${it}`);
  }
  return { from: `FROM standings s ${among.join}`, where, values };
}
