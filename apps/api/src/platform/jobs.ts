import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from './clock';
import { Db } from './db';
import { Job } from './job.entity';

/** In seconds. */
export type Rhythm = {
  /** Once it was done, it is left alone for so long. */
  every: number;
  /** It takes less. If its process dies meanwhile, another one does it then. */
  longest: number;
};

/** Leases, in the database, for work that several processes may think of at the same time. */
@Injectable()
export class Jobs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Does the work, unless it was done lately or somebody is at it. Resolves to whether it was done here. */
  async whenDue(
    name: string,
    { every, longest }: Rhythm,
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    const begun = this.clock.now();
    if (!(await this.lease(name, begun, later(begun, longest)))) return false;
    await work();
    await this.db.keep((tx) => tx.update(Job, { name }, { notBefore: later(begun, every) }));
    return true;
  }

  /** Compare-and-set: of two processes that find it due, one gets it. */
  private lease(name: string, now: string, notBefore: string): Promise<boolean> {
    return this.db.keep(async (tx) => {
      await tx.rows(
        `INSERT INTO jobs (name, not_before) VALUES ($1, '') ON CONFLICT (name) DO NOTHING`,
        [name],
      );
      const due = { name, notBefore: LessThanOrEqual(now) };
      return (await tx.update(Job, due, { notBefore })) === 1;
    });
  }
}

const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
