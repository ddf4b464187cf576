import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { DatabaseConfig } from '../platform/config';
import type { BareData } from './bare-server';

/** Something that answers over HTTP in a process of its own. */
export type Running = { origin: string; stop: () => Promise<void> };

const dist = import.meta.dirname;

export const environmentOf = (database: DatabaseConfig): Record<string, string> =>
  database.kind === 'sqlite' ? { DATABASE_FILE: database.file } : { DATABASE_URL: database.url };

const stopped = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
};

/** The service as it is started anywhere. Resolves when it says that it is ready. */
export async function startService(
  database: DatabaseConfig,
  { port, folder, more = {} }: { port: number; folder: string; more?: Record<string, string> },
): Promise<Running & { readyMs: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(dist, 'main.js')], {
    env: {
      ...environmentOf(database),
      PORT: String(port),
      FILES_FOLDER: path.join(folder, 'files'),
      MAIL_FOLDER: path.join(folder, 'mail'),
      LOG_LEVEL: 'error',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${String(code)}`)));
  });
  const readyMs = performance.now() - begun;
  return { origin: `http://127.0.0.1:${String(port)}`, readyMs, stop: () => stopped(child) };
}

/** The bare server of the comparison, with what it reads. */
export async function startBare(data: BareData): Promise<Running> {
  const child = fork(path.join(dist, 'benchmark.js'), ['--bare'], { env: {} });
  child.send(data);
  const [origin] = (await once(child, 'message')) as [string];
  return { origin, stop: () => stopped(child) };
}
