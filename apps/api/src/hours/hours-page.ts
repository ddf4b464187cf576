import { Injectable } from '@nestjs/common';
import type { hours, Response } from '@tracker/contract';
import {
  countHours,
  dayAt,
  mayRecordHours,
  periodsInForce,
  plannedMinutesWithin,
  verifiersOf,
  weeklyHoursWords,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { LogEntries, type MonthHours } from '../log/log-entries';
import { verifierWords } from '../log/log-pages';
import { firstDayOf, lastDayOf, monthAfter, monthsOf, type Month } from '../log/months';
import { placeholders } from '../people/parties';
import { Db, type Reader } from '../platform/db';
import { agreedHoursOf, minimumIn, namedIn, versionOf, type AgreedHours } from './agreed-hours';
import type { ContractedHours, PriorLearning } from './agreed-hours.entity';
import { assumedWords, numbersOf } from './hours-words';

type View = Response<typeof hours.getHours>;

/** The hours of one apprentice, for everybody who may read their record. */
@Injectable()
export class HoursPage {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly entries: LogEntries,
  ) {}

  async view(me: PersonId, id: string): Promise<View> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, id);
    const agreed = await agreedHoursOf(db, id);
    const minimum = minimumIn(record, agreed);
    const sums = await this.entries.hoursByMonth(db, id);
    const counted = countHours(sums);
    const verifier = verifierWords(me, record);
    return {
      apprenticeship: headOf(me, record),
      version: versionOf(agreed),
      today: record.today,
      numbers: numbersOf({ record, minimum, counted, verifier }),
      ...agreedViews(record, agreed, await namesOf(db, namedIn(agreed))),
      contractedMatter: minimum.rule.basis === 'paid-hours',
      months: monthsIn(record, sums),
      waiting: counted.waiting,
      verifier,
      moves: movesOpenTo(me, record, counted.waiting),
    };
  }
}

function movesOpenTo(me: PersonId, { parties }: ApprenticeRecord, waiting: number): View['moves'] {
  const mayVerify = waiting > 0 && verifiersOf(parties).includes(me);
  return [
    ...(mayRecordHours(me, parties) ? (['record'] as const) : []),
    ...(mayVerify ? (['verify'] as const) : []),
  ];
}

/** Each month that has begun, the latest first. */
function monthsIn(
  { row, breaks, today }: ApprenticeRecord,
  sums: readonly MonthHours[],
): View['months'] {
  const { first, last } = monthsOf(row, today);
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.unshift(month);
  return months.map((month) => ({
    month,
    planned: plannedMinutesWithin(row, firstDayOf(month), lastDayOf(month), breaks),
    ...countHours(sums.filter((sum) => sum.month === month)),
  }));
}

type Names = ReadonlyMap<PersonId, string>;

function agreedViews({ row }: ApprenticeRecord, agreed: AgreedHours, names: Names) {
  const nameOf = (person: PersonId | null) => (person && names.get(person)) ?? 'Somebody';
  const period = (each: ContractedHours & { untilOn: string }) => ({
    id: each.id,
    fromOn: each.fromOn,
    untilOn: each.untilOn,
    words: weeklyHoursWords(each.weeklyMinutes),
    recordedBy: nameOf(each.recordedBy),
    recordedOn: dayAt(each.recordedAt),
  });
  const prior = (each: PriorLearning) => ({ ...each, recordedBy: nameOf(each.recordedBy) });
  return {
    contracted: periodsInForce(agreed.contracted, row).map(period),
    takenBack: agreed.takenBack.map((each) => ({
      ...period({ ...each, untilOn: each.untilOn ?? row.plannedEndOn }),
      takenBackBy: nameOf(each.takenBackBy),
      reason: each.takenBackReason ?? '',
    })),
    assumed: assumedWords({ ...row, contracted: agreed.contracted }),
    priorLearning: agreed.prior && prior(agreed.prior),
    earlierPriorLearning: agreed.earlierPrior.map(prior),
  };
}

/** Who recorded it may have left the record since. */
async function namesOf(db: Reader, people: readonly PersonId[]): Promise<Names> {
  const ids = [...new Set(people)];
  if (ids.length === 0) return new Map();
  const rows = await db.rows<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id IN (${placeholders(ids, 1)})`,
    ids,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
