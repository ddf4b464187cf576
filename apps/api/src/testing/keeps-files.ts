import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { CheckedFile, FileStorage } from '../evidence/files/storage';

/** What must hold of every storage, wherever it keeps the bytes. */
export function keepsFiles(storageOf: () => FileStorage) {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracker-checked-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Bytes that have been checked, on this machine. */
  function aFile(bytes: Buffer = randomBytes(2000)): CheckedFile & { bytes: Buffer } {
    const path = join(folder, randomBytes(8).toString('hex'));
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, size: bytes.length, sha256, mediaType: 'application/pdf', bytes };
  }

  async function opened(sha256: string) {
    const stream = await storageOf().open(sha256);
    return stream && buffer(stream);
  }

  async function listed() {
    const all = new Map<string, string>();
    for await (const { sha256, keptAt } of storageOf().list()) all.set(sha256, keptAt);
    return all;
  }

  it.each([1, 2000, 5_000_000])('gives %d bytes back as they were', async (size) => {
    const file = aFile(randomBytes(size));
    await storageOf().keep(file);
    expect((await opened(file.sha256))?.equals(file.bytes)).toBe(true);
  });

  it('keeps the same bytes once, however often and however many at once', async () => {
    const bytes = randomBytes(3000);
    await Promise.all([1, 2, 3, 4].map(() => storageOf().keep(aFile(bytes))));
    const file = aFile(bytes);
    await storageOf().keep(file);
    expect((await opened(file.sha256))?.equals(bytes)).toBe(true);
    expect([...(await listed()).keys()].filter((each) => each === file.sha256)).toHaveLength(1);
  });

  it('lists what it keeps, with the time at which it was kept', async () => {
    const file = aFile();
    await storageOf().keep(file);
    const keptAt = (await listed()).get(file.sha256) ?? '';
    expect(keptAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.now() - Date.parse(keptAt))).toBeLessThan(60_000);
  });

  it('removes what is asked for and nothing else', async () => {
    const [file, other] = [aFile(), aFile()];
    await storageOf().keep(file);
    await storageOf().keep(other);
    await storageOf().remove(file.sha256);
    expect([await opened(file.sha256), (await listed()).has(file.sha256)]).toEqual([null, false]);
    expect(await opened(other.sha256)).not.toBeNull();
  });

  it('has nothing of a name that it does not know, and removes it without a word', async () => {
    const unknown = 'ab'.repeat(32);
    expect(await opened(unknown)).toBeNull();
    await expect(storageOf().remove(unknown)).resolves.toBeUndefined();
  });

  it.each(['../../etc/passwd', '', 'AB'.repeat(32), 'ab', `${'ab'.repeat(32)}/x`])(
    'takes “%s” for no name',
    async (name) => {
      await expect(storageOf().open(name)).rejects.toThrow('SHA-256');
      await expect(storageOf().remove(name)).rejects.toThrow('SHA-256');
      await expect(storageOf().keep({ ...aFile(), sha256: name })).rejects.toThrow('SHA-256');
    },
  );
}
