import { evidence } from '@tracker/contract';
import { leila, sam } from '@tracker/examples';
import { packedZeros, rawArchive } from '@tracker/examples/hostile-files';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expectProblem } from '../../testing/expect-problem';
import { given } from '../../testing/given';
import { aTextFile } from '../../testing/given-evidence';
import { multipartOf, type TestFile } from '../../testing/multipart';
import { sendRaw } from '../../testing/send-raw';
import { TestService, type Browser } from '../../testing/test-service';
import { Evidence } from '../evidence.entity';
import { CleanUp } from './clean-up';
import { Incoming } from './incoming';
import { FileStorage } from './storage';

jest.setTimeout(60_000);

const MB = 1024 * 1024;

let service: TestService;
let id: string;
let asSam: Browser;

beforeAll(async () => {
  service = await TestService.start({ files: { largest: MB, quota: 3 * MB } });
  await given.people(service, leila);
});
beforeEach(async () => {
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(() => service.stop());

const upload = (file: TestFile | undefined, body: Record<string, unknown> = {}, browser = asSam) =>
  browser.call(evidence.addFile, { params: { id }, body: { confirmed: true, ...body }, file });

const rows = () => service.db.read.findBy(Evidence, { apprenticeshipId: id });

/** Files below the folder of the service, by part of it. */
const filesIn = (part: 'incoming' | 'kept') => {
  const folder = join(service.config.files.folder, part);
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name)
    : [];
};
const bytesOf = (size: number) => randomBytes(size / 2).toString('hex');

describe('Memory', () => {
  it('a stream of 1 GB is cut off, and never in memory', async () => {
    const before = process.memoryUsage().rss;
    let highest = 0;
    const sent = await stream(() => {
      highest = Math.max(highest, process.memoryUsage().rss - before);
      return Buffer.alloc(MB, 'x');
    }, 1024);
    expect(sent).toBeLessThan(200);
    expect(highest).toBeLessThan(150 * MB);
    expect([await rows(), filesIn('incoming')]).toEqual([[], []]);
  });

  it('an archive of 10 GB is refused before it is inflated, and never in memory', async () => {
    const big = await TestService.start({ files: { largest: 20 * MB } });
    const apprenticeship = await given.apprenticeship(big);
    const browser = await big.as(sam);
    const zeros = { name: 'a', packed: packedZeros(10 * 1024 * MB), claims: 1024 };
    const before = process.memoryUsage().rss;
    const { problem } = await browser.call(evidence.addFile, {
      params: { id: apprenticeship },
      body: { confirmed: true },
      file: { name: 'bomb.docx', bytes: rawArchive([zeros]) },
    });
    expect(problem.errors?.['file']).toMatch(/^The selected file is damaged/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
    await big.stop();
  });
});

/** Sends a file in so many chunks, none faster than it is read. Resolves to how many were taken. */
async function stream(chunk: () => Buffer, most: number): Promise<number> {
  const boundary = 'b';
  const sending = request(`${service.origin}/api/apprenticeships/${id}/evidence/files`, {
    method: 'POST',
    headers: { ...asSam.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  let isOver = false;
  const over = () => (isOver = true);
  sending.setMaxListeners(0);
  sending.on('error', over).on('response', over).on('close', over);
  sending.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="confirmed"\r\n\r\non\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`,
  );
  let sent = 0;
  while (sent < most && !isOver) {
    sent += 1;
    if (!sending.write(chunk()) && !isOver)
      await Promise.race([once(sending, 'drain'), once(sending, 'close')]).catch(over);
  }
  sending.destroy();
  await until(() => filesIn('incoming').length === 0);
  return sent;
}

async function until(isTrue: () => boolean) {
  for (let tries = 0; tries < 100 && !isTrue(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('Nothing is half stored', () => {
  it('when the connection breaks in the middle', async () => {
    const before = filesIn('kept');
    expect(await stream(() => Buffer.alloc(1024, 'x'), 3)).toBe(3);
    expect([await rows(), filesIn('incoming'), filesIn('kept')]).toEqual([[], [], before]);
  });

  it('when the form has no end', async () => {
    const { headers, body } = multipartOf({ confirmed: true }, aTextFile());
    const answer = await sendRaw(
      service.origin,
      'POST',
      `/api/apprenticeships/${id}/evidence/files`,
      {
        headers: { ...asSam.headers, ...headers },
        body: body.subarray(0, body.length - 60),
      },
    );
    expect(expectProblem(answer, 400).title).toBe('The request could not be read');
    expect([await rows(), filesIn('incoming')]).toEqual([[], []]);
  });

  it('when the disk is full', async () => {
    const storage = service.app.get(FileStorage);
    const keep = storage.keep.bind(storage);
    storage.keep = () =>
      Promise.reject(
        Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
      );
    const before = filesIn('kept');
    const { status, problem } = await upload(aTextFile(bytesOf(100)));
    storage.keep = keep;
    expect([status, problem.title]).toEqual([
      503,
      'There is no room to keep files now. Try again later',
    ]);
    expect([await rows(), filesIn('incoming'), filesIn('kept')]).toEqual([[], [], before]);
    expect((await upload(aTextFile())).status).toBe(200);
  });
});

describe('What was left behind', () => {
  it('by a process that was killed is swept at the start; what another one is writing is not', async () => {
    const folder = join(service.config.files.folder, 'incoming');
    mkdirSync(folder, { recursive: true });
    const host = 'elsewhere';
    const left = join(folder, `${host}.1.left`);
    writeFileSync(left, 'x');
    utimesSync(left, new Date(0), new Date(0));
    writeFileSync(join(folder, `${host}.1.writing`), 'x');
    await service.app.get(Incoming).sweep(Date.now());
    expect(filesIn('incoming')).toEqual([`${host}.1.writing`]);
    utimesSync(join(folder, `${host}.1.writing`), new Date(0), new Date(0));
    await service.app.get(Incoming).sweep(Date.now());
    expect(filesIn('incoming')).toEqual([]);
  });

  it('as bytes that no row names is removed a day later, and nothing else is', async () => {
    const { data } = await upload(aTextFile(bytesOf(100)));
    const [named] = (await rows()).map(({ sha256 }) => sha256);
    const unnamed = 'ab'.repeat(32);
    const path = join(service.config.files.folder, 'incoming', 'x');
    writeFileSync(path, 'x');
    await service.app
      .get(FileStorage)
      .keep({ path, size: 1, sha256: unnamed, mediaType: 'text/plain' });
    // Files have the time of the machine, the service that of the test.
    service.clock.set(new Date().toISOString());
    await service.app.get(CleanUp).removeUnnamed();
    expect(filesIn('kept')).toContain(unnamed);
    service.clock.pass({ days: 2 });
    await service.app.get(CleanUp).removeUnnamed();
    expect(filesIn('kept')).not.toContain(unnamed);
    expect(filesIn('kept')).toContain(named);
    service.clock.set('2026-11-24T14:05:00.000Z');
    expect(
      (await (await service.as(sam)).call(evidence.getEvidence, { params: { id: data.id } }))
        .status,
    ).toBe(200);
  });
});
