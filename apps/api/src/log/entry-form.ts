import { Injectable } from '@nestjs/common';
import type { log, Response } from '@tracker/contract';
import {
  addDays,
  checkMayLog,
  entryKinds,
  entryModes,
  holdersOf,
  kindWords,
  modeWords,
  statusOf,
  takesSessions,
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
      suggested: suggestedItems(record.programme.content, items, record.today),
      items: items
        .filter(({ state }) => takesSessions(state))
        .map((item) => loggableItem(record, item)),
    };
  }
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
