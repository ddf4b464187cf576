import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from './clock';
import { Db } from './db';
import { DoneUnit } from './done-unit.entity';
import { Jobs } from './jobs';

const hour = 3600 * 1000;
/** Nobody sends the same request again after so long. */
const keptFor = 24 * hour;

/** A process looks this often whether an hour has passed since one of them did it. */
const lookEvery = hour / 6;
const hourly = { every: 3600, longest: 600 };

/** Forgets what was done more than a day ago: every hour, one process for all. */
@Injectable()
export class ForgottenUnits implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('ForgottenUnits');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap() {
    await this.tryToForget();
    this.timer = setInterval(() => void this.tryToForget(), lookEvery).unref();
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  /** Nothing to stop for: there is another hour. */
  private async tryToForget() {
    try {
      await this.jobs.whenDue('forgotten-units', hourly, () => this.forget());
    } catch (error) {
      this.log.warn(error);
    }
  }

  /** Resolves to how many were forgotten. */
  forget(): Promise<number> {
    const before = new Date(Date.parse(this.clock.now()) - keptFor).toISOString();
    return this.db.keep((tx) => tx.delete(DoneUnit, { doneAt: LessThan(before) }));
  }
}
