import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { TooManyTries } from '../platform/too-many-tries';
import { SignInAttempts } from './session.entity';
import { later } from './token';

/** Who tries to sign in as whom, from where. */
export type Attempt = { email: string; address: string };

const windowSeconds = 15 * 60;
const keptSeconds = 24 * 3600;

/**
 * Decides from what was counted before: until when to wait, and whether a try makes the window begin
 * anew. An account's wait grows to the whole window, and then the count begins anew: a stranger can
 * slow somebody down, but never lock them out. Many people share an address: its window does not move.
 */
const limits = {
  account: {
    moves: true,
    waitsUntil: (failures: number, windowEndsAt: string) =>
      later(windowEndsAt, accountWait(failures) - windowSeconds),
  },
  address: {
    moves: false,
    waitsUntil: (failures: number, windowEndsAt: string) => (failures < 50 ? '' : windowEndsAt),
  },
};

/** Seconds: none for four failures, 30 after the fifth, twice as long after each further one. */
const accountWait = (failures: number) =>
  failures < 5 ? 0 : Math.min(30 * 2 ** (failures - 5), windowSeconds);

/** Counts failed tries in the database, so that several processes count together. */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a try before the password is looked at, so that tries side by side cannot get past the
   * limit. Throws TooManyTries, and then counts nothing. Accounts that do not exist count alike.
   */
  count({ email, address }: Attempt): Promise<void> {
    return this.db.keep(async (tx) => {
      await this.countOne(tx, keyOf('account', email), limits.account);
      await this.countOne(tx, keyOf('address', address), limits.address);
    });
  }

  /**
   * Counts a try with a link from a mail before it is looked at: guesses by where they come from, and
   * uses of one link. Throws TooManyTries.
   */
  countLink({ token, address }: { token: string; address: string }): Promise<void> {
    return this.db.keep(async (tx) => {
      await this.countOne(tx, keyOf('link', token), limits.address);
      await this.countOne(tx, keyOf('link from', address), limits.address);
    });
  }

  /** The link worked: the address gets its try back. */
  async forgiveLink({ address }: { address: string }): Promise<void> {
    await this.db.keep((tx) => giveBack(tx, keyOf('link from', address)));
    await this.forgetOld();
  }

  private async countOne(tx: Tx, key: string, limit: (typeof limits)['account' | 'address']) {
    const now = this.clock.now();
    const freshEnd = later(now, windowSeconds);
    await tx.rows(
      `INSERT INTO sign_in_attempts (key, failures, window_ends_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET failures = sign_in_attempts.failures + 1`,
      [key, freshEnd],
    );
    const counted = await tx.findOneBy(SignInAttempts, { key });
    if (!counted) throw new Error('A try that was counted is gone');
    const { failures, windowEndsAt } = counted;
    if (windowEndsAt <= now)
      return tx.update(SignInAttempts, { key }, { failures: 1, windowEndsAt: freshEnd });
    refuseBefore(limit.waitsUntil(failures - 1, windowEndsAt), now);
    if (limit.moves) await tx.update(SignInAttempts, { key }, { windowEndsAt: freshEnd });
  }

  /** The password was right: the account's count begins anew, and the address gets its try back. */
  async forgive({ email, address }: Attempt): Promise<void> {
    await this.db.keep(async (tx) => {
      await tx.delete(SignInAttempts, { key: keyOf('account', email) });
      await giveBack(tx, keyOf('address', address));
    });
    await this.forgetOld();
  }

  /** A unit of its own: it may not wait for a row while it holds the two above. */
  private async forgetOld() {
    const old = { windowEndsAt: LessThan(later(this.clock.now(), -keptSeconds)) };
    if (await this.db.read.existsBy(SignInAttempts, old))
      await this.db.keep((tx) => tx.delete(SignInAttempts, old));
  }
}

const giveBack = (tx: Tx, key: string) =>
  tx.rows('UPDATE sign_in_attempts SET failures = failures - 1 WHERE key = $1 AND failures > 0', [
    key,
  ]);

const keyOf = (kind: 'account' | 'address' | 'link' | 'link from', what: string) =>
  sha256(`${kind} ${what}`);

function refuseBefore(instant: string, now: string) {
  if (instant <= now) return;
  const seconds = Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000);
  throw new TooManyTries(
    seconds,
    `You have tried too many times. Try again in ${inWords(seconds)}`,
  );
}

const inWords = (seconds: number) =>
  seconds <= 90
    ? `${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`
    : `${String(Math.ceil(seconds / 60))} minutes`;
