import { Inject, Injectable, Optional } from '@nestjs/common';
import type { accounts, Me, Response } from '@tracker/contract';
import { roles, type Day, type PersonId, type Role } from '@tracker/domain';
import { awayOn, isCovered } from '../cover/away-on';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db';
import { DEMO_PEOPLE, type DemoPeople } from './demo-people';
import { Person } from './person.entity';
import type { SignedIn } from './session.guard';
import { Sessions, sessionTimes } from './sessions';
import { Waiting } from './waiting';

type Related = {
  role: Role;
  apprenticeshipId: string | null;
  fromOn: Day;
  untilOn: Day | null;
  /** 1: the role of somebody who is away today, in whose place they stand. */
  covered: number;
};
type Account = Response<typeof accounts.getAccount>;

/** What a person sees of themselves. */
@Injectable()
export class Accounts {
  private readonly demo: DemoPeople | null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly waiting: Waiting,
    @Inject(CONFIG) config: Config,
    @Optional() @Inject(DEMO_PEOPLE) demoPeople: DemoPeople | null = null,
  ) {
    this.demo = config.demo ? demoPeople : null;
  }

  service = () => ({ demo: this.demo });

  async me({ id, sessionId }: SignedIn): Promise<Me> {
    const [person, related, toReview] = await Promise.all([
      this.signedIn(sessionId),
      this.relationshipsOf(id),
      this.waiting.countFor(id),
    ]);
    const { name, email, endsAt } = person;
    return {
      id,
      name,
      email,
      roles: rolesOn(this.clock.today(), related, 0),
      covering: rolesOn(this.clock.today(), related, 1),
      apprenticeshipId: ownApprenticeship(related),
      toReview,
      session: { idleMinutes: sessionTimes.idleMinutes, endsAt },
    };
  }

  private async signedIn(sessionId: string) {
    const [row] = await this.db.read.rows<{ name: string; email: string; endsAt: string }>(
      `SELECT p.name, p.email, s.ends_at AS "endsAt"
         FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id = $1`,
      [sessionId],
    );
    if (!row) throw new Error('A session that has just been seen is gone');
    return row;
  }

  private relationshipsOf(personId: PersonId): Promise<Related[]> {
    return this.db.read.rows<Related>(
      `SELECT id, role, apprenticeship_id AS "apprenticeshipId", from_on AS "fromOn",
              until_on AS "untilOn", 0 AS covered
         FROM relationships WHERE person_id = $1
        UNION ALL
       SELECT r.id, r.role, r.apprenticeship_id, r.from_on, r.until_on, 1
         FROM absences a JOIN relationships r ON r.person_id = a.person_id
        WHERE a.deputy_id = $1 AND ${awayOn('a', '$2')} AND ${isCovered('r')}
        ORDER BY "fromOn" DESC, id`,
      [personId, this.clock.today()],
    );
  }

  async account(me: SignedIn): Promise<Account> {
    const [person, running] = await Promise.all([
      this.db.read.findOneBy(Person, { id: me.id }),
      this.sessions.of(me.id),
    ]);
    if (!person) throw new Error('A session without its person');
    return {
      name: person.name,
      email: person.email,
      sessions: running.map(({ id, startedAt, lastSeenAt, device }) => ({
        id,
        startedAt,
        lastSeenAt,
        device,
        isThisOne: id === me.sessionId,
      })),
    };
  }

  async signOutElsewhere({ id, sessionId }: SignedIn): Promise<void> {
    await this.db.keep((tx) => this.sessions.endAll(tx, id, sessionId));
  }
}

const rolesOn = (today: Day, related: readonly Related[], covered: 0 | 1): Role[] => {
  const held = related.filter(
    (one) => one.covered === covered && one.fromOn <= today && (one.untilOn ?? today) >= today,
  );
  return roles.filter((role) => held.some((one) => one.role === role));
};

/** The newest in which they are the apprentice, also before it begins and after it has ended. */
const ownApprenticeship = (newestFirst: readonly Related[]) =>
  newestFirst.find(({ role }) => role === 'apprentice')?.apprenticeshipId ?? null;
