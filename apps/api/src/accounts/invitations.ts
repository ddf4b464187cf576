import { Injectable } from '@nestjs/common';
import { RuleError, type AccountState, type PersonId } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { Credentials } from './credentials';
import { Person } from './person.entity';
import { Invitation } from './session.entity';
import { Sessions, type Proven } from './sessions';
import { later, newToken } from './token';

const validDays = 7;

export type IssuedLink = { link: string; expiresAt: string };
type Invited = {
  invitationId: string;
  id: PersonId;
  name: string;
  email: string;
  state: AccountState;
};

/** One-time links with which people set a password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
  ) {}

  /** A new link for this person, whose older links end. The link is not kept, only its hash. */
  async issue(tx: Tx, personId: PersonId): Promise<IssuedLink> {
    await this.endAll(tx, personId);
    const token = newToken();
    const expiresAt = later(this.clock.now(), validDays * 24 * 3600);
    await tx.insert(Invitation, {
      id: randomUUID(),
      tokenHash: sha256(token),
      personId,
      expiresAt,
      endedAt: null,
    });
    // Behind the #, so that browsers do not send it and no log keeps it.
    return { link: `/set-password#${token}`, expiresAt };
  }

  endAll(tx: Tx, personId: PersonId): Promise<number> {
    return tx.update(Invitation, { personId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** Whose link this is. */
  async check(token: string): Promise<{ name: string; email: string }> {
    const { name, email } = await this.find(token);
    return { name, email };
  }

  /** Sets the password and uses the link up. Ends the sessions of a person who had one before. */
  async accept(token: string, password: string): Promise<Proven> {
    const invited = await this.find(token);
    const { id, state, invitationId } = invited;
    const passwordHash = await this.credentials.hashNew(password, invited);
    await this.db.write(async (tx) => {
      // The person first, as whoever invites or disables them: in another order they wait for each other.
      const set = await tx.update(Person, { id, state }, { passwordHash, state: 'active' });
      const unused = { id: invitationId, endedAt: IsNull() };
      const used = await tx.update(Invitation, unused, { endedAt: this.clock.now() });
      if (set === 0 || used === 0) throw unusable();
      await this.sessions.endAll(tx, id);
      tx.record({
        by: id,
        what: 'account.set-password',
        subject: { kind: 'person', id },
        apprenticeshipId: null,
      });
    });
    return { id, passwordHash };
  }

  private async find(token: string): Promise<Invited> {
    const [invited] = await this.db.read.rows<Invited>(
      `SELECT i.id AS "invitationId", p.id, p.name, p.email, p.state
         FROM invitations i JOIN people p ON p.id = i.person_id
        WHERE i.token_hash = $1 AND i.ended_at IS NULL AND i.expires_at > $2
          AND p.state <> 'disabled'`,
      [sha256(token), this.clock.now()],
    );
    if (!invited) throw unusable();
    return invited;
  }
}

/** One answer for a link that was used, replaced, is too old or never was. */
const unusable = () =>
  new RuleError(
    'missing',
    'This link has been used already, has expired or is not complete. Ask your programme lead for a new one',
  );
