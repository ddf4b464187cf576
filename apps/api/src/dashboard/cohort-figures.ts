import { Injectable } from '@nestjs/common';
import type { StandingWord } from '@tracker/domain';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { likeAnywhere } from '../platform/like-anywhere';
import { dutiesOf, type Duty } from '../programmes/duties';
import { Programmes } from '../programmes/programmes';
import { StandingsRefresh } from '../standings/refresh';
import { cohortSql, keyOf, signerSql, type Cohort } from './cohort-key';

/** Apprentices of one cohort, of one programme version, with one standing. Items are required ones. */
export type CohortCount = Cohort & {
  title: string;
  versionId: string;
  word: StandingWord;
  count: number;
  required: number;
  expected: number;
  signedOff: number;
  waiting: number;
  outdated: number;
};

/** Whose move the oldest request of so many apprentices is. `id` is empty where nobody is named. */
export type Queue = {
  id: string;
  name: string | null;
  apprentices: number;
  waiting: number;
  since: string;
};

const queuesShown = 10;

/** Sums over the standings that are kept. One statement each, and none of them reads items or the log. */
@Injectable()
export class CohortFigures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly refresh: StandingsRefresh,
  ) {}

  /**
   * Of all cohorts. Some rows that are out of date are made again first; where there are more, the
   * figures say how many.
   */
  async counts(): Promise<CohortCount[]> {
    const counts = await this.countsNow();
    if (counts.every(({ outdated }) => outdated === 0)) return counts;
    await this.refresh.some();
    return this.countsNow();
  }

  private async countsNow(): Promise<CohortCount[]> {
    const rows = await this.db.read.rows<Record<keyof CohortCount, string | number>>(
      `SELECT SUBSTR(a.start_on, 1, 7) AS month, v.key AS programme, v.title, v.id AS "versionId",
              s.word, COUNT(*) AS count, SUM(s.required) AS required, SUM(s.expected) AS expected,
              SUM(s.signed_off) AS "signedOff", SUM(s.waiting) AS waiting,
              SUM(CASE WHEN s.good_until < $1 THEN 1 ELSE 0 END) AS outdated
         FROM standings s JOIN apprenticeships a ON a.id = s.apprenticeship_id
         JOIN programme_versions v ON v.id = a.programme_version_id
        GROUP BY SUBSTR(a.start_on, 1, 7), v.key, v.title, v.id, s.word`,
      [this.clock.today()],
    );
    return rows.map((row) => ({
      month: String(row.month),
      programme: String(row.programme),
      title: String(row.title),
      versionId: String(row.versionId),
      word: row.word as StandingWord,
      count: Number(row.count),
      required: Number(row.required),
      expected: Number(row.expected),
      signedOff: Number(row.signedOff),
      waiting: Number(row.waiting),
      outdated: Number(row.outdated),
    }));
  }

  /** The duties of these programme versions, with the number of apprentices that each holds up. */
  async duties(
    versions: readonly string[],
    cohort: Cohort | null,
  ): Promise<(Duty & { late: number })[]> {
    if (versions.length === 0) return [];
    const duties = await this.dutiesIn(versions);
    const sums = duties.map(
      (_, n) =>
        `SUM(CASE WHEN s.late_duties LIKE $${String(n + 1)} ESCAPE '!' THEN 1 ELSE 0 END) AS d${String(n)}`,
    );
    const among = cohortSql(cohort, duties.length + 1);
    const [row] = await this.db.read.rows<Record<string, string | number | null>>(
      `SELECT ${sums.join(', ')} FROM standings s ${among.join}
        WHERE ${among.condition || '1 = 1'}`,
      [...duties.map(({ key }) => likeAnywhere(` ${key} `)), ...among.values],
    );
    return duties.map((duty, n) => ({ ...duty, late: Number(row?.[`d${String(n)}`] ?? 0) }));
  }

  /** Published versions never change, so this asks the database once for each. */
  async dutiesIn(versions: readonly string[]): Promise<Duty[]> {
    const ids = [...new Set(versions)];
    return dutiesOf(await Promise.all(ids.map((id) => this.programmes.version(this.db.read, id))));
  }

  /** Who has the oldest requests, the oldest first. */
  async queues(cohort: Cohort | null): Promise<Queue[]> {
    const { join, condition, values } = cohortSql(cohort, 1);
    const rows = await this.db.read.rows<Record<keyof Queue, string | number | null>>(
      `SELECT q.id, p.name, q.apprentices, q.waiting, q.since
         FROM (SELECT ${signerSql} AS id, COUNT(*) AS apprentices, SUM(s.waiting) AS waiting,
                      MIN(s.oldest_request_on) AS since
                 FROM standings s ${join}
                WHERE s.oldest_request_on IS NOT NULL AND ${condition || '1 = 1'}
                GROUP BY ${signerSql}
                ORDER BY MIN(s.oldest_request_on), ${signerSql} LIMIT ${String(queuesShown)}) q
         LEFT JOIN people p ON p.id = q.id
        ORDER BY q.since, p.name, q.id`,
      values,
    );
    return rows.map((row) => ({
      id: String(row.id),
      name: row.name === null ? null : String(row.name),
      apprentices: Number(row.apprentices),
      waiting: Number(row.waiting),
      since: String(row.since),
    }));
  }
}

/** Whether a row of the counts belongs to what was asked for. */
export const isIn = (cohort: Cohort | null) => (row: Cohort) =>
  cohort === null || keyOf(row) === keyOf(cohort);
