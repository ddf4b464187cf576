import { Injectable } from '@nestjs/common';
import type { Query, reports, Response } from '@tracker/contract';
import {
  addDays,
  plural,
  dayStartsAt,
  type Day,
  type Period,
  type PersonId,
} from '@tracker/domain';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { askerValues, countOfMine, mine, type Asker } from './whose';

type List = Response<typeof reports.getReports>;
type FileKey = List['files'][number]['key'];

/** Counting stops here: a page must not wait for millions of rows. */
const countedUpTo = 10_000;

const texts: Record<FileKey, { title: string; holds: string }> = {
  team: {
    title: 'Team',
    holds:
      'One row for each apprentice as they stand today: standing and reasons, items expected and signed off, the four hour numbers, last activity, reviews, and who looks after them.',
  },
  hours: {
    title: 'Hours',
    holds:
      'One row for each session in the log: date, minutes, kind, how the work was done, with whom, the apprentice’s own words, the items it counts towards, whether it counts as off-the-job training, and who verified it. Withdrawn sessions are there, and say so.',
  },
  'sign-offs': {
    title: 'Sign-offs',
    holds:
      'One row for each decision: item, decision, who decided and on whose behalf, level, words to the apprentice, and the SHA-256 of what was judged. Items that their owner only ticks have no decision.',
  },
  certificates: {
    title: 'Certificates',
    holds:
      'One row for each course or certificate: issuer, day of issue, last day on which it is valid, whether it is current, and who has seen it.',
  },
};

/** Rows of each file. `$3`: where the period begins; `$4`: where it is over, as this column writes it. */
const counted: Record<Exclude<FileKey, 'team'>, (mineIds: string) => string> = {
  hours: (mineIds) => `FROM log_entries e
     WHERE e.apprenticeship_id IN (${mineIds}) AND e.held_on >= $3 AND e.held_on < $4`,
  'sign-offs': (mineIds) => `FROM plan_items i JOIN sign_off_requests r ON r.plan_item_id = i.id
     WHERE i.apprenticeship_id IN (${mineIds}) AND r.outcome IN ('signed-off', 'returned', 'revoked')
       AND r.decided_at >= $3 AND r.decided_at < $4`,
  certificates: (mineIds) => `FROM certificates c
     WHERE c.apprenticeship_id IN (${mineIds}) AND c.issued_on >= $3 AND c.issued_on < $4`,
};

/** What can be downloaded, what it holds, and how much of it there is. */
@Injectable()
export class ReportList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(me: PersonId, period: Query<typeof reports.getReports>): Promise<List> {
    const asker = { me, today: this.clock.today() };
    const apprentices = await countOfMine(this.db.read, asker);
    const rows: Record<FileKey, number> = {
      team: apprentices,
      hours: await this.count('hours', asker, period),
      'sign-offs': await this.count('sign-offs', asker, period),
      certificates: await this.count('certificates', asker, period),
    };
    return {
      today: asker.today,
      ...period,
      whose: whoseWords(apprentices),
      apprentices,
      files: (Object.keys(texts) as FileKey[]).map((key) => ({
        key,
        ...texts[key],
        byPeriod: key !== 'team',
        size: sizeWords(rows[key], key === 'team'),
        isEmpty: rows[key] === 0,
      })),
    };
  }

  private async count(
    key: keyof typeof counted,
    asker: Asker,
    { from, to }: Period,
  ): Promise<number> {
    const [row] = await this.db.read.rows<{ total: number | string }>(
      `SELECT COUNT(*) AS total FROM (SELECT 1 AS one ${counted[key](`SELECT a.id ${mine(asker)}`)} LIMIT ${String(countedUpTo + 1)}) found`,
      [...askerValues(asker), ...endsOf(key, from, to)],
    );
    return Number(row?.total ?? 0);
  }
}

/** Decisions are instants, the other columns days. An open end is before or after all there can be. */
function endsOf(key: keyof typeof counted, from: Day | null, to: Day | null): [string, string] {
  const end = (day: Day) => (key === 'sign-offs' ? dayStartsAt(day) : day);
  return [from === null ? '' : end(from), to === null ? '9999-12-31' : end(addDays(to, 1))];
}

const whoseWords = (apprentices: number) =>
  apprentices === 0 ? 'No apprentices' : plural(apprentices, 'apprentice');

function sizeWords(rows: number, isTeam: boolean): string {
  if (rows === 0) return isTeam ? 'Nobody yet' : 'Nothing in this period';
  if (rows > countedUpTo) return `More than ${countedUpTo.toLocaleString('en-GB')} rows`;
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}
