import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@tracker/domain';
import { Db, type Tx } from '../platform/db';
import type { Change } from '../platform/journal';
import { KeptStandings } from './kept-standings';

/** A unit that touches more apprenticeships than this leaves their rows to be made when they are read. */
const atOnce = 20;

/**
 * Keeps every standing true in the transaction that changes the record. It hears of each change
 * where it is written down, so no use case has to think of it.
 */
@Injectable()
export class StandingsKeeper implements OnModuleInit {
  private isLater = false;

  constructor(
    private readonly db: Db,
    private readonly kept: KeptStandings,
  ) {}

  onModuleInit() {
    this.db.follow((tx, changes) => this.follow(tx, changes));
  }

  /**
   * For a long story that is told at once: what it touches is marked, and made when it is read or
   * refreshed. Keeping thousands of changes one by one would take longer than the changes.
   */
  async later(work: () => Promise<void>): Promise<void> {
    this.isLater = true;
    try {
      await work();
    } finally {
      this.isLater = false;
    }
  }

  private async follow(tx: Tx, changes: readonly Change[]) {
    for (const person of new Set(changes.flatMap(peopleIn))) await outdateThoseWith(tx, person);
    const ids = [...new Set(changes.flatMap((each) => each.apprenticeshipId ?? []))].sort();
    const now = this.isLater ? [] : ids.slice(0, atOnce);
    const actors = new Map(ids.map((id) => [id, actorsOf(changes, id)]));
    await this.kept.keep(tx, now, actors);
    await this.kept.outdate(tx, ids.slice(now.length));
  }
}

const actorsOf = (changes: readonly Change[], id: string) =>
  new Set(changes.flatMap(({ by, apprenticeshipId }) => (apprenticeshipId === id && by ? by : [])));

/** An account or an absence is no part of one record, and yet says who has the next move in many. */
function peopleIn({ subject, detail }: Change): PersonId[] {
  if (subject.kind === 'person') return [subject.id];
  return subject.kind === 'absence' && typeof detail?.['person'] === 'string'
    ? [detail['person']]
    : [];
}

/** The rows of those in whose records this person, or somebody whose deputy they are, has a part. */
const outdateThoseWith = (tx: Tx, person: PersonId) =>
  tx.rows(
    `UPDATE standings SET good_until = ''
      WHERE apprenticeship_id IN (
            SELECT r.apprenticeship_id FROM relationships r
             WHERE r.apprenticeship_id IS NOT NULL AND (r.person_id = $1
                OR r.person_id IN (SELECT a.person_id FROM absences a WHERE a.deputy_id = $1)))
         OR EXISTS (SELECT 1 FROM relationships lead
                     WHERE lead.person_id = $1 AND lead.role = 'programme-lead')`,
    [person],
  );
