import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { PersonId, Role } from '@tracker/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { LessThanOrEqual, Not } from 'typeorm';
import { awayOn, isCovered } from '../cover/away-on';
import { Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Db, type Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { sha256 } from '../platform/sha256';
import { deviceOf } from './device';
import { Person } from './person.entity';
import { Session } from './session.entity';
import type { SignedIn } from './session.guard';
import { later, newToken } from './token';

export const sessionTimes = { idleMinutes: 30, longestHours: 8, noteEverySeconds: 60 };

/** Who has shown who they are, with the password behind this hash. */
export type Proven = { id: PersonId; passwordHash: string };

/** Sessions are rows behind an opaque cookie. */
@Injectable()
export class Sessions {
  private readonly cookie: { name: string; secure: boolean };

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) { publicUrl }: Config,
  ) {
    const secure = publicUrl.startsWith('https://');
    this.cookie = { name: secure ? '__Host-session' : 'session', secure };
  }

  /** Signs a browser in: a new session and a new cookie. The session that it had before ends. */
  async signIn(request: FastifyRequest, reply: FastifyReply, proven: Proven): Promise<SignedIn> {
    const device = deviceOf(request.headers['user-agent'] ?? '');
    const { id, token } = await this.begin(proven, device, this.tokenIn(request));
    this.setCookie(reply, token);
    return { id: proven.id, sessionId: id };
  }

  /**
   * Begins a session, in place of an older one of the same browser. The token goes into the cookie and
   * nowhere else. Unauthorized where the password was changed or the person disabled in the meantime.
   */
  async begin(
    { id: personId, ...proof }: Pick<Proven, 'id'> & Partial<Proven>,
    device: string,
    replaced?: string,
  ): Promise<{ id: string; token: string }> {
    const token = newToken();
    const now = this.clock.now();
    const session = {
      id: randomUUID(),
      tokenHash: sha256(token),
      personId,
      startedAt: now,
      lastSeenAt: now,
      endsAt: later(now, sessionTimes.longestHours * 3600),
      device,
    };
    await this.db.keep(async (tx) => {
      await this.checkStill(tx, { id: personId, ...proof });
      if (replaced) await tx.delete(Session, { tokenHash: sha256(replaced) });
      await this.forgetEnded(tx, personId, now);
      await tx.insert(Session, session);
    });
    return { id: session.id, token };
  }

  /** Changes nothing, but waits for a change of the person that is under way, and then looks again. */
  private async checkStill(tx: Tx, proof: Pick<Proven, 'id'> & Partial<Proven>) {
    const still = { ...proof, state: 'active' as const };
    if ((await tx.update(Person, still, { state: 'active' })) === 0)
      throw new UnauthorizedException('Check your email address and password');
  }

  private async forgetEnded(tx: Tx, personId: PersonId, now: string) {
    await tx.delete(Session, { personId, endsAt: LessThanOrEqual(now) });
    await tx.delete(Session, { personId, lastSeenAt: LessThanOrEqual(idleSince(now)) });
  }

  async signOut(reply: FastifyReply, sessionId: string): Promise<void> {
    await this.db.keep((tx) => tx.delete(Session, { id: sessionId }));
    void reply.clearCookie(this.cookie.name, { path: '/', secure: this.cookie.secure });
  }

  /** Ends all sessions of this person, or all but one. */
  endAll(tx: Tx, personId: PersonId, except?: string): Promise<number> {
    return tx.delete(Session, { personId, ...(except && { id: Not(except) }) });
  }

  /** The sessions of this person that still run, newest first. */
  async of(personId: PersonId): Promise<Session[]> {
    const now = this.clock.now();
    const sessions = await this.db.read.find(Session, {
      where: { personId },
      order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
    return sessions.filter(({ endsAt, lastSeenAt }) => endsAt > now && lastSeenAt > idleSince(now));
  }

  /** Who this request comes from, if their session still runs. Notes that they were seen. */
  async signedInBy(request: FastifyRequest): Promise<SignedIn | null> {
    const token = this.tokenIn(request);
    if (!token) return null;
    const now = this.clock.now();
    const [session] = await this.db.read.rows<{ id: string; personId: string; lastSeenAt: string }>(
      `SELECT s.id, s.person_id AS "personId", s.last_seen_at AS "lastSeenAt"
         FROM sessions s JOIN people p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND s.ends_at > $2 AND s.last_seen_at > $3 AND p.state = 'active'`,
      [sha256(token), now, idleSince(now)],
    );
    if (!session) return null;
    if (session.lastSeenAt < later(now, -sessionTimes.noteEverySeconds))
      await this.db.keep((tx) => tx.update(Session, { id: session.id }, { lastSeenAt: now }));
    return { id: session.personId, sessionId: session.id };
  }

  /** Who stands in for somebody today comes to the pages that they come to. What is there is another question. */
  async hasRole(personId: PersonId, roles: readonly Role[]): Promise<boolean> {
    const today = this.clock.today();
    const found = await this.db.read.rows(
      `SELECT 1 FROM relationships
        WHERE person_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2)
          AND role IN (${placeholders(roles, 3)})
        UNION ALL
       SELECT 1 FROM absences a JOIN relationships r ON r.person_id = a.person_id
        WHERE a.deputy_id = $1 AND ${awayOn('a', '$2')} AND ${isCovered('r')}
          AND r.from_on <= $2 AND (r.until_on IS NULL OR r.until_on >= $2)
          AND r.role IN (${placeholders(roles, 3)}) LIMIT 1`,
      [personId, today, ...roles],
    );
    return found.length > 0;
  }

  private tokenIn(request: FastifyRequest): string | undefined {
    return request.cookies[this.cookie.name];
  }

  private setCookie(reply: FastifyReply, token: string) {
    void reply.setCookie(this.cookie.name, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.cookie.secure,
    });
  }
}

/** Who was last seen at this time or before is signed out. */
const idleSince = (now: string) => later(now, -sessionTimes.idleMinutes * 60);
