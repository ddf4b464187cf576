import { Inject, Injectable, Optional } from '@nestjs/common';
import type { accounts, Me, Response } from '@tracker/contract';
import { roles, type Day, type PersonId, type Role } from '@tracker/domain';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db';
import { DEMO_PEOPLE, type DemoPeople } from './demo-people';
import { Person } from './person.entity';
import type { SignedIn } from './session.guard';
import { Sessions, sessionTimes } from './sessions';
import { Waiting } from './waiting';

type Related = { role: Role; apprenticeshipId: string | null; fromOn: Day; untilOn: Day | null };
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
      roles: rolesOn(this.clock.today(), related),
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
      `SELECT role, apprenticeship_id AS "apprenticeshipId", from_on AS "fromOn", until_on AS "untilOn"
         FROM relationships WHERE person_id = $1 ORDER BY from_on DESC, id`,
      [personId],
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

const rolesOn = (today: Day, related: readonly Related[]): Role[] => {
  const held = related.filter(
    ({ fromOn, untilOn }) => fromOn <= today && (untilOn ?? today) >= today,
  );
  return roles.filter((role) => held.some((one) => one.role === role));
};

/** The newest in which they are the apprentice, also before it begins and after it has ended. */
const ownApprenticeship = (newestFirst: readonly Related[]) =>
  newestFirst.find(({ role }) => role === 'apprentice')?.apprenticeshipId ?? null;
