import { stories, sam } from '@tracker/examples';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from 'sqlite3';
import { runBuilt, startBuilt, type Started } from '../service';
import { Refusal, send, signIn } from './clients';
import { newDeed, type Client, type Deed } from './deeds';
import { numbersFrom } from './numbers';
import { problemsIn } from './whole';

type Asked = {
  kills: number;
  seed: number;
  /** After how many kills the audit chain and what was signed are proven, beside at the end. */
  proveEvery: number;
  tell: (line: string) => void;
};

export type Survived = {
  /** What was found to be wrong, after which kill. */
  problems: string[];
  acknowledged: number;
  /** Sent, and not answered because the service was killed. */
  unanswered: number;
  /** Milliseconds from each start to the first answer. */
  ready: number[];
  /** What `verify-audit` said at the end. */
  proof: string;
};

/** How many requests each person has under way at once. */
const atOnce = 3;
/** Milliseconds of load before a kill, at most. */
const longest = 900;

/** The service under the load of four people who write, killed with SIGKILL again and again. */
export async function surviveKills(asked: Asked): Promise<Survived> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-kills-'));
  const run = new Run(folder, asked);
  try {
    return await run.all();
  } finally {
    await run.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Run {
  private readonly settings: Record<string, string>;
  private readonly file: string;
  private readonly random: () => number;
  private readonly deeds: Deed[] = [];
  private readonly survived: Survived = {
    problems: [],
    acknowledged: 0,
    unanswered: 0,
    ready: [],
    proof: '',
  };
  private service: Started | undefined;

  constructor(
    private readonly folder: string,
    private readonly asked: Asked,
  ) {
    this.file = path.join(folder, 'tracker.sqlite');
    this.settings = { DATABASE_FILE: this.file, MAIL_FOLDER: path.join(folder, 'mail') };
    this.random = numbersFrom(asked.seed);
  }

  async all(): Promise<Survived> {
    copyFileSync(process.env['DEMO_DATABASE'] ?? '', this.file);
    const { origin } = await this.start();
    const people = [sam, ...stories.filter(({ week }) => week > 8).map((one) => one.apprentice)];
    const clients: Client[] = [];
    for (const person of people.slice(0, 4)) clients.push(await signIn(origin, person));
    for (let n = 1; n <= this.asked.kills; n += 1) {
      await this.writeUntilKilled(clients);
      await this.check(n);
      await this.start();
      await this.sendAgain(clients);
      await aDayPasses(this.file);
      this.tellOf(n);
    }
    return this.proven();
  }

  async end() {
    if (this.service) await this.kill(this.service);
  }

  private async start(): Promise<Started> {
    const begin = Date.now();
    this.service = await startBuilt(this.settings);
    this.survived.ready.push(Date.now() - begin);
    return this.service;
  }

  private async kill({ child }: Started) {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    this.service = undefined;
  }

  /** Everybody writes as fast as they are answered, until the service dies at a random moment. */
  private async writeUntilKilled(clients: readonly Client[]) {
    const service = this.service;
    if (!service) throw new Error('The service does not run');
    let isOver = false;
    const write = async (client: Client) => {
      while (!isOver) await this.attempt(service, client, this.nextDeed(client));
    };
    const writing = Promise.all(
      clients.flatMap((client) => Array.from({ length: atOnce }, () => write(client))),
    );
    // Awaited below, once the service is dead.
    writing.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, this.random() * longest));
    isOver = true;
    await this.kill(service);
    await writing;
  }

  private nextDeed({ id }: Client): Deed {
    const number = this.random();
    const kind =
      number < 0.5
        ? 'session'
        : number < 0.7
          ? 'change'
          : number < 0.85
            ? 'note'
            : number < 0.95
              ? 'file'
              : 'question';
    const session = kind === 'change' ? this.unchanged.get(id)?.pop() : undefined;
    const deed = newDeed(kind === 'change' && !session ? 'session' : kind, id, session);
    this.deeds.push(deed);
    return deed;
  }

  /** Sessions of each person that were acknowledged and are as they were added. */
  private readonly unchanged = new Map<string, string[]>();

  /** No answer is what a killed service gives. A refusal is a fault: everything that is sent is right. */
  private async attempt({ origin }: Started, client: Client, deed: Deed) {
    try {
      const id = await send(origin, client, deed);
      deed.isAcknowledged = true;
      if (deed.kind === 'session')
        this.unchanged.set(client.id, [...(this.unchanged.get(client.id) ?? []), id]);
    } catch (problem) {
      if (problem instanceof Refusal) throw problem;
    }
  }

  private async check(n: number) {
    const copy = path.join(this.folder, 'copy.sqlite');
    for (const end of ['', '-wal', '-shm']) {
      rmSync(`${copy}${end}`, { force: true });
      if (existsSync(`${this.file}${end}`)) copyFileSync(`${this.file}${end}`, `${copy}${end}`);
    }
    const found = await problemsIn(copy, `${this.file}-files`, this.deeds);
    if (n % this.asked.proveEvery === 0) {
      const { code, said } = await runBuilt('verify-audit', { DATABASE_FILE: copy });
      if (code !== 0) found.push(`verify-audit says: ${said}`);
    }
    this.survived.problems.push(...found.map((problem) => `After kill ${String(n)}: ${problem}`));
  }

  /** What was not answered is sent again with its key, as a page would. */
  private async sendAgain(clients: readonly Client[]) {
    const service = this.service;
    const left = this.deeds.filter(({ isAcknowledged }) => !isAcknowledged);
    this.survived.unanswered += left.length;
    for (const deed of left) {
      const client = clients.find(({ id }) => id === deed.person);
      if (service && client) await this.attempt(service, client, deed);
    }
    const lost = left.filter(({ isAcknowledged }) => !isAcknowledged);
    this.survived.problems.push(...lost.map(({ text }) => `${text} was not taken the second time`));
  }

  private tellOf(n: number) {
    const { problems, ready } = this.survived;
    this.asked.tell(
      `${String(n)} of ${String(this.asked.kills)} kills: ${String(this.deeds.length)} writes, ` +
        `ready again in ${String(ready.at(-1))} ms, ${String(problems.length)} problems. ` +
        `Load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
  }

  private async proven(): Promise<Survived> {
    await this.end();
    await this.check(this.asked.kills);
    const { code, said } = await runBuilt('verify-audit', this.settings);
    if (code !== 0) this.survived.problems.push(said);
    const acknowledged = this.deeds.filter(({ isAcknowledged }) => isAcknowledged).length;
    return { ...this.survived, acknowledged, proof: said };
  }
}

/** For the questions to witnesses, of which each apprentice may ask twenty in 24 hours. */
function aDayPasses(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new Database(file);
    database.run(`UPDATE witness_links SET asked_at = '2026-01-01T00:00:00.000Z'`, (problem) =>
      database.close(() => (problem ? reject(problem) : resolve())),
    );
  });
}
