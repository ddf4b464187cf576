import { addDays, isTicked, type Day } from '@tracker/domain';
import type { ProgrammeItem } from '@tracker/programmes';
import type { PlanItem } from '../plans/plan-item.entity';
import { latest, soonAfter, workday } from './days';
import type { Pace } from './pace';
import type { Random } from './random';
import { statements } from './texts';

/** One request for sign-off. `decidedOn`: null while it waits. */
export type Ask = { requestedOn: Day; decidedOn: Day | null; isReturned: boolean };

/** What becomes of one item until the last day. A ticked one has no start and no request. */
export type Fate = {
  /** The row of the plan, as it is then. */
  row: PlanItem;
  item: ProgrammeItem;
  startedOn: Day | null;
  asks: readonly Ask[];
};

type Frame = { pace: Pace; random: Random; createdOn: Day; lastDay: Day };
type Untold = Pick<Fate, 'row' | 'item'>;

const returnedShare = 0.1;

/** Decides what becomes of each item. One that needs another does not begin before that is done. */
export function fatesOf(items: readonly Untold[], frame: Frame): Fate[] {
  const known = new Map<string, Fate>();
  const byKey = new Map(items.map((each) => [each.item.key, each]));
  const fateOf = (untold: Untold): Fate => {
    const found = known.get(untold.item.key);
    if (found) return found;
    const needs = untold.item.needs.flatMap((key) => byKey.get(key) ?? []).map(fateOf);
    const fate = fateAfter(untold, needs, frame);
    known.set(untold.item.key, fate);
    return fate;
  };
  return items.map(fateOf);
}

function fateAfter(untold: Untold, needs: readonly Fate[], frame: Frame): Fate {
  const { pace, random, createdOn, lastDay } = frame;
  const { row, item } = untold;
  const lag = random.whole(pace.from, pace.to);
  const isLeft = random.chance(row.required ? pace.leaves : 0.7);
  const done = needs.map((need) => need.row.signedOffOn);
  if (isLeft || done.includes(null)) return { ...untold, startedOn: null, asks: [] };
  const from = latest(createdOn, ...done.filter((day) => day !== null));
  const until = row.owner === 'apprentice' ? pace.activeUntil : lastDay;
  const wish = workday(latest(addDays(row.dueOn, lag), addDays(from, 1)));
  if (isTicked(row)) return ticked(untold, wish, until);
  return judged(untold, { from, wish, until, isSeen: item.observations !== undefined, ...frame });
}

function ticked(untold: Untold, on: Day, until: Day): Fate {
  const isDone = on <= until;
  const row = isDone
    ? { ...untold.row, state: 'signed-off' as const, signedOffOn: on, version: 2 }
    : untold.row;
  return { ...untold, row, startedOn: null, asks: [] };
}

type Judging = Frame & { from: Day; wish: Day; until: Day; isSeen: boolean };

/** Begun with a statement, asked for, perhaps returned and asked for again, and signed off. */
function judged(untold: Untold, { from, wish, until, isSeen, random, lastDay }: Judging): Fate {
  const startedOn = workday(latest(from, addDays(wish, -random.whole(6, 18))));
  if (startedOn > until) return { ...untold, startedOn: null, asks: [] };
  // What has to be watched by others first stays in progress: nobody watches here.
  const asks = isSeen ? [] : asksFrom(soonAfter(startedOn, random, 2, 12), until, lastDay, random);
  const row = { ...untold.row, ...standOf(asks), statement: random.pick(statements) };
  const decisions = asks.filter(({ decidedOn }) => decidedOn !== null).length;
  return { ...untold, row: { ...row, version: 3 + asks.length + decisions }, startedOn, asks };
}

function asksFrom(requestedOn: Day, until: Day, lastDay: Day, random: Random): Ask[] {
  if (requestedOn > until) return [];
  const wait = soonAfter(requestedOn, random, 1, random.chance(0.05) ? 25 : 6);
  const isReturned = random.chance(returnedShare);
  if (wait > lastDay) return [{ requestedOn, decidedOn: null, isReturned: false }];
  const ask = { requestedOn, decidedOn: wait, isReturned };
  return isReturned
    ? [ask, ...asksFrom(soonAfter(wait, random, 1, 5), until, lastDay, random)]
    : [ask];
}

function standOf(asks: readonly Ask[]): Pick<PlanItem, 'state' | 'requestedOn' | 'signedOffOn'> {
  const last = asks.at(-1);
  if (!last) return { state: 'in-progress', requestedOn: null, signedOffOn: null };
  if (last.decidedOn === null)
    return { state: 'awaiting-sign-off', requestedOn: last.requestedOn, signedOffOn: null };
  return last.isReturned
    ? { state: 'returned', requestedOn: null, signedOffOn: null }
    : { state: 'signed-off', requestedOn: null, signedOffOn: last.decidedOn };
}
