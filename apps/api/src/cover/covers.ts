import { Injectable } from '@nestjs/common';
import type { cover as contract, Response } from '@tracker/contract';
import {
  absenceStateOf,
  dayAt,
  fullDayWords,
  missing,
  type AbsenceState,
  type Day,
  type PersonId,
} from '@tracker/domain';
import { Person } from '../accounts/person.entity';
import { judgesOf } from '../people/judges';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { awayOn, isCovered } from './away-on';

type Named = { id: PersonId; name: string };
export type CoverOfMine = { person: Named; deputy: Named | null; untilOn: Day };

type Row = {
  id: string;
  fromOn: Day;
  untilOn: Day;
  endedAt: string | null;
  endedBy: string | null;
  personId: PersonId;
  personName: string;
  deputyId: PersonId | null;
  deputyName: string | null;
};
type View = Response<typeof contract.getCoverOf>;

const shownAtMost = 50;

/** Who is away when, and who stands in: for the person, for those concerned, and for programme leads. */
@Injectable()
export class Covers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async mine(me: PersonId): Promise<Response<typeof contract.getMyCover>> {
    const today = this.clock.today();
    const others = await this.othersOf(me, today);
    return {
      ...(await this.viewOf(me, true)),
      others: others.map((row) => ({
        person: personOf(row),
        fromOn: row.fromOn,
        untilOn: row.untilOn,
        deputy: deputyIn(row),
        isNow: row.fromOn <= today,
        isForMe: row.deputyId === me,
      })),
    };
  }

  /** As a programme lead reads it. Whoever judges the lead's own work is left to another lead. */
  async ofPerson(me: PersonId, id: PersonId): Promise<View> {
    const judges = await judgesOf(this.db.read, me, this.clock.today());
    return this.viewOf(id, !judges.has(id));
  }

  /** Today's absences of this person, and those in which they are the deputy. One statement. */
  async todayOf(me: PersonId): Promise<CoverOfMine[]> {
    const rows = await this.db.read.rows<Row>(
      `${absences} WHERE (a.deputy_id = $1 OR a.person_id = $1) AND ${awayOn('a', '$2')}
        ORDER BY p.name, a.id`,
      [me, this.clock.today()],
    );
    const isAway = rows.some(({ personId }) => personId === me);
    return rows
      .filter(({ personId }) => personId === me || !isAway)
      .map((row) => ({ person: personOf(row), deputy: deputyIn(row), untilOn: row.untilOn }));
  }

  private async viewOf(id: PersonId, canRecord: boolean): Promise<View> {
    const today = this.clock.today();
    const person = await this.db.read.findOneBy(Person, { id });
    if (!person) throw missing('Person');
    const rows = await this.db.read.rows<Row>(
      `${absences} WHERE a.person_id = $1
        ORDER BY a.from_on DESC, a.recorded_at DESC LIMIT ${String(shownAtMost)}`,
      [id],
    );
    return {
      today,
      person: { id, name: person.name },
      absences: rows.map((row) => absenceView(row, today, canRecord)),
      canRecord,
    };
  }

  /** Now or later: of people with a part in the same apprenticeships, or with this deputy. */
  private othersOf(me: PersonId, today: Day): Promise<Row[]> {
    return this.db.read.rows<Row>(
      `${absences}
        WHERE a.ended_at IS NULL AND a.until_on >= $1 AND a.person_id <> $2
          AND (a.deputy_id = $2 OR a.person_id IN (
              SELECT theirs.person_id
                FROM relationships mine
                JOIN relationships theirs ON theirs.apprenticeship_id = mine.apprenticeship_id
               WHERE mine.person_id = $2 AND (mine.until_on IS NULL OR mine.until_on >= $1)
                 AND (theirs.until_on IS NULL OR theirs.until_on >= $1) AND ${isCovered('theirs')}))
        ORDER BY a.from_on, p.name, a.id LIMIT ${String(shownAtMost)}`,
      [today, me],
    );
  }
}

const absences = `SELECT a.id, a.from_on AS "fromOn", a.until_on AS "untilOn",
         a.ended_at AS "endedAt", e.name AS "endedBy", p.id AS "personId", p.name AS "personName",
         d.id AS "deputyId", d.name AS "deputyName"
    FROM absences a JOIN people p ON p.id = a.person_id
    LEFT JOIN people d ON d.id = a.deputy_id LEFT JOIN people e ON e.id = a.ended_by`;

const personOf = ({ personId, personName }: Row): Named => ({ id: personId, name: personName });
const deputyIn = ({ deputyId, deputyName }: Row): Named | null =>
  deputyId !== null && deputyName !== null ? { id: deputyId, name: deputyName } : null;

function absenceView(row: Row, today: Day, canRecord: boolean): View['absences'][number] {
  const state = absenceStateOf(row, today);
  const canEnd = canRecord && (state === 'now' || state === 'planned');
  return {
    id: row.id,
    fromOn: row.fromOn,
    untilOn: row.untilOn,
    deputy: deputyIn(row),
    state,
    stateWords: stateWords(state, row),
    moves: canEnd ? ['end'] : [],
  };
}

function stateWords(state: AbsenceState, { endedAt, endedBy }: Row): string {
  if (state === 'ended-early' && endedAt !== null)
    return `Ended early by ${endedBy ?? 'somebody'} on ${fullDayWords(dayAt(endedAt))}`;
  return { planned: 'Planned', now: 'Away now', over: 'Over', 'ended-early': 'Ended early' }[state];
}
