import { Injectable } from '@nestjs/common';
import type { TeamRow } from '@tracker/contract';
import {
  coversOf,
  plannedWeeks,
  rolesCoveredBy,
  rolesOf,
  teamGroupOf,
  teamGroups,
  weekOf,
  type PersonId,
  type Role,
  type TeamGroup,
} from '@tracker/domain';
import { nameIn, Records } from '../apprenticeships/records';
import { namesOf } from '../people/parties';
import { plural } from '../plans/item-words';
import { standingView } from '../plans/standing-views';
import { Standings, type Progress } from '../plans/standings';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { hoursFact, lastActivityFact, nextReviewFact, waitingFact } from './fact-words';

const groupTitles: Record<TeamGroup, string> = {
  'need-you': 'Need you',
  'waiting-for-somebody-else': 'Waiting for somebody else',
  'nothing-needed': 'Nothing needed from you',
};

@Injectable()
export class Teams {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly standings: Standings,
  ) {}

  /** The line manager's page: who needs me first. Eight statements, whatever the size of the team. */
  async team(me: PersonId) {
    const team = await this.progressOf(me, ['line-manager']);
    const groups = teamGroups.map((key) => ({
      key,
      title: groupTitles[key],
      apprentices: team
        .filter(({ standing }) => teamGroupOf(me, standing) === key)
        .sort(warningsFirst)
        .map((progress) => rowOf(me, progress)),
    }));
    const [needYou, waiting] = groups.map(({ apprentices }) => apprentices.length);
    return {
      today: this.clock.today(),
      heading: headingFor(needYou ?? 0, team.length),
      sentence: sentenceFor(needYou ?? 0, waiting ?? 0, team.length),
      groups,
    };
  }

  /** The apprentices whose work I judge, by name. */
  async mine(me: PersonId) {
    const progress = await this.progressOf(me, ['mentor', 'coach']);
    return {
      today: this.clock.today(),
      apprentices: progress.map((each) => rowOf(me, each)),
    };
  }

  private async progressOf(me: PersonId, roles: readonly Role[]): Promise<Progress[]> {
    const db = this.db.read;
    const ids = await this.records.idsFor(db, me, roles);
    const records = (await this.records.many(db, ids)).filter(({ parties }) =>
      [...rolesOf(parties, me), ...rolesCoveredBy(parties, me)].some((role) =>
        roles.includes(role),
      ),
    );
    const progress = await this.standings.of(db, records);
    return progress.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }
}

const nameOf = ({ record }: Progress) => nameIn(record, record.parties.apprentice);

/** Early warnings first, then by name as they came; never by score (product.md rule 16). */
const warningsFirst = (a: Progress, b: Progress) => Number(warns(b)) - Number(warns(a));
const warns = ({ standing }: Progress) =>
  standing.reasons.some(({ kind, urgent }) => kind === 'quiet' && !urgent);

function rowOf(me: PersonId, progress: Progress): TeamRow {
  const { record } = progress;
  return {
    apprenticeshipId: record.id,
    apprentice: { id: record.parties.apprentice, name: nameOf(progress) },
    standsInFor: namesOf(
      coversOf(record.parties)
        .filter(({ hasDeputy, standIns }) => hasDeputy && standIns.includes(me))
        .map(({ person }) => person),
      record.names,
    ),
    week: weekOf(record.row.startOn, record.today),
    weeks: plannedWeeks(record.row),
    standing: standingView(me, progress),
    lastActivity: lastActivityFact(progress),
    hours: hoursFact(progress),
    oldestRequest: waitingFact(progress),
    nextReview: nextReviewFact(progress),
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
