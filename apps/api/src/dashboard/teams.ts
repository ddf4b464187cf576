import { Injectable } from '@nestjs/common';
import type { dashboard, Query, Response, TeamRow } from '@tracker/contract';
import {
  coversOf,
  plannedWeeks,
  standingTitles,
  standingWords,
  teamGroups,
  weekOf,
  type PersonId,
  type TeamGroup,
} from '@tracker/domain';
import { nameIn } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import { plural } from '../plans/item-words';
import { standingView, type Glance } from '../plans/standings';
import { Clock } from '../platform/clock';
import { hoursFact, lastActivityFact, nextReviewFact, waitingFact } from './fact-words';
import { byName, byNeed, TeamList, type TeamCount, type TeamFilters } from './team-list';

const groupTitles: Record<TeamGroup, string> = {
  'need-you': 'Need you',
  'waiting-for-somebody-else': 'Waiting for somebody else',
  'nothing-needed': 'Nothing needed from you',
};

type Team = typeof dashboard.getTeam;
type Mine = typeof dashboard.getMyApprentices;

@Injectable()
export class Teams {
  constructor(
    private readonly list: TeamList,
    private readonly clock: Clock,
  ) {}

  /** The line manager's page: who needs me first. */
  async team(me: PersonId, filters: Query<Team>): Promise<Response<Team>> {
    const { counts, rows, next } = await this.list.page(me, ['line-manager'], byNeed, filters);
    const [needYou, waiting] = teamGroups.map((_, place) => sizeOf(counts, place));
    const total = sum(counts.map(({ count }) => count));
    return {
      ...this.pageOf(counts, filters),
      next,
      heading: headingFor(needYou ?? 0, total),
      sentence: sentenceFor(needYou ?? 0, waiting ?? 0, total),
      groups: teamGroups.map((key, place) => ({
        key,
        title: groupTitles[key],
        count: matchingIn(counts, filters, place),
        apprentices: rows
          .filter((row) => row.place === place)
          .map(({ glance }) => rowOf(me, glance)),
      })),
    };
  }

  /** The apprentices whose work I judge, by name. */
  async mine(me: PersonId, filters: Query<Mine>): Promise<Response<Mine>> {
    const { counts, rows, next } = await this.list.page(me, ['mentor', 'coach'], byName, filters);
    const apprentices = rows.map(({ glance }) => rowOf(me, glance));
    return { ...this.pageOf(counts, filters), next, apprentices };
  }

  private pageOf(counts: readonly TeamCount[], filters: TeamFilters) {
    return {
      today: this.clock.today(),
      total: sum(counts.map(({ count }) => count)),
      matching: matchingIn(counts, filters),
      filters: filtersOf(counts),
    };
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const sizeOf = (counts: readonly TeamCount[], place: number) =>
  sum(counts.filter((each) => each.place === place).map(({ count }) => count));

const matchingIn = (
  counts: readonly TeamCount[],
  { standing, programme }: TeamFilters,
  place?: number,
) =>
  sum(
    counts
      .filter((each) => standing === '' || each.word === standing)
      .filter((each) => programme === '' || each.programme === programme)
      .filter((each) => place === undefined || each.place === place)
      .map(({ named }) => named),
  );

/** What the whole list has, filtered or not: "Behind (3)". */
function filtersOf(counts: readonly TeamCount[]) {
  const programmes = new Map(counts.map(({ programme, title }) => [programme, title]));
  return {
    standings: standingWords.flatMap((word) => {
      const count = sum(counts.filter((each) => each.word === word).map((each) => each.count));
      return count === 0
        ? []
        : [{ value: word, text: `${standingTitles[word]} (${String(count)})` }];
    }),
    programmes: [...programmes]
      .map(([value, text]) => ({ value, text }))
      .sort((a, b) => a.text.localeCompare(b.text)),
  };
}

/** A row as this person reads it. */
export function rowOf(me: PersonId, glance: Glance): TeamRow {
  const { record } = glance;
  return {
    apprenticeshipId: record.id,
    apprentice: { id: record.parties.apprentice, name: nameIn(record, record.parties.apprentice) },
    standsInFor: namesOf(
      coversOf(record.parties)
        .filter(({ hasDeputy, standIns }) => hasDeputy && standIns.includes(me))
        .map(({ person }) => person),
      record.names,
    ),
    week: weekOf(record.row.startOn, record.today),
    weeks: plannedWeeks(record.row),
    standing: standingView(me, glance),
    lastActivity: lastActivityFact(glance),
    hours: hoursFact(glance),
    oldestRequest: waitingFact(glance),
    nextReview: nextReviewFact(glance),
  };
}

function headingFor(needYou: number, all: number): string {
  if (all === 0) return 'You have no apprentices yet';
  const verb = needYou === 1 ? 'needs' : 'need';
  if (needYou === 0)
    return all === 1
      ? 'Your apprentice does not need you'
      : `None of your ${String(all)} apprentices needs you`;
  return `${String(needYou)} of ${plural(all, 'apprentice')} ${verb} you`;
}

function sentenceFor(needYou: number, waiting: number, all: number): string {
  if (all === 0) return 'A programme lead names you as the line manager of an apprentice.';
  const rest = all - needYou - waiting;
  const others =
    waiting > 0
      ? `${String(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} for somebody else. `
      : '';
  if (rest === 0) return others.trim();
  if (needYou + waiting === 0) return 'Nothing is needed from you today.';
  return `${others}The other ${String(rest)} ${rest === 1 ? 'needs' : 'need'} nothing from you today.`;
}
