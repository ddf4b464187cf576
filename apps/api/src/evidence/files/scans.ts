import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { In } from 'typeorm';
import { scan, type Verdict } from '../../platform/clamd';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Db, type Tx } from '../../platform/db';
import { changeOf } from '../evidence-changes';
import { Evidence } from '../evidence.entity';
import { FileCheck } from '../file-check.entity';
import { Signatures } from '../../plans/signatures';
import { FileStorage } from './storage';

/** How long one process has a file for itself. Longer than the scanner may be silent. */
const leaseSeconds = 120;
/** How long a scanner that did not answer is left alone. */
const retrySeconds = 30;
/** How often a process looks for files of which nobody told it. */
const lookEvery = 5_000;

/**
 * Has held files looked at by the virus scanner, one after the other. A file waits in the database:
 * a restart, another process or a scanner that is down loses none and lets none pass.
 */
@Injectable()
export class Scans implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Scans');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private readonly closing = new AbortController();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly signatures: Signatures,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether a scanner is configured: then a new file is held until it is clean. */
  get isOn(): boolean {
    return this.config.files.clamd !== null;
  }

  /** Puts a new file into the line, in the unit of work that writes it down. */
  async putInLine(tx: Tx, evidenceId: string): Promise<void> {
    if (this.isOn)
      await tx.insert(FileCheck, { evidenceId, notBefore: this.clock.now(), tries: 0 });
  }

  onApplicationBootstrap() {
    if (!this.isOn) return;
    this.timer = setInterval(() => this.nudge(), lookEvery).unref();
    this.nudge();
  }

  async beforeApplicationShutdown() {
    this.closing.abort();
    clearInterval(this.timer);
    await this.running;
  }

  /** Something may wait. Returns at once. */
  nudge(): void {
    if (!this.isOn || this.closing.signal.aborted) return;
    this.running ??= this.scanAll()
      .catch((error: unknown) => this.log.error(error))
      .finally(() => (this.running = null));
  }

  /** Until nothing waits that may be looked at now. */
  async scanAll(): Promise<void> {
    while (!this.closing.signal.aborted && (await this.scanNext()));
  }

  private async scanNext(): Promise<boolean> {
    const row = await this.take();
    if (!row) return false;
    try {
      const verdict = await this.verdictOn(row);
      await (verdict.virus === null ? this.pass(row) : this.refuse(row, verdict.virus));
    } catch (error) {
      this.log.warn(`${error instanceof Error ? error.message : String(error)}. A file stays held`);
      await this.putBack(row.id);
    }
    return true;
  }

  /** The file that waits longest, for this process alone. */
  private take(): Promise<Evidence | null> {
    return this.db.keep(async (tx) => {
      const now = this.clock.now();
      const [next] = await tx.rows<{ evidenceId: string; notBefore: string; tries: number }>(
        `SELECT evidence_id AS "evidenceId", not_before AS "notBefore", tries FROM file_checks
          WHERE not_before <= $1 ORDER BY not_before, evidence_id LIMIT 1`,
        [now],
      );
      if (!next) return null;
      const lease = { notBefore: later(now, leaseSeconds), tries: next.tries + 1 };
      const { evidenceId, notBefore } = next;
      const taken = await tx.update(FileCheck, { evidenceId, notBefore }, lease);
      return taken === 1 ? tx.findOneBy(Evidence, { id: evidenceId }) : null;
    });
  }

  /** Bytes that are gone were the same as others in which a virus was found meanwhile. */
  private async verdictOn({ sha256 }: Evidence): Promise<Verdict> {
    const { clamd } = this.config.files;
    if (clamd === null) throw new Error('There is no virus scanner');
    const bytes = await this.storage.open(sha256);
    return bytes ? scan(clamd, bytes, this.closing.signal) : { virus: 'not kept' };
  }

  private pass(row: Evidence): Promise<void> {
    return this.db.write(async (tx) => {
      await tx.delete(FileCheck, { evidenceId: row.id });
      await tx.update(Evidence, { id: row.id, state: 'checking' }, { state: 'ready' });
      tx.record(changeOf(null, row, 'pass', { sha256: row.sha256 }));
    });
  }

  /** Whoever else has uploaded the same bytes has the same virus. */
  private async refuse({ sha256 }: Evidence, virus: string): Promise<void> {
    await this.db.write(async (tx) => {
      const same = await tx.findBy(Evidence, {
        kind: 'file',
        sha256,
        state: In(['checking', 'ready']),
      });
      for (const row of same) {
        const { id, state } = row;
        await tx.delete(FileCheck, { evidenceId: id });
        await tx.update(Evidence, { id, state }, { state: 'refused' });
        tx.record(changeOf(null, row, 'refuse', { virus, sha256 }));
        await this.signatures.touched(tx, null, { evidenceIds: [id] });
      }
    });
    await this.storage.remove(sha256);
  }

  private putBack(evidenceId: string): Promise<number> {
    const notBefore = later(this.clock.now(), retrySeconds);
    return this.db.keep((tx) => tx.update(FileCheck, { evidenceId }, { notBefore }));
  }
}

const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
