import { PayloadTooLargeException } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { refusals } from './refusals';

/** How many times the largest size is read to its end, so that the person reads why it was refused. */
const patience = 10;

/** Longer than any upload may take. */
const abandonedAfter = 60 * 60 * 1000;

const thisProcess = `${hostname().replace(/[^\w-]/g, '')}.${String(process.pid)}`;

export type Arrived = { path: string; size: number; sha256: string };

/** Where files lie while they arrive and are checked. Each has a random name and is gone when its request ends. */
export class Incoming {
  private readonly folder: string;

  constructor(
    folder: string,
    private readonly largest: number,
  ) {
    this.folder = path.join(folder, 'incoming');
  }

  /** Gives the work a new name for a file, and removes whatever lies there afterwards. */
  async during<T>(work: (newPath: () => string) => Promise<T>): Promise<T> {
    const paths: string[] = [];
    const newPath = () => {
      const each = path.join(this.folder, `${thisProcess}.${randomUUID()}`);
      paths.push(each);
      return each;
    };
    try {
      await mkdir(this.folder, { recursive: true });
      return await work(newPath);
    } finally {
      for (const each of paths) await rm(each, { force: true });
    }
  }

  /** Writes the bytes as they come, counted and hashed. One chunk is in memory at a time. */
  async receive(bytes: AsyncIterable<Buffer>, to: string): Promise<Arrived> {
    const file = await open(to, 'wx', 0o600);
    try {
      return { path: to, ...(await this.write(bytes, file)) };
    } finally {
      await file.close();
    }
  }

  private async write(bytes: AsyncIterable<Buffer>, file: FileHandle) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > patience * this.largest) throw new PayloadTooLargeException();
      if (size > this.largest) continue;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size > this.largest) throw refusals.tooLarge(this.largest);
    if (size === 0) throw refusals.empty();
    return { size, sha256: hash.digest('hex') };
  }

  /** Removes what a process that was killed has left behind. Another one may share the folder: its files stay. */
  async sweep(now: number): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const each = path.join(this.folder, name);
      const [host = '', pid = ''] = name.split('.');
      if ((await isOld(each, now)) || isDead(host, Number(pid))) await rm(each, { force: true });
    }
  }
}

async function isOld(file: string, now: number): Promise<boolean> {
  const { mtimeMs } = await stat(file);
  return now - mtimeMs > abandonedAfter;
}

/** A process of this machine that does not run, or an earlier one that had the number of this one. */
function isDead(host: string, pid: number): boolean {
  const [here] = thisProcess.split('.');
  if (host !== here || !Number.isInteger(pid) || pid <= 0) return false;
  return pid === process.pid || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
