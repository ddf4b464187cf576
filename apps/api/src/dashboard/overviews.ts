import { Injectable } from '@nestjs/common';
import {
  addDays,
  burnUp,
  clocksOf,
  clockWords,
  forecastOf,
  forecastWords,
  gapWords,
  hoursLine,
  isOpen,
  isTooEarly,
  nextActions,
  nextReviewOn,
  recordMovesOpenTo,
  toDoNow,
  type PersonId,
} from '@tracker/domain';
import type { ItemRow } from '@tracker/contract';
import { headOf, nameIn, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { dayWords } from '../plans/item-words';
import { itemRows } from '../plans/plan-view';
import { Standings, standingView, type Progress } from '../plans/standings';
import { Db } from '../platform/db';
import { requestsOf } from '../sign-offs/requests';
import { Timeline } from '../timeline/timeline';
import { endingViews } from '../training/ending-views';
import { lastActivityFact, nextReviewFact, waitingFact } from './fact-words';

const nextCount = 3;
const comingUpDays = 21;
const comingUpCount = 5;
const recentCount = 5;

/** One apprentice at a glance: their own home page, and the record's first page for everybody else. */
@Injectable()
export class Overviews {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly standings: Standings,
    private readonly timeline: Timeline,
  ) {}

  async overview(me: PersonId, apprenticeshipId: string) {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const progress = await this.standings.one(db, record);
    const { events } = await this.timeline.ofRecord(db, record, undefined, recentCount);
    return {
      apprenticeship: headOf(me, record),
      standing: standingView(me, progress),
      burnUp: burnUpView(progress),
      forecast: forecastIn(progress),
      clocks: clockWords(clocksOf(progress.facts), firstNameIn(record)),
      next: await this.nextActions(progress),
      toDoCount: toDoNow(progress.items, record.today).length,
      ...hoursView(progress),
      runningOut: endingViews(me, record, progress.facts.endings),
      comingUp: comingUp(progress),
      facts: {
        waiting: waitingFact(progress),
        lastActivity: lastActivityFact(progress),
        nextReview: nextReviewFact(progress),
      },
      recent: events,
      moves: recordMovesOpenTo(me, record.parties).filter((name) => name === 'record-review'),
    };
  }

  private async nextActions(progress: Progress) {
    const rows = itemRows(progress);
    const next = nextActions(progress.items).slice(0, nextCount);
    return Promise.all(
      next.flatMap((item) => {
        const row = rows.get(item.id);
        return row ? [this.withReason(progress, row)] : [];
      }),
    );
  }

  /** Why an item stands among the next: the returner's words, or when it is due. */
  private async withReason({ record }: Progress, row: ItemRow) {
    if (row.status !== 'returned') return { ...row, why: `Due ${dayWords(row.dueOn)}` };
    const requests = await requestsOf(this.db.read, row.id);
    const last = requests.find(({ outcome }) => outcome === 'returned');
    const by = last?.decidedBy ? nameIn(record, last.decidedBy) : '';
    return { ...row, why: last ? `${by}: “${last.whatNext}”` : '' };
  }
}

const firstNameIn = (record: ApprenticeRecord) =>
  nameIn(record, record.parties.apprentice).split(' ')[0] ?? '';

/** Of all that the items hold: `standing.counts` has to be of the same items. */
export function burnUpView({ record, items, standing, facts }: Progress) {
  return {
    title: gapWords(standing.counts, {
      isEarly: isTooEarly(facts),
      isPaused: standing.word === 'paused',
    }),
    required: standing.counts.required,
    today: record.today,
    points: burnUp(items, record.row.startOn, record.today),
  };
}

/** Nothing is forecast during a break, nor before there is a pace. */
function forecastIn({ record, items, standing }: Progress): string {
  if (standing.word === 'paused' || standing.word === 'too-early-to-say') return '';
  const { startOn, plannedEndOn } = record.row;
  const forecast = forecastOf(items, { startOn, plannedEndOn, today: record.today });
  return forecast ? forecastWords(forecast) : '';
}

const percentOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.min(100, Math.round((part / whole) * 100));

/** Four numbers, each on its own. Submitted is all that was logged as off-the-job, verified or not. */
function hoursView({ facts }: Progress) {
  const { minimumMinutes, unverifiedMinutes, verifiedMinutes } = facts.hours;
  const line = hoursLine(facts.hours);
  const percent = {
    verified: percentOf(verifiedMinutes, minimumMinutes),
    expected: percentOf(line, minimumMinutes),
  };
  return {
    hours: {
      minimum: minimumMinutes,
      planned: line,
      submitted: unverifiedMinutes + verifiedMinutes,
      verified: verifiedMinutes,
    },
    hoursPercent: percent,
    hoursWords: `Verified: ${String(percent.verified)}% of the minimum. The plan expected ${String(percent.expected)}% by today.`,
  };
}

function comingUp({ items, record, facts }: Progress) {
  const last = addDays(record.today, comingUpDays);
  const due = items
    .filter(({ state, dueOn }) => isOpen(state) && dueOn >= record.today && dueOn <= last)
    .map(({ dueOn, title, id }) => ({ on: dueOn, words: `Due: ${title}`, itemId: id }));
  const review = { on: nextReviewOn(facts, facts.settings), words: '12-week review', itemId: null };
  const all = review.on >= record.today ? [...due, review] : due;
  return all.sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, comingUpCount);
}
