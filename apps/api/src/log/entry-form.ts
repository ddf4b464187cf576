import { Injectable } from '@nestjs/common';
import type { log, Response } from '@tracker/contract';
import {
  addDays,
  checkMayLog,
  doubtSettings,
  entryKinds,
  entryModes,
  holdersOf,
  hoursQuestions,
  kindWords,
  lateAtOnceWords,
  modeWords,
  notCountedWords,
  oneLengthOf,
  questionWords,
  sameLengthWords,
  shortWords,
  statusOf,
  takesSessions,
  usualAnswers,
  type Day,
  type EntryKind,
  type PersonId,
} from '@tracker/domain';
import { headOf, nameIn, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { groupOf } from '../plans/item-words';
import { planFactsFor, type PlanFact } from '../plans/plan-facts';
import { statusWords } from '../plans/status-words';
import { Db, type Reader } from '../platform/db';
import { suggestedItems } from './suggestions';

const mostPeople = 6;
const sessionsLookedAt = 50;

/** What the quick log needs, in one answer. */
@Injectable()
export class EntryForm {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async of(me: PersonId, id: string): Promise<Response<typeof log.getNewEntryForm>> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, id);
    checkMayLog(me, record.parties);
    const items = await planFactsFor(db, record);
    return {
      apprenticeship: headOf(me, record),
      today: record.today,
      yesterday: addDays(record.today, -1),
      kinds: entryKinds.map((value) => ({ value, words: kindWords[value] })),
      modes: entryModes.map((value) => ({ value, words: modeWords[value] })),
      recentPeople: await recentPeople(db, record),
      hours: {
        questions: hoursQuestions.map((name) => ({
          name,
          words: questionWords[name],
          otherwise: notCountedWords[name],
        })),
        usual: byKind(usualAnswers),
      },
      doubts: doubtWords(record.today, await latestLengths(db, record)),
      suggested: suggestedItems(record.programme.content, items, record.today),
      items: items
        .filter(({ state }) => takesSessions(state))
        .map((item) => loggableItem(record, item)),
    };
  }
}

const byKind = <Value>(of: (kind: EntryKind) => Value) =>
  Object.fromEntries(entryKinds.map((kind) => [kind, of(kind)])) as Record<EntryKind, Value>;

/** What would be doubted of the next session, given the lengths of the latest, the newest first. */
function doubtWords(today: Day, lengths: readonly number[]) {
  const { lateDays, fewestWords, sameLengthSessions } = doubtSettings;
  const asked = lengths.slice(0, sameLengthSessions - 1);
  const [minutes = 0] = asked;
  const isOne = oneLengthOf([minutes, ...asked]) !== null;
  return {
    late: { before: addDays(today, -lateDays), words: lateAtOnceWords },
    short: { fewestWords, words: shortWords },
    sameLength: isOne ? { minutes, words: sameLengthWords(minutes) } : null,
  };
}

/** Minutes of the latest off-the-job sessions, the newest first. */
async function latestLengths(db: Reader, { id }: ApprenticeRecord): Promise<number[]> {
  const rows = await db.rows<{ minutes: number }>(
    `SELECT minutes FROM log_entries
      WHERE apprenticeship_id = $1 AND state <> 'withdrawn' AND off_the_job
      ORDER BY held_on DESC, added_at DESC LIMIT ${String(doubtSettings.sameLengthSessions)}`,
    [id],
  );
  return rows.map(({ minutes }) => minutes);
}

function loggableItem({ programme }: ApprenticeRecord, item: PlanFact) {
  const status = statusOf(item);
  return {
    id: item.id,
    title: item.title,
    group: groupOf(programme.content, item.programmeItem).title,
    status,
    statusWords: statusWords[status],
  };
}

/** The people of the latest sessions, the most recent first. A first log offers the mentor. */
async function recentPeople(db: Reader, record: ApprenticeRecord): Promise<string[]> {
  const rows = await db.rows<{ people: string }>(
    `SELECT with_people AS people FROM log_entries
      WHERE apprenticeship_id = $1 AND state <> 'withdrawn'
      ORDER BY held_on DESC, added_at DESC LIMIT ${String(sessionsLookedAt)}`,
    [record.id],
  );
  const names = [...new Set(rows.flatMap(({ people }) => JSON.parse(people) as string[]))];
  if (names.length > 0) return names.slice(0, mostPeople);
  return holdersOf(record.parties, 'mentor').map((mentor) => nameIn(record, mentor));
}
