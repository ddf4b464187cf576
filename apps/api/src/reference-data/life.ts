import { addDays, ownersOf, type Day, type Parties, type PersonId } from '@tracker/domain';
import type { Change } from '../platform/journal';
import type { PublishedProgramme } from '../programmes/programmes';
import { requestMoments } from './asking';
import type { Batch } from './batch';
import { within } from './days';
import type { Fate } from './fate';
import type { Pace } from './pace';
import type { Random } from './random';
import { reviewMoments } from './reviews';
import { Sessions } from './sessions';

/** One apprenticeship, with what becomes of each of its items. */
export type LifeFacts = {
  id: string;
  parties: Parties;
  programme: PublishedProgramme;
  startOn: Day;
  /** Nothing happens after it. */
  lastDay: Day;
  pace: Pace;
  fates: readonly Fate[];
  /** Its first row of the audit trail. */
  start: { at: string; change: Change };
};

/** One thing that happens, at an instant. */
export type Moment = { at: string; tell: (batch: Batch) => void };

/** An apprenticeship from its start until its last day, told a week at a time. */
export class Life {
  private readonly moments: Moment[];
  private readonly sessions: Sessions;
  private told = 0;

  constructor(facts: LifeFacts, random: Random) {
    this.sessions = new Sessions(facts, random);
    const { at, change } = facts.start;
    const start: Moment = { at, tell: (batch) => batch.record(at, change) };
    const moments = facts.fates.flatMap((fate) => [
      ...beginMoments(facts, fate, random),
      ...requestMoments(facts, fate, random, this.sessions),
    ]);
    this.moments = [start, ...moments, ...reviewMoments(facts, random)].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
  }

  /** What happened in the seven days from this Monday. */
  week(monday: Day, batch: Batch): void {
    this.sessions.week(monday, batch);
    const end = addDays(monday, 7);
    for (
      let next = this.moments[this.told];
      next && next.at < end;
      next = this.moments[this.told]
    ) {
      next.tell(batch);
      this.told += 1;
    }
  }
}

/** Ticked in one go, or begun with a statement. */
function beginMoments(facts: LifeFacts, { row, startedOn }: Fate, random: Random): Moment[] {
  const owner = ownersOf(facts.parties, row.owner)[0] ?? '';
  const moment = (on: Day, hour: number, verb: string, detail: Change['detail']): Moment => {
    const at = within(on, hour, random);
    const change = itemChange(facts.id, row.id, owner, verb, detail);
    return { at, tell: (batch) => batch.record(at, change) };
  };
  if (startedOn !== null)
    return [
      moment(startedOn, 9, 'start', { from: 'not-started', to: 'in-progress' }),
      moment(startedOn, 10, 'write', { characters: row.statement.length }),
    ];
  return row.signedOffOn === null
    ? []
    : [moment(row.signedOffOn, 9, 'tick', { from: 'not-started', to: 'signed-off' })];
}

export const itemChange = (
  apprenticeshipId: string,
  itemId: string,
  by: PersonId,
  verb: string,
  detail: Change['detail'],
): Change => ({
  by,
  what: `item.${verb}`,
  subject: { kind: 'plan-item', id: itemId },
  apprenticeshipId,
  detail,
});
