import { Injectable } from '@nestjs/common';
import type { ApprenticeshipHead } from '@tracker/contract';
import {
  breakOn,
  breakSentence,
  coversOf,
  coverWords,
  deputyOf,
  holdersOf,
  mayReadRecord,
  missing,
  onBehalfWords,
  pausedWords,
  plannedWeeks,
  rolesOf,
  roleWords,
  weekOf,
  type BreakDates,
  type Day,
  type PersonId,
  type Role,
} from '@tracker/domain';
import { awayOn, isCovered } from '../cover/away-on';
import { castOf, castsOf, placeholders, type Cast } from '../people/parties';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/db';
import { Programmes, type PublishedProgramme } from '../programmes/programmes';
import { Apprenticeship } from './apprenticeship.entity';

/** One apprenticeship with the people in it and the programme it follows: what every rule needs. */
export type ApprenticeRecord = Cast & {
  id: string;
  row: Apprenticeship;
  programme: PublishedProgramme;
  today: Day;
  /** Approved breaks in learning. */
  breaks: readonly BreakDates[];
};

@Injectable()
export class Records {
  constructor(
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  /** The record, for somebody who may read it whole. For anybody else it does not exist. */
  async visibleTo(db: Reader, me: PersonId, id: string): Promise<ApprenticeRecord> {
    const record = await this.one(db, id);
    if (!mayReadRecord(record.parties, me)) throw missing('Apprenticeship');
    return record;
  }

  /** The record, for a caller that decides itself what may be seen of it. */
  async one(db: Reader, id: string): Promise<ApprenticeRecord> {
    const row = await db.findOneBy(Apprenticeship, { id });
    if (!row) throw missing('Apprenticeship');
    const cast = await castOf(db, id, this.clock.today());
    return this.join(db, row, cast);
  }

  /** Two statements, whatever the number of apprenticeships. */
  async many(db: Reader, ids: readonly string[]): Promise<ApprenticeRecord[]> {
    if (ids.length === 0) return [];
    const rows = await db.find(Apprenticeship, { where: ids.map((id) => ({ id })) });
    const casts = await castsOf(db, ids, this.clock.today());
    return Promise.all(rows.map((row) => this.join(db, row, casts.get(row.id))));
  }

  private async join(db: Reader, row: Apprenticeship, cast?: Cast): Promise<ApprenticeRecord> {
    if (!cast) throw new Error('An apprenticeship without anybody in it');
    const programme = await this.programmes.version(db, row.programmeVersionId);
    const today = this.clock.today();
    return { ...cast, id: row.id, row, programme, today, breaks: row.breaks ?? [] };
  }

  /**
   * Apprenticeships in which this person, or somebody whom they stand in for, has one of the roles
   * today. Whether they may stand in is the domain's answer.
   */
  async idsFor(db: Reader, person: PersonId, roles: readonly Role[]): Promise<string[]> {
    const rows = await db.rows<{ id: string }>(
      `SELECT DISTINCT apprenticeship_id AS id FROM relationships
        WHERE person_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2)
          AND apprenticeship_id IS NOT NULL AND role IN (${placeholders(roles, 3)})
        UNION
       SELECT r.apprenticeship_id
         FROM absences a JOIN relationships r ON r.person_id = a.person_id
        WHERE a.deputy_id = $1 AND ${awayOn('a', '$2')} AND ${isCovered('r')}
          AND r.from_on <= $2 AND (r.until_on IS NULL OR r.until_on >= $2)
          AND r.role IN (${placeholders(roles, 3)})`,
      [person, this.clock.today(), ...roles],
    );
    return rows.map(({ id }) => id);
  }
}

/**
 * Counts one more change of the record. On PostgreSQL this also makes two changes of one record
 * take turns, so that what a unit read stays true until it commits: call it first.
 */
export const takeTurn = (tx: Tx, apprenticeshipId: string) =>
  tx.rows('UPDATE apprenticeships SET version = version + 1 WHERE id = $1', [apprenticeshipId]);

export const nameIn = ({ names }: Cast, id: PersonId) => names.get(id) ?? 'Somebody';

/** "Anil Desai on behalf of Priya Nair": who decided, as the record says it (product.md rule 8). */
export const deciderIn = (cast: Cast, decider: PersonId, absent: PersonId | null) =>
  onBehalfWords(nameIn(cast, decider), absent && nameIn(cast, absent));

export const peopleIn = (record: Cast, ids: readonly PersonId[]) =>
  ids.map((id) => ({ id, name: nameIn(record, id) }));

export const focusAreaTitle = ({ row, programme }: ApprenticeRecord) =>
  programme.content.focusAreas.find(({ key }) => key === row.focusArea)?.title ?? row.focusArea;

/** `alsoSeenBy`: who sees the page at hand without seeing the whole record. */
export function headOf(
  me: PersonId,
  record: ApprenticeRecord,
  alsoSeenBy: readonly PersonId[] = [],
): ApprenticeshipHead {
  const { row, parties, programme, today } = record;
  return {
    id: row.id,
    apprentice: { id: parties.apprentice, name: nameIn(record, parties.apprentice) },
    isMine: parties.apprentice === me,
    programme: {
      key: programme.content.key,
      title: programme.content.title,
      version: programme.version,
    },
    focusArea: focusAreaTitle(record),
    startOn: row.startOn,
    plannedEndOn: row.plannedEndOn,
    week: weekOf(row.startOn, today),
    weeks: plannedWeeks(row),
    mentors: peopleIn(record, holdersOf(parties, 'mentor')),
    lineManagers: peopleIn(record, holdersOf(parties, 'line-manager')),
    coaches: peopleIn(record, holdersOf(parties, 'coach')),
    paused: pausedView(record),
    covers: coversOf(parties).map((cover) => coverWords(cover, me, (id) => nameIn(record, id))),
    whoCanSee: whoCanSee(me, record, alsoSeenBy),
  };
}

/** Said on every page of the record during a break. */
function pausedView({ breaks, today }: ApprenticeRecord): ApprenticeshipHead['paused'] {
  const now = breakOn(breaks, today);
  return now && { words: pausedWords(now), sentence: breakSentence(now) };
}

const seers: readonly (readonly [Role, string])[] = [
  ['mentor', 'mentor'],
  ['line-manager', 'line manager'],
  ['coach', 'training provider’s coach'],
];

/** "you, Priya Nair (mentor), Tom Reilly (line manager) and the programme leads." */
function whoCanSee(
  me: PersonId,
  record: ApprenticeRecord,
  alsoSeenBy: readonly PersonId[],
): string {
  const { parties } = record;
  const called = (id: PersonId, role: string) =>
    id === me ? 'you' : `${nameIn(record, id)} (${role})`;
  const holders = seers.flatMap(([role]) => holdersOf(parties, role));
  const people = seers.flatMap(([role, words]) =>
    holdersOf(parties, role).map((id) => called(id, words)),
  );
  const deputies = holders.flatMap((absent) => {
    const id = deputyOf(parties, absent);
    return id && !holders.includes(id)
      ? [
          {
            id,
            words: called(id, `standing in for ${absent === me ? 'you' : nameIn(record, absent)}`),
          },
        ]
      : [];
  });
  const known = new Set([parties.apprentice, ...holders, ...deputies.map(({ id }) => id)]);
  const others = alsoSeenBy
    .filter((id) => !known.has(id) && !holdersOf(parties, 'programme-lead').includes(id))
    .map((id) => called(id, roleWords[rolesOf(parties, id)[0] ?? 'mentor']));
  const all = [
    called(parties.apprentice, 'apprentice'),
    ...people,
    ...deputies.map(({ words }) => words),
    ...others,
  ];
  const unique = [...new Set(all)].sort((a, b) => Number(b === 'you') - Number(a === 'you'));
  return `${new Intl.ListFormat('en-GB').format([...unique, 'the programme leads'])}.`;
}
