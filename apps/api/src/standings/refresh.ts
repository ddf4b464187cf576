import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { KeptStandings } from './kept-standings';

const checkEveryMs = 60_000;
const atOnce = 50;

/**
 * Makes rows again that a new day has changed, or that somebody's absence or account has. Any number
 * of processes may do so: they come to the same rows.
 */
@Injectable()
export class StandingsRefresh implements OnModuleDestroy {
  private readonly log = new Logger('Standings');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptStandings,
  ) {}

  /** From now on, until the service closes: so that the first reader of a new day need not wait. */
  start(): void {
    const check = () => {
      this.round = this.all()
        .catch((error: unknown) => {
          this.log.error(error instanceof Error ? error.stack : error);
        })
        .finally(() => {
          if (!this.isStopping) this.timer = setTimeout(check, checkEveryMs).unref();
        });
    };
    check();
  }

  async onModuleDestroy() {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Of these, the rows that are right no longer. */
  async of(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += atOnce) {
      const part = ids.slice(from, from + atOnce);
      const rows = await this.db.read.rows<{ id: string }>(
        `SELECT apprenticeship_id AS id FROM standings
          WHERE good_until < $1 AND apprenticeship_id IN (${placeholders(part, 2)})
          ORDER BY apprenticeship_id`,
        [this.clock.today(), ...part],
      );
      await this.make(rows.map(({ id }) => id));
    }
  }

  /** Some of them, in one go: for who counts all rows and cannot wait for all of these. */
  async some(): Promise<void> {
    await this.make(await this.outdated());
  }

  /** Every row that is right no longer, some at a time, so that others get their turn between. */
  async all(): Promise<void> {
    for (let ids = await this.outdated(); ids.length > 0; ids = await this.outdated()) {
      await this.make(ids);
      if (this.isStopping) return;
    }
  }

  /**
   * Every row, from the records alone: also those that are not there. `tell` hears how many are done.
   */
  async rebuild(tell: (done: number, of: number) => void = () => undefined): Promise<number> {
    const all = await this.db.read.rows<{ id: string }>(
      'SELECT id FROM apprenticeships ORDER BY id',
    );
    const ids = all.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += atOnce) {
      const part = ids.slice(from, from + atOnce);
      await this.db.keep(async (tx) => {
        await this.kept.outdate(tx, part);
        await this.kept.keep(tx, part);
      });
      tell(Math.min(from + atOnce, ids.length), ids.length);
    }
    return ids.length;
  }

  private async outdated(): Promise<string[]> {
    const rows = await this.db.read.rows<{ id: string }>(
      `SELECT apprenticeship_id AS id FROM standings
        WHERE good_until < $1 ORDER BY good_until, apprenticeship_id LIMIT ${String(atOnce)}`,
      [this.clock.today()],
    );
    return rows.map(({ id }) => id).sort();
  }

  private make(ids: readonly string[]): Promise<void> {
    return ids.length === 0 ? Promise.resolve() : this.db.keep((tx) => this.kept.keep(tx, ids));
  }
}
