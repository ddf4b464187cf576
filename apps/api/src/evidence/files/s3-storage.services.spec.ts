import { AwsClient } from 'aws4fetch';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepsFiles } from '../../testing/keeps-files';
import { S3Storage } from './s3-storage';

jest.setTimeout(120_000);

const { TEST_S3_URL: url, TEST_S3_BUCKET: bucket = 'tracker' } = process.env;
const { TEST_S3_KEY: key = '', TEST_S3_SECRET: secret = '' } = process.env;
const { TEST_S3_REGION: region = 'us-east-1' } = process.env;

(url === undefined ? describe.skip : describe)('A store that speaks the language of S3', () => {
  const config = { url: url ?? '', bucket, key, secret, region };
  const storage = new S3Storage(config);

  beforeAll(async () => {
    const client = new AwsClient({
      accessKeyId: key,
      secretAccessKey: secret,
      region,
      service: 's3',
    });
    await client.fetch(`${config.url}/${bucket}`, { method: 'PUT' });
  });

  keepsFiles(() => storage);

  it('refuses who does not know the secret', async () => {
    const stranger = new S3Storage({ ...config, secret: 'guessed' });
    await expect(stranger.open('ab'.repeat(32))).rejects.toThrow('answers GET with 403');
  });

  it('refuses bytes that are not those of their SHA-256', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracker-checked-'));
    const path = join(folder, 'a');
    writeFileSync(path, randomBytes(2000));
    const sha256 = createHash('sha256').update('others').digest('hex');
    const file = { path, size: 2000, sha256, mediaType: 'text/plain' };
    await expect(storage.keep(file)).rejects.toThrow('answers PUT with 400');
    expect(await storage.open(sha256)).toBeNull();
    rmSync(folder, { recursive: true });
  });

  it('lists more than one page of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracker-checked-'));
    const files = Array.from({ length: 1005 }, (_, i) => {
      const path = join(folder, String(i));
      writeFileSync(path, `page ${String(i)}`);
      const sha256 = createHash('sha256')
        .update(`page ${String(i)}`)
        .digest('hex');
      return { path, size: 1, sha256, mediaType: 'text/plain' };
    });
    await twentyAtOnce(files, (file) => storage.keep(file));
    const listed = new Set<string>();
    for await (const { sha256 } of storage.list()) listed.add(sha256);
    expect(files.filter(({ sha256 }) => !listed.has(sha256))).toEqual([]);
    await twentyAtOnce(files, ({ sha256 }) => storage.remove(sha256));
    rmSync(folder, { recursive: true });
  });
});

async function twentyAtOnce<Each>(all: readonly Each[], work: (each: Each) => Promise<void>) {
  for (let i = 0; i < all.length; i += 20) await Promise.all(all.slice(i, i + 20).map(work));
}
