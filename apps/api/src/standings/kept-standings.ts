import { Injectable } from '@nestjs/common';
import {
  addDays,
  goodUntil,
  isLate,
  keptStandingOf,
  type Day,
  type KeptStanding,
  type PersonId,
} from '@tracker/domain';
import { In } from 'typeorm';
import { nameIn, Records } from '../apprenticeships/records';
import { Standings, type Progress } from '../plans/standings';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { dutyKeyOf } from '../programmes/duties';
import { castGoodUntil } from './cast-changes';
import { StandingRow } from './standing-row.entity';

/** How far ahead a row is worked out. After that it is made again, changed or not. */
const daysAhead = 28;

/** Who did something on their own record in the unit that is being written, and its audit row is not yet. */
export type Actors = ReadonlyMap<string, ReadonlySet<PersonId>>;

@Injectable()
export class KeptStandings {
  constructor(
    private readonly records: Records,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes these rows from their records, inside the unit that changed them. The last activity is
   * taken from the row that was there and from `actors`; without a row, it is looked up.
   */
  async keep(tx: Tx, ids: readonly string[], actors: Actors = new Map()): Promise<void> {
    if (ids.length === 0) return;
    const before = await this.locked(tx, ids);
    const active = new Map(
      [...before].flatMap(([id, { goodUntil: until, lastActivityOn }]) =>
        until === '' ? [] : [[id, lastActivityOn] as const],
      ),
    );
    for (const row of await this.rowsOf(tx, ids, active, actors))
      if (before.has(row.apprenticeshipId))
        await tx.update(StandingRow, { apprenticeshipId: row.apprenticeshipId }, row);
      else await tx.insert(StandingRow, row);
  }

  /** Leaves these rows to be made when they are read next. */
  async outdate(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const apprenticeshipId of ids)
      if ((await tx.update(StandingRow, { apprenticeshipId }, { goodUntil: '' })) === 0)
        await tx.insert(StandingRow, { ...unmade, apprenticeshipId });
  }

  /** These rows as they should be, from the records alone. */
  made(db: Reader, ids: readonly string[]): Promise<StandingRow[]> {
    return this.rowsOf(db, ids, new Map(), new Map());
  }

  /**
   * Two units that change one record at the same time on PostgreSQL take turns from here on, and the
   * second reads what the first has written.
   */
  private async locked(tx: Tx, ids: readonly string[]): Promise<Map<string, StandingRow>> {
    await tx.rows(
      `UPDATE standings SET waiting = waiting WHERE apprenticeship_id IN (${placeholders(ids, 1)})`,
      ids,
    );
    const rows = await tx.find(StandingRow, { where: { apprenticeshipId: In([...ids]) } });
    return new Map(rows.map((row) => [row.apprenticeshipId, row]));
  }

  private async rowsOf(
    db: Reader,
    ids: readonly string[],
    active: ReadonlyMap<string, Day | null>,
    actors: Actors,
  ): Promise<StandingRow[]> {
    const today = this.clock.today();
    const records = await this.records.many(db, ids);
    const known = new Map(active);
    for (const { id, row } of records) if (actors.get(id)?.has(row.personId)) known.set(id, today);
    const until = await castGoodUntil(db, ids, today);
    const all = await this.standings.of(db, records, known);
    return all.map((progress) => rowOf(progress, until.get(progress.record.id)));
  }
}

const unmade: Omit<StandingRow, 'apprenticeshipId'> = {
  sortName: '',
  word: 'on-track',
  required: 0,
  expected: 0,
  signedOff: 0,
  askedInTime: 0,
  gap: 0,
  waiting: 0,
  reasons: [],
  called: '',
  lateDuties: '',
  needsSomebody: false,
  warns: false,
  oldestRequestOn: null,
  oldestRequestOwners: [],
  lastActivityOn: null,
  nextDueOn: null,
  nextReviewOn: '',
  loggedMinutes: 0,
  submittedMinutes: 0,
  verifiedMinutes: 0,
  goodUntil: '',
};

function rowOf(progress: Progress, castUntil: Day | undefined): StandingRow {
  const { record, factsOn, minutes } = progress;
  const horizon = addDays(record.today, daysAhead);
  const last = castUntil !== undefined && castUntil < horizon ? castUntil : horizon;
  const keptOn = (day: Day) => ({
    ...keptStandingOf(factsOn(day)),
    lateDuties: lateDutiesOn(progress, day),
  });
  const kept = keptOn(record.today);
  return {
    apprenticeshipId: record.id,
    sortName: nameIn(record, record.parties.apprentice).toLowerCase().slice(0, 100),
    ...columnsOf(kept),
    loggedMinutes: minutes.logged,
    submittedMinutes: minutes.submitted,
    verifiedMinutes: minutes.verified,
    goodUntil: goodUntil(record.today, last, keptOn),
  };
}

function lateDutiesOn({ items, record }: Progress, day: Day): string {
  const late = items.filter((item) => item.required && isLate(item, day));
  const keys = new Set(late.map((item) => dutyKeyOf(record.programme, item.programmeItem)));
  return [...keys]
    .sort()
    .map((key) => ` ${key} `)
    .join('');
}

type Kept = KeptStanding & Pick<StandingRow, 'lateDuties'>;

function columnsOf({ counts, called, oldestRequest, ...kept }: Kept) {
  return {
    ...counts,
    ...kept,
    called: called.join(' '),
    oldestRequestOn: oldestRequest?.since ?? null,
    oldestRequestOwners: oldestRequest?.owners ?? [],
  };
}
