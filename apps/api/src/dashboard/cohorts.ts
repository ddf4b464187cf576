import { Injectable } from '@nestjs/common';
import type { CohortRow, cohorts, Query, Response } from '@tracker/contract';
import {
  standardSettings,
  plural,
  standingTitles,
  standingWords,
  workingDaysBetween,
  type Day,
} from '@tracker/domain';
import { Clock } from '../platform/clock';
import { CohortFigures, isIn, type CohortCount, type Queue } from './cohort-figures';
import { cohortFrom, cohortTitle, keyOf } from './cohort-key';

type Overview = typeof cohorts.getCohorts;
type Counts = readonly CohortCount[];

/** The programme lead's page: what holds whom up, in counts. */
@Injectable()
export class Cohorts {
  constructor(
    private readonly figures: CohortFigures,
    private readonly clock: Clock,
  ) {}

  /** Three statements, whatever the number of apprentices; more only where rows are out of date. */
  async overview({ cohort: key }: Query<Overview>): Promise<Response<Overview>> {
    const today = this.clock.today();
    const all = await this.figures.counts();
    const cohort = cohortFrom(key, all);
    const counts = all.filter(isIn(cohort));
    const versions = counts.map(({ versionId }) => versionId);
    const duties = await this.figures.duties(versions, cohort);
    const queues = await this.figures.queues(cohort);
    const apprentices = sum(counts, 'count');
    return {
      today,
      ...headline(counts),
      title: cohort ? cohortTitle(cohort) : 'All cohorts',
      apprentices,
      outdated: sum(counts, 'outdated'),
      cohorts: cohortsIn(all),
      standings: standingWords.map((word) => ({
        word,
        title: standingTitles[word],
        count: sum(
          counts.filter((each) => each.word === word),
          'count',
        ),
      })),
      pace: paceView(counts),
      duties: duties.map(({ key: duty, title, late }) => ({ key: duty, title, late })),
      queues: queues.map((queue) => queueView(queue, today)),
    };
  }
}

const sum = (
  counts: Counts,
  figure: 'count' | 'required' | 'expected' | 'signedOff' | 'waiting' | 'outdated',
) => counts.reduce((total, each) => total + each[figure], 0);

const needHelpIn = (counts: Counts) =>
  sum(
    counts.filter(({ word }) => word === 'behind' || word === 'needs-attention'),
    'count',
  );

/** The clocks of who is paused stand still, so they say nothing about the pace of the others. */
function paceOf(counts: Counts) {
  const going = counts.filter(({ word }) => word !== 'paused');
  const required = sum(going, 'required');
  const percent = (items: number) => (required === 0 ? 0 : Math.round((100 * items) / required));
  return {
    signedOff: percent(sum(going, 'signedOff')),
    expected: percent(sum(going, 'expected')),
  };
}

function paceView(counts: Counts) {
  const pace = paceOf(counts);
  const gap = pace.expected - pace.signedOff;
  const points = plural(Math.abs(gap), 'point');
  const words =
    gap === 0
      ? 'Level with the plan'
      : gap > 0
        ? `${points} under the plan`
        : `${points} over the plan`;
  return { ...pace, words };
}

/** The last one to start first. */
function cohortsIn(all: Counts): CohortRow[] {
  const byKey = new Map<string, CohortCount[]>();
  for (const each of all) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  return [...byKey]
    .map(([key, counts]) => ({
      key,
      title: counts[0] ? cohortTitle(counts[0]) : key,
      apprentices: sum(counts, 'count'),
      needHelp: needHelpIn(counts),
      pace: paceOf(counts),
    }))
    .sort((a, b) => (a.key < b.key ? 1 : -1));
}

function headline(counts: Counts): { heading: string; sentence: string } {
  const apprentices = sum(counts, 'count');
  if (apprentices === 0)
    return {
      heading: 'There are no apprentices yet',
      sentence: 'Start an apprenticeship. Its apprentice then belongs to a cohort.',
    };
  const needHelp = needHelpIn(counts);
  const waiting = sum(counts, 'waiting');
  return {
    heading:
      needHelp === 0
        ? 'No apprentice needs help'
        : `${String(needHelp)} of ${plural(apprentices, 'apprentice')} ${needHelp === 1 ? 'needs' : 'need'} help`,
    sentence:
      waiting === 0
        ? 'No item waits for sign-off.'
        : `${plural(waiting, 'item')} ${waiting === 1 ? 'waits' : 'wait'} for sign-off.`,
  };
}

function queueView(
  { id, name, apprentices, waiting, since }: Queue,
  today: Day,
): Response<Overview>['queues'][number] {
  const days = workingDaysBetween(since, today);
  return {
    person: name === null ? null : { id, name },
    apprentices,
    waiting,
    since,
    oldest: days <= 0 ? 'Sent today' : plural(days, 'working day'),
    isOver: days >= standardSettings.waitingLimitDays,
  };
}
