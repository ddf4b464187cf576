import { Injectable } from '@nestjs/common';
import {
  awaitedAmong,
  dayAt,
  elapsedShare,
  nextReviewOn,
  oldestRequestOf,
  standingOf,
  type Day,
  type HoursFacts,
  type KeptStanding,
  type Standing,
  type StandingFacts,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import { certificatesOf, endingsOf, heldAmong, unseenAmong } from '../training/certificate-rows';
import type { Certificate } from '../training/certificate.entity';
import { planFactsOf, type PlanFact } from './plan-facts';

export { standingView } from './standing-views';

/** What a list says about one apprenticeship, worked out now or kept before. */
export type Glance = {
  record: ApprenticeRecord;
  facts: Omit<StandingFacts, 'items' | 'parties' | 'lastReviewOn' | 'endings' | 'unseen'>;
  standing: Standing;
  /** Required items that await sign-off. */
  waiting: number;
  oldestRequest: KeptStanding['oldestRequest'];
  nextReviewOn: Day;
  /** All that is in the log and not withdrawn. */
  loggedMinutes: number;
};

/** Everything that a dashboard says about one apprenticeship. */
export type Progress = Glance & {
  items: PlanFact[];
  facts: StandingFacts;
  /** The same facts on another day, if nothing is done until then. */
  factsOn: (day: Day) => StandingFacts;
  minutes: LoggedMinutes;
  /** Certificates that count today. */
  certificates: readonly Certificate[];
};

/** Minutes in the log: all of them, and those of off-the-job training that are not or are verified. */
export type LoggedMinutes = { logged: number; submitted: number; verified: number };

@Injectable()
export class Standings {
  /**
   * Five statements, whatever the number of apprenticeships. `active`: the last days of activity that
   * are known already.
   */
  async of(
    db: Reader,
    records: readonly ApprenticeRecord[],
    active: ReadonlyMap<string, Day | null> = new Map(),
  ): Promise<Progress[]> {
    if (records.length === 0) return [];
    const ids = records.map(({ id }) => id);
    const items = await planFactsOf(db, records);
    const minutes = await minutesOf(db, ids);
    const activity = await lastActivityOf(
      db,
      records.filter(({ id }) => !active.has(id)),
    );
    const reviews = await lastReviewOf(db, ids);
    const training = await certificatesOf(db, records);
    return records.map((record) =>
      progressOf(record, {
        items: items.get(record.id) ?? [],
        minutes: minutes.get(record.id) ?? { logged: 0, submitted: 0, verified: 0 },
        lastActivityOn: active.get(record.id) ?? activity.get(record.id) ?? null,
        lastReviewOn: reviews.get(record.id) ?? null,
        certificates: heldAmong(training.get(record.id) ?? []),
      }),
    );
  }

  async one(db: Reader, record: ApprenticeRecord): Promise<Progress> {
    const [progress] = await this.of(db, [record]);
    if (!progress) throw new Error('No progress for a record that was given');
    return progress;
  }
}

type Loaded = Pick<Progress, 'items' | 'minutes' | 'certificates'> &
  Pick<StandingFacts, 'lastActivityOn' | 'lastReviewOn'>;

function progressOf(record: ApprenticeRecord, loaded: Loaded): Progress {
  const { items, minutes, certificates, lastActivityOn, lastReviewOn } = loaded;
  const factsOn = (today: Day): StandingFacts => ({
    ...factsOfRecord({ ...record, today }, minutes),
    items,
    parties: record.parties,
    lastActivityOn,
    lastReviewOn,
    endings: endingsOf(items, certificates),
    unseen: unseenAmong(certificates),
  });
  const facts = factsOn(record.today);
  return {
    record,
    items,
    facts,
    factsOn,
    standing: standingOf(facts),
    waiting: awaitedAmong(items),
    oldestRequest: oldestRequestOf(facts),
    nextReviewOn: nextReviewOn(facts, facts.settings),
    loggedMinutes: minutes.logged,
    minutes,
    certificates,
  };
}

/** The part of the facts that needs neither the plan nor the log, on the day of the record. */
export const factsOfRecord = (record: ApprenticeRecord, minutes: LoggedMinutes) => ({
  today: record.today,
  startOn: record.row.startOn,
  recordBeganOn: dayAt(record.row.createdAt),
  hours: hoursOf(record, minutes),
  settings: record.row.settings,
  breaks: record.breaks,
});

const hoursOf = (
  { row, today, breaks }: ApprenticeRecord,
  { submitted, verified }: LoggedMinutes,
): HoursFacts => ({
  minimumMinutes: row.minimumMinutes,
  plannedMinutes: row.plannedMinutes,
  unverifiedMinutes: submitted,
  verifiedMinutes: verified,
  elapsed: elapsedShare(row.startOn, row.plannedEndOn, today, breaks),
});

/** Hours come from the log, never from ticks; what was withdrawn is not there (product.md rule 14). */
async function minutesOf(db: Reader, ids: readonly string[]): Promise<Map<string, LoggedMinutes>> {
  const rows = await db.rows<{ id: string } & Record<keyof LoggedMinutes, number | string>>(
    `SELECT apprenticeship_id AS id, SUM(minutes) AS logged,
            SUM(CASE WHEN off_the_job AND state = 'submitted' THEN minutes ELSE 0 END) AS submitted,
            SUM(CASE WHEN off_the_job AND state = 'verified' THEN minutes ELSE 0 END) AS verified
       FROM log_entries
      WHERE state <> 'withdrawn' AND apprenticeship_id IN (${placeholders(ids, 1)})
      GROUP BY apprenticeship_id`,
    ids,
  );
  return new Map(
    rows.map(({ id, logged, submitted, verified }) => [
      id,
      { logged: Number(logged), submitted: Number(submitted), verified: Number(verified) },
    ]),
  );
}

/** The last day on which the apprentice did something on their own record. */
async function lastActivityOf(db: Reader, records: readonly ApprenticeRecord[]) {
  if (records.length === 0) return new Map<string, Day>();
  const rows = await db.rows<{ id: string; at: string }>(
    `SELECT e.apprenticeship_id AS id, MAX(e.at) AS at
       FROM audit_events e JOIN apprenticeships a ON a.id = e.apprenticeship_id AND a.person_id = e.by
      WHERE e.apprenticeship_id IN (${placeholders(records, 1)})
      GROUP BY e.apprenticeship_id`,
    records.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, at }) => [id, dayAt(at)]));
}

async function lastReviewOf(db: Reader, ids: readonly string[]) {
  const rows = await db.rows<{ id: string; heldOn: string }>(
    `SELECT apprenticeship_id AS id, MAX(held_on) AS "heldOn" FROM reviews
      WHERE apprenticeship_id IN (${placeholders(ids, 1)}) GROUP BY apprenticeship_id`,
    ids,
  );
  return new Map(rows.map(({ id, heldOn }) => [id, heldOn]));
}
