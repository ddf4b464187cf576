import { Injectable } from '@nestjs/common';
import type { log, Response } from '@tracker/contract';
import {
  isLogOpen,
  onBehalfWords,
  plannedMinutesWithin,
  verifiersOf,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { EvidenceOf } from '../evidence/evidence-of';
import { Db, type Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { InvalidInput } from '../platform/invalid-input';
import { entryView, entryViews } from './entry-views';
import { LogEntryRevision, type LogEntry } from './log-entry.entity';
import { monthPage, monthSums, type Choices } from './month-entries';
import { daysOf, figuresOf, kindsOf, matchingIn } from './month-figures';
import { firstDayOf, lastDayOf, monthAfter, monthBefore, monthsOf, type Month } from './months';
import { visibleEntry } from './visible-entry';

/** The log as it is read: a month, and one session. */
@Injectable()
export class LogPages {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly evidence: EvidenceOf,
  ) {}

  async month(me: PersonId, id: string, choices: Choices): Promise<Response<typeof log.getLog>> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, id);
    const month = chosenMonth(record, choices);
    const sums = await monthSums(db, id, month, choices);
    const { entries, next } = await monthPage(db, id, month, choices);
    return {
      ...placeOf(me, record, month),
      figures: figuresOf(sums, plannedIn(record, month)),
      days: daysOf(sums),
      kinds: kindsOf(sums),
      entries: await entryViews(db, me, record, entries),
      matching: matchingIn(sums),
      next,
    };
  }

  async entry(me: PersonId, id: string): Promise<Response<typeof log.getEntry>> {
    const db = this.db.read;
    const { entry, record } = await visibleEntry(db, this.records, me, id);
    return {
      apprenticeship: headOf(me, record),
      entry: await entryView(db, me, record, entry),
      earlier: await earlierWords(db, id),
      withdrawn:
        entry.withdrawnAt === null
          ? null
          : { at: entry.withdrawnAt, reason: entry.withdrawnReason ?? '' },
      evidence: await this.evidence.entry(db, me, record, id),
      verified: await verification(db, entry),
    };
  }
}

function chosenMonth({ row, today }: ApprenticeRecord, { month }: Choices): Month {
  const { first, last } = monthsOf(row, today);
  if (month !== undefined && (month < first || month > last))
    throw new InvalidInput({ month: 'Choose a month of the apprenticeship that has begun' });
  return month ?? last;
}

function placeOf(me: PersonId, record: ApprenticeRecord, month: Month) {
  const { row, today, parties } = record;
  const { first, last } = monthsOf(row, today);
  return {
    apprenticeship: headOf(me, record),
    month,
    previousMonth: month > first ? monthBefore(month) : null,
    nextMonth: month < last ? monthAfter(month) : null,
    today,
    canLog: parties.apprentice === me && isLogOpen({ ...row, today }),
    verifier: verifierWords(me, record),
  };
}

/** "you", "Priya Nair or Anil Desai": whom the sessions wait for. */
export function verifierWords(me: PersonId, { parties, names }: ApprenticeRecord): string {
  const people = verifiersOf(parties).map((id) => (id === me ? 'you' : (names.get(id) ?? '')));
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(people);
}

const plannedIn = ({ row, breaks }: ApprenticeRecord, month: Month) =>
  plannedMinutesWithin(row, firstDayOf(month), lastDayOf(month), breaks);

async function earlierWords(db: Reader, entryId: string) {
  const revisions = await db.find(LogEntryRevision, {
    where: { entryId },
    order: { revision: 'DESC' },
  });
  const nameOf = await namesOf(db, revisions);
  return revisions.map(({ revision, until, content, ...verification }) => ({
    revision,
    until,
    did: content.did,
    learned: content.learned,
    minutes: content.minutes,
    on: content.on,
    verified: verifiedWords(verification, nameOf),
  }));
}

type Verification = Pick<LogEntry, 'verifiedAt' | 'verifiedBy' | 'verifiedOnBehalfOf'>;
type NameOf = (id: PersonId | null) => string | null;

async function verification(db: Reader, entry: LogEntry) {
  return verifiedWords(entry, await namesOf(db, [entry]));
}

/** Who verified it may have left the record since: the names are looked up by themselves. */
async function namesOf(db: Reader, verified: readonly Verification[]): Promise<NameOf> {
  const ids = verified
    .flatMap(({ verifiedBy, verifiedOnBehalfOf }) => [verifiedBy, verifiedOnBehalfOf])
    .filter((id) => id !== null);
  if (ids.length === 0) return () => null;
  const people = await db.rows<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id IN (${placeholders(ids, 1)})`,
    ids,
  );
  return (id) => people.find((each) => each.id === id)?.name ?? null;
}

function verifiedWords({ verifiedAt, verifiedBy, verifiedOnBehalfOf }: Verification, of: NameOf) {
  if (verifiedAt === null) return null;
  const by = onBehalfWords(of(verifiedBy) ?? 'Somebody', of(verifiedOnBehalfOf));
  return { at: verifiedAt, by };
}
