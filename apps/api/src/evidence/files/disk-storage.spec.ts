import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepsFiles } from '../../testing/keeps-files';
import { DiskStorage } from './disk-storage';

let folder: string;
let storage: DiskStorage;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tracker-kept-'));
  storage = new DiskStorage(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The local disk', () => {
  keepsFiles(() => storage);

  it('has nothing to list before anything was kept', async () => {
    const empty = new DiskStorage(join(folder, 'nowhere'));
    const all: string[] = [];
    for await (const { sha256 } of empty.list()) all.push(sha256);
    expect(all).toEqual([]);
  });

  it('keeps a file by its content in folders of two levels, and takes it away from where it was', async () => {
    const sha256 = 'c0ffee'.padEnd(64, '0');
    const path = join(folder, 'arrived');
    writeFileSync(path, 'x');
    await storage.keep({ path, size: 1, sha256, mediaType: 'text/plain' });
    expect(readdirSync(join(folder, 'kept', 'c0', 'ff'))).toEqual([sha256]);
    expect(readdirSync(folder)).not.toContain('arrived');
  });

  it('notes that the same bytes were kept again', async () => {
    const sha256 = 'decade'.padEnd(64, '0');
    const path = join(folder, 'arrived');
    const kept = join(folder, 'kept', 'de', 'ca', sha256);
    const keep = () => {
      writeFileSync(path, 'x');
      return storage.keep({ path, size: 1, sha256, mediaType: 'text/plain' });
    };
    await keep();
    utimesSync(kept, new Date(0), new Date(0));
    await keep();
    expect(Date.now() - statSync(kept).mtimeMs).toBeLessThan(60_000);
  });
});
