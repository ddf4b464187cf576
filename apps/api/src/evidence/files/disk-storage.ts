import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { FileStorage, isSha256, type CheckedFile } from './storage';

/** On the local disk: `kept/3a/7f/3a7f…`. A file has its name only when its bytes are on the disk. */
export class DiskStorage extends FileStorage {
  private readonly root: string;

  constructor(folder: string) {
    super();
    this.root = path.join(folder, 'kept');
  }

  async keep({ path: from, sha256 }: CheckedFile): Promise<void> {
    const to = this.pathOf(sha256);
    const known = await touched(to);
    if (known) return rm(from, { force: true });
    const folder = path.dirname(to);
    await mkdir(folder, { recursive: true });
    await synced(from);
    await rename(from, to);
    for (const each of [folder, path.dirname(folder), this.root]) await synced(each);
  }

  async open(sha256: string) {
    const stream = createReadStream(this.pathOf(sha256));
    const isThere = new Promise<boolean>((resolve, reject) => {
      stream.once('open', () => resolve(true));
      stream.once('error', (error) => (isAbsent(error) ? resolve(false) : reject(error)));
    });
    return (await isThere) ? stream : null;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list() {
    for (const sha256 of await namesBelow(this.root)) {
      const { mtime } = await stat(this.pathOf(sha256));
      yield { sha256, keptAt: mtime.toISOString() };
    }
  }

  private pathOf(sha256: string): string {
    if (!isSha256(sha256)) throw new Error('A file is named by its SHA-256 only');
    return path.join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Whether it is there already; then it counts as kept just now. */
async function touched(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(file, now, now);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** The bytes of a file, or the names in a folder, are on the disk and not only in memory. */
async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesBelow(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true }).catch(() => []);
  return names.map((name) => path.basename(name)).filter(isSha256);
}
