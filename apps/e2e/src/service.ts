import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const built = path.join(__dirname, '../../api/dist');

/** What a built command of the service needs: only this, whatever the shell has set. */
const environment = (settings: Record<string, string>) => ({
  PATH: process.env['PATH'] ?? '',
  ...settings,
});

/**
 * The service as `npm start` runs it, on a copy of the demo of its own.
 * BASE_URL runs the journeys against a service that is already there.
 */
export class Service {
  private constructor(
    readonly origin: string,
    /** Where its mail lies, as .eml files. */
    readonly mailFolder: string,
    private readonly stopping: () => Promise<unknown>,
  ) {}

  static async start(): Promise<Service> {
    const running = process.env['BASE_URL'];
    if (running)
      return new Service(running, process.env['MAIL_FOLDER'] ?? 'data/mail', () =>
        Promise.resolve(),
      );
    const demo = process.env['DEMO_DATABASE'];
    if (!demo) throw new Error('The demo is filled by jest.config.cjs');
    const folder = mkdtempSync(path.join(tmpdir(), 'tracker-e2e-'));
    const file = path.join(folder, 'tracker.sqlite');
    copyFileSync(demo, file);
    // The files of people lie beside their database.
    if (existsSync(`${demo}-files`)) cpSync(`${demo}-files`, `${file}-files`, { recursive: true });
    const mailFolder = path.join(folder, 'mail');
    const started = await startBuilt({ DATABASE_FILE: file, MAIL_FOLDER: mailFolder });
    return new Service(started.origin, mailFolder, async () => {
      await stopBuilt(started.child);
      rmSync(folder, { recursive: true, force: true });
    });
  }

  async stop() {
    await this.stopping();
  }
}

export type Started = { child: ChildProcess; origin: string };

/** Starts dist/main.js on a free port and waits until it answers. Throws what it said when it does not start. */
export async function startBuilt(settings: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const { child, said } = run('main', { PORT: String(port), ...settings });
  const origin = `http://127.0.0.1:${String(port)}`;
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`The service did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, origin };
}

/** Asks it to stop. The exit code, and how long that took in milliseconds. */
export async function stopBuilt(child: ChildProcess) {
  const begin = Date.now();
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  const [code] = await exited;
  return { code, ms: Date.now() - begin };
}

/** Runs a built command to its end: `main`, `verify-audit`, `create-lead`. */
export async function runBuilt(
  command: string,
  settings: Record<string, string>,
  args: string[] = [],
) {
  const { child, said } = run(command, settings, args);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said() };
}

function run(command: string, settings: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [path.join(built, `${command}.js`), ...args], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { child, said: () => Buffer.concat(chunks).toString('utf8') };
}

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
