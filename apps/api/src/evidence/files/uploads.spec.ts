import { evidence, log } from '@tracker/contract';
import { leila, priya, sam } from '@tracker/examples';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectProblem } from '../../testing/expect-problem';
import { given } from '../../testing/given';
import { aPicture, aTextFile } from '../../testing/given-evidence';
import { givenLog } from '../../testing/given-log';
import { itemOf } from '../../testing/item-of';
import { multipartOf, type TestFile } from '../../testing/multipart';
import { sendRaw } from '../../testing/send-raw';
import { TestService, type Browser } from '../../testing/test-service';
import { Evidence } from '../evidence.entity';

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

const upload = (
  file: TestFile | undefined,
  body: Record<string, unknown> = {},
  browser = asSam,
  key?: string,
) =>
  browser.call(evidence.addFile, {
    params: { id },
    body: { confirmed: true, ...body },
    file,
    ...(key !== undefined && { key }),
  });

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

describe('A file', () => {
  it('is in the portfolio, with its kind, size and places, under the name it came with', async () => {
    const item = await itemOf(service, id, 'build.runbook');
    const entry = await givenLog.session(service, id);
    const { data } = await upload(
      { name: 'Pipeline run.png', type: 'image/png', bytes: await aPicture() },
      { itemIds: [item.id], entryIds: [entry] },
    );
    expect(data).toMatchObject({
      kind: 'file',
      kindWords: 'File',
      state: 'ready',
      stateWords: '',
      title: 'Pipeline run',
      text: 'Pipeline run.png',
      hasPreview: true,
      addedBy: 'Sam Okafor',
      items: [{ id: item.id, title: 'Write a runbook that another person can run' }],
      entries: [{ id: entry, title: 'Shadowing, 24 November' }],
      revision: 1,
      moves: ['change', 'link', 'withdraw'],
    });
    expect(data.fileWords).toMatch(/^PNG, \d+ bytes$/);
  });

  it('comes back byte for byte', async () => {
    const { data } = await upload(aTextFile('The health check asked the wrong port'));
    const answer = await fetch(`${service.origin}/api/evidence/${data.id}/file`, {
      headers: asSam.headers,
    });
    expect(await answer.text()).toBe('The health check asked the wrong port');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="notes.txt"; filename*=UTF-8''notes.txt`,
    );
  });

  it('says all that is missing at once', async () => {
    const { status, problem } = await upload(undefined, { confirmed: false });
    expect([status, problem.errors]).toEqual([
      422,
      {
        file: 'Select a file',
        confirmed: 'Confirm that it holds no personal data of others, secrets or sensitive content',
      },
    ]);
  });

  it('serves items and sessions of the own record only', async () => {
    const other = await given.apprenticeship(service, { apprentice: leila });
    const theirs = await itemOf(service, other, 'build.runbook');
    const session = await givenLog.session(service, other);
    expect((await upload(aTextFile(), { itemIds: [theirs.id] })).problem.errors).toEqual({
      itemIds: 'Choose items from your own plan',
    });
    for (const entryIds of [[session], [randomUUID()]])
      expect((await upload(aTextFile(), { entryIds })).problem.errors).toEqual({
        entryIds: 'Choose sessions from your own log',
      });
    expect(await rows()).toEqual([]);
  });

  it('is taken from its apprentice only', async () => {
    const asPriya = await service.as(priya);
    const { status, problem } = await upload(aTextFile(), {}, asPriya);
    expect([status, problem.title]).toEqual([
      403,
      'Only the apprentice can add to their portfolio',
    ]);
    expect((await upload(aTextFile(), {}, await service.as(leila))).status).toBe(404);
  });
});

describe('The same bytes', () => {
  it('are kept once, with a row for each upload', async () => {
    const before = filesIn('kept').length;
    const text = bytesOf(1000);
    const answers = await Promise.all([1, 2, 3].map(() => upload(aTextFile(text))));
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(3);
    expect(filesIn('kept').length).toBe(before + 1);
    const sha256s = (await rows()).map(({ sha256 }) => sha256);
    expect(sha256s).toHaveLength(3);
    expect(new Set(sha256s).size).toBe(1);
  });
});

describe('With a key, one upload', () => {
  const again = (file: TestFile, key: string, body = {}) => upload(file, body, asSam, key);
  const picture = async () => ({ name: 'run.png', type: 'image/png', bytes: await aPicture() });

  it('that is sent three times at once is one row and one file', async () => {
    const [key, file] = [randomUUID(), aTextFile(bytesOf(MB / 2))];
    const before = filesIn('kept').length;
    const answers = await Promise.all([1, 2, 3].map(() => again(file, key)));
    const done = answers.filter(({ status }) => status === 200);
    const waiting = answers.filter(({ status }) => status === 409);
    expect([done.length > 0, done.length + waiting.length]).toEqual([true, 3]);
    for (const { headers } of waiting) expect(headers.get('retry-after')).toBe('1');
    expect((await again(file, key)).data).toEqual(done[0]?.data);
    expect(await rows()).toHaveLength(1);
    expect([filesIn('kept').length, filesIn('incoming')]).toEqual([before + 1, []]);
  });

  it('whose answer got lost is answered again, also where it has filled the quota', async () => {
    const [key, file] = [randomUUID(), aTextFile(bytesOf(MB))];
    await upload(aTextFile(bytesOf(MB)));
    await upload(aTextFile(bytesOf(MB)));
    const first = await again(file, key);
    const second = await again(file, key);
    expect([second.status, second.data]).toEqual([200, first.data]);
    expect(await rows()).toHaveLength(3);
  });

  it('of a picture, which is drawn anew each time, leaves one file', async () => {
    const [key, file] = [randomUUID(), await picture()];
    const first = await again(file, key);
    const kept = filesIn('kept');
    expect((await again(file, key)).data).toEqual(first.data);
    expect(filesIn('kept')).toEqual(kept);
  });

  it.each<[string, (file: TestFile) => TestFile, object]>([
    ['content', (file) => ({ ...file, bytes: 'Other words' }), {}],
    ['content of the same size', (file) => ({ ...file, bytes: 'The rollout stops by itsel!' }), {}],
    ['name', (file) => ({ ...file, name: 'other.txt' }), {}],
    ['title', (file) => file, { title: 'Another title' }],
  ])('is refused with another %s, and nothing of that is kept', async (_, other, body) => {
    const [key, file] = [randomUUID(), aTextFile()];
    const first = await again(file, key);
    const kept = filesIn('kept');
    const { status, problem } = await again(other(file), key, body);
    expect([status, problem.title]).toEqual([
      422,
      'This Idempotency-Key came with another request before. Send this one with a key of its own',
    ]);
    expect((await rows()).map((row) => row.id)).toEqual([first.data.id]);
    expect([filesIn('kept'), filesIn('incoming')]).toEqual([kept, []]);
  });

  it('that was refused leaves its key for the corrected one', async () => {
    const key = randomUUID();
    expect((await again({ ...aTextFile(), name: 'notes.exe' }, key)).status).toBe(422);
    expect((await again(aTextFile(), key)).status).toBe(200);
  });
});

describe('Limits', () => {
  it('the largest size is taken, one byte more is not', async () => {
    expect((await upload(aTextFile(bytesOf(MB)))).status).toBe(200);
    expect((await upload(aTextFile(`${bytesOf(MB)}x`))).problem.errors).toEqual({
      file: 'The selected file must be smaller than 1 MB',
    });
  });

  it('all files of one apprenticeship fit into the quota, however they arrive', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => upload(aTextFile(bytesOf(MB - 1024)))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 422, 422, 422]);
    expect((await upload(aTextFile(bytesOf(MB)))).problem.errors).toEqual({
      file: 'There is no room for this file. You have used 3 MB of 3 MB',
    });
    expect(await rows()).toHaveLength(3);
  });

  it('a request far beyond any limit is not read to its end', async () => {
    const headers = { ...asSam.headers, ...multipartOf({}, aTextFile()).headers };
    const answer = await sendRaw(
      service.origin,
      'POST',
      `/api/apprenticeships/${id}/evidence/files`,
      {
        headers: { ...headers, 'content-length': String(50 * MB) },
        body: 'x',
      },
    );
    expect(expectProblem(answer, 413).title).toBe('What you sent is too large');
  });
});

it('a session that is withdrawn takes no new evidence', async () => {
  const entry = await givenLog.session(service, id);
  await asSam.call(log.withdrawEntry, { params: { id: entry }, body: { reason: 'Twice' } });
  expect((await upload(aTextFile(), { entryIds: [entry] })).problem.errors).toEqual({
    entryIds: 'Choose sessions from your own log',
  });
});
