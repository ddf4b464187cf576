import { Injectable, UnauthorizedException } from '@nestjs/common';
import { conflict, passwordProblem, type PasswordOwner } from '@tracker/domain';
import { Db } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import { Attempts, type Attempt } from './attempts';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import type { SignedIn } from './session.guard';
import { Sessions, type Proven } from './sessions';

/** What people sign in with. */
@Injectable()
export class Credentials {
  constructor(
    private readonly db: Db,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Whose email address and password these are. The answer to an unknown, an invited and a disabled
   * account is the same as to a wrong password, in words and in time. Throws TooManyTries.
   */
  async prove(attempt: Attempt, password: string): Promise<Proven> {
    await this.attempts.count(attempt);
    const person = await this.db.read.findOneBy(Person, { email: attempt.email, state: 'active' });
    const isRight = await this.passwords.isRight(password, person?.passwordHash ?? null);
    if (!person?.passwordHash || !isRight)
      throw new UnauthorizedException('Check your email address and password');
    await this.attempts.forgive(attempt);
    return { id: person.id, passwordHash: person.passwordHash };
  }

  /** Sets another password and ends every other session. Guesses of the current one are counted as well. */
  async change(
    me: SignedIn,
    address: string,
    { current, password }: { current: string; password: string },
  ): Promise<void> {
    const person = await this.db.read.findOneBy(Person, { id: me.id });
    if (!person) throw new Error('A session without its person');
    const attempt = { email: person.email, address };
    await this.attempts.count(attempt);
    if (!(await this.passwords.isRight(current, person.passwordHash)))
      throw new InvalidInput({ current: 'Enter the password that you sign in with now' });
    await this.attempts.forgive(attempt);
    const passwordHash = await this.hashNew(password, person, current);
    await this.db.write(async (tx) => {
      const before = { id: person.id, passwordHash: person.passwordHash ?? '' };
      if ((await tx.update(Person, before, { passwordHash })) === 0)
        throw conflict('Your password has just been changed somewhere else');
      await this.sessions.endAll(tx, me.id, me.sessionId);
      tx.record({
        by: me.id,
        what: 'account.change-password',
        subject: { kind: 'person', id: me.id },
        apprenticeshipId: null,
      });
    });
  }

  /** The hash of a password that may be used. Throws InvalidInput on the field `password`. */
  async hashNew(password: string, owner: PasswordOwner, current?: string): Promise<string> {
    const problem =
      password === current
        ? 'New password must be different from your current password'
        : passwordProblem(password, owner);
    if (problem) throw new InvalidInput({ password: problem });
    return this.passwords.hash(password);
  }
}
