import { Injectable } from '@nestjs/common';
import type { queue, Response } from '@tracker/contract';
import {
  aboutMinutes,
  agesOf,
  dayAt,
  medianOf,
  nextBatch,
  paceOf,
  plural,
  signersOf,
  workingDaysBetween,
  type PersonId,
  type Role,
} from '@tracker/domain';
import { nameIn, Records } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { WaitingRequests } from './waiting-requests';

type QueueView = Response<typeof queue.getQueue>;

/** Decisions that tell how long one takes this person. */
const lastDecisions = 40;

type Waiting = { itemId: string; apprentice: string; name: string; days: number };
type Decision = { requestedAt: string; decidedAt: string };

/** The signer's side of fairness. Nine statements at most, whatever the number of requests. */
@Injectable()
export class Queue {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly waiting: WaitingRequests,
  ) {}

  async of(me: PersonId): Promise<QueueView> {
    const waiting = await this.waitingFor(me);
    const decisions = await this.decisionsOf(me);
    const { minutesEach: each, isKnown } = paceOf(decisions.map(({ decidedAt }) => decidedAt));
    return {
      total: `${plural(waiting.length, 'request')}, ${aboutMinutes(waiting.length, each)}`,
      because: isKnown
        ? `Minutes come from the time between your last ${plural(decisions.length, 'decision')}.`
        : `Counted as ${plural(each, 'minute')} each, until it is known how long you take.`,
      next: nextView(waiting, each),
      ages: agesOf(waiting.map(({ days }) => days)),
      median: medianWords(decisions),
      load: await this.loadAround(me),
    };
  }

  /** What waits for me, the oldest first. */
  private async waitingFor(me: PersonId): Promise<Waiting[]> {
    const ids = await this.waiting.idsFor(me);
    if (ids.length === 0) return [];
    const rows = await this.db.read.rows<Omit<Waiting, 'days'> & { requestedAt: string }>(
      `SELECT i.id AS "itemId", p.id AS apprentice, p.name, r.requested_at AS "requestedAt"
         FROM plan_items i
         JOIN sign_off_requests r ON r.plan_item_id = i.id AND r.outcome = 'open'
         JOIN apprenticeships a ON a.id = i.apprenticeship_id
         JOIN people p ON p.id = a.person_id
        WHERE i.id IN (${placeholders(ids, 1)}) ORDER BY r.requested_at, i.id`,
      ids,
    );
    return rows.map(({ requestedAt, ...row }) => ({ ...row, days: this.waitedSince(requestedAt) }));
  }

  private decisionsOf(me: PersonId): Promise<Decision[]> {
    return this.db.read.rows<Decision>(
      `SELECT requested_at AS "requestedAt", decided_at AS "decidedAt" FROM sign_off_requests
        WHERE decided_by = $1 AND outcome IN ('signed-off', 'returned', 'revoked')
        ORDER BY decided_at DESC LIMIT ${String(lastDecisions)}`,
      [me],
    );
  }

  /** Requests that wait about the apprentices whom I look after, by who may decide on them. */
  private async loadAround(me: PersonId): Promise<QueueView['load']> {
    const db = this.db.read;
    const ids = await this.records.idsFor(db, me, ['mentor', 'line-manager', 'coach']);
    const rows = ids.length === 0 ? [] : await this.openIn(ids);
    const records = await this.records.many(db, [...new Set(rows.map(({ record }) => record))]);
    const load = new Map<PersonId, QueueView['load'][number]>();
    for (const row of rows) {
      const record = records.find(({ id }) => id === row.record);
      if (!record) continue;
      for (const id of signersOf(record.parties, row).filter((each) => each !== row.requestedBy)) {
        const days = this.waitedSince(row.requestedAt);
        const known = load.get(id);
        load.set(id, {
          person: { id, name: nameIn(record, id) },
          isMe: id === me,
          waiting: (known?.waiting ?? 0) + 1,
          oldestWorkingDays: Math.max(known?.oldestWorkingDays ?? 0, days),
        });
      }
    }
    return [...load.values()].sort((a, b) => a.person.name.localeCompare(b.person.name));
  }

  private openIn(apprenticeshipIds: readonly string[]) {
    return this.db.read.rows<{
      record: string;
      owner: Role;
      signer: Role;
      requestedAt: string;
      requestedBy: string;
    }>(
      `SELECT i.apprenticeship_id AS record, i.owner, i.signer, r.requested_at AS "requestedAt",
              r.requested_by AS "requestedBy"
         FROM plan_items i JOIN sign_off_requests r ON r.plan_item_id = i.id AND r.outcome = 'open'
        WHERE i.apprenticeship_id IN (${placeholders(apprenticeshipIds, 1)})
          AND i.state IN ('awaiting-sign-off', 'changed')`,
      apprenticeshipIds,
    );
  }

  private waitedSince = (requestedAt: string) =>
    workingDaysBetween(dayAt(requestedAt), this.clock.today());
}

function nextView(waiting: readonly Waiting[], each: number): QueueView['next'] {
  const batch = nextBatch(waiting);
  const [first] = batch ?? [];
  if (!batch || !first) return null;
  const { apprentice: id, name, days } = first;
  return {
    apprentice: { id, name },
    words: `${plural(batch.length, 'request')} from ${name}, ${aboutMinutes(batch.length, each)}`,
    why:
      days === 0
        ? `The oldest of them came today.`
        : `${name} has waited longest: ${plural(days, 'working day')}.`,
  };
}

/** A decision takes working days from the day it was asked for; the same day is none. */
function medianWords(decisions: readonly Decision[]): string {
  const days = decisions.map(({ requestedAt, decidedAt }) =>
    workingDaysBetween(dayAt(requestedAt), dayAt(decidedAt)),
  );
  const median = medianOf(days);
  if (median === null) return '';
  const last =
    decisions.length === 1
      ? 'Your last decision'
      : `Half of your last ${plural(days.length, 'decision')}`;
  return median < 1
    ? `${last} came on the day of the request.`
    : `${last} came within ${plural(Math.round(median), 'working day')}.`;
}
