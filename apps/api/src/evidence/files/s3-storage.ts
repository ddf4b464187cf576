import { AwsClient } from 'aws4fetch';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { S3Config } from '../../platform/files-config';
import { FileStorage, isSha256, type CheckedFile } from './storage';

/** Names in the bucket: other things may lie beside them. */
const prefix = 'evidence/';

/** Milliseconds without an answer. */
const patience = 60_000;

/**
 * In a bucket of S3 or of a service that speaks its language: `evidence/3a7f…`. Everything goes
 * through this service; no address of the bucket ever reaches a browser.
 */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;
  private readonly bucket: string;

  constructor({ url, bucket, key, secret, region }: S3Config) {
    super();
    this.bucket = `${url}/${encodeURIComponent(bucket)}`;
    this.client = new AwsClient({
      accessKeyId: key,
      secretAccessKey: secret,
      region,
      service: 's3',
      retries: 3,
    });
  }

  /** The store checks what arrives against the SHA-256, which is part of the signature. */
  async keep({ path, sha256, mediaType }: CheckedFile): Promise<void> {
    const body = await openAsBlob(path, { type: mediaType });
    await this.send('PUT', this.addressOf(sha256), {
      body,
      headers: { 'x-amz-content-sha256': sha256 },
    });
  }

  async open(sha256: string): Promise<Readable | null> {
    const answer = await this.send('GET', this.addressOf(sha256));
    return answer.status === 404 || !answer.body ? null : Readable.fromWeb(answer.body);
  }

  async remove(sha256: string): Promise<void> {
    await this.send('DELETE', this.addressOf(sha256));
  }

  async *list() {
    let after: string | undefined;
    do {
      const page = await this.page(after);
      for (const { sha256, keptAt } of page.kept) yield { sha256, keptAt };
      after = page.next;
    } while (after !== undefined);
  }

  private async page(after = '') {
    const query = new URLSearchParams({ 'list-type': '2', prefix, 'start-after': after });
    const xml = await (await this.send('GET', `${this.bucket}?${query.toString()}`)).text();
    const names = [...xml.matchAll(/<Contents>([^]*?)<\/Contents>/g)].map(([, each = '']) => ({
      name: inside(each, 'Key'),
      keptAt: new Date(inside(each, 'LastModified')).toISOString(),
    }));
    const kept = names
      .map(({ name, keptAt }) => ({ sha256: name.slice(prefix.length), keptAt }))
      .filter(({ sha256 }) => isSha256(sha256));
    const next = inside(xml, 'IsTruncated') === 'true' ? names.at(-1)?.name : undefined;
    return { kept, next };
  }

  private addressOf(sha256: string): string {
    if (!isSha256(sha256)) throw new Error('A file is named by its SHA-256 only');
    return `${this.bucket}/${prefix}${sha256}`;
  }

  private async send(method: string, address: string, init: RequestInit = {}) {
    const signal = AbortSignal.timeout(patience);
    const answer = await this.client.fetch(address, { ...init, method, signal });
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer;
    throw new Error(`The file store answers ${method} with ${String(answer.status)}`);
  }
}

/** What stands in the first such element. The names and dates that are read here hold nothing to escape. */
const inside = (xml: string, element: string) =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '';
