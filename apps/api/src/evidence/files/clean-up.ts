import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { placeholders } from '../../people/parties';
import { Clock } from '../../platform/clock';
import { Db } from '../../platform/db';
import { Jobs } from '../../platform/jobs';
import { Incoming } from './incoming';
import { FileStorage } from './storage';

/** Bytes without a row may belong to a row that is just being written. A day later they do not. */
const graceHours = 24;
const hour = 60 * 60 * 1000;
/** A process looks every hour whether a day has passed since one of them did it. */
const daily = { every: graceHours * 3600, longest: 6 * 3600 };
const atOnce = 500;

/** Removes what processes that were killed have left behind: half files at the start, unnamed bytes later. */
@Injectable()
export class CleanUp implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('CleanUp');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly incoming: Incoming,
    private readonly storage: FileStorage,
  ) {}

  async onApplicationBootstrap() {
    await this.incoming.sweep(Date.now());
    this.timer = setInterval(() => this.run(), hour).unref();
  }

  beforeApplicationShutdown() {
    clearInterval(this.timer);
  }

  private run() {
    this.jobs
      .whenDue('unnamed-files', daily, () => this.removeUnnamed())
      .catch((error: unknown) => this.log.error(error));
  }

  /** Removes bytes that no row names and that were not kept again within a day. */
  async removeUnnamed(): Promise<void> {
    const before = new Date(Date.parse(this.clock.now()) - graceHours * hour).toISOString();
    let old: string[] = [];
    for await (const { sha256, keptAt } of this.storage.list()) {
      if (keptAt < before) old.push(sha256);
      if (old.length < atOnce) continue;
      await this.removeUnnamedOf(old);
      old = [];
    }
    await this.removeUnnamedOf(old);
  }

  private async removeUnnamedOf(all: readonly string[]): Promise<void> {
    if (all.length === 0) return;
    const rows = await this.db.read.rows<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM evidence
        WHERE kind = 'file' AND state <> 'refused' AND sha256 IN (${placeholders(all, 1)})`,
      all,
    );
    const named = new Set(rows.map(({ sha256 }) => sha256));
    for (const sha256 of all) if (!named.has(sha256)) await this.storage.remove(sha256);
  }
}
