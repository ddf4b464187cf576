import { evidence } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { hostileFiles, script, sentences, type HostileFile } from '@tracker/examples/hostile-files';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { everyRow } from '../../testing/every-row';
import { given } from '../../testing/given';
import { TestService, type Browser } from '../../testing/test-service';

jest.setTimeout(60_000);

let service: TestService;
let id: string;
let asSam: Browser;
let corpus: HostileFile[];

beforeAll(async () => {
  service = await TestService.start();
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
  corpus = await hostileFiles();
});
afterAll(() => service.stop());

const upload = ({ name, type, bytes }: HostileFile) =>
  asSam.call(evidence.addFile, {
    params: { id },
    body: { confirmed: true },
    file: { name, type, bytes },
  });

/** Everything that lies in the folder of files, by its path. */
const filesKept = () => {
  const { folder } = service.config.files;
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name))
    : [];
};

it('is a corpus of more than 100 files, each of which tries something else', () => {
  expect(corpus.length).toBeGreaterThan(100);
  expect(new Set(corpus.map(({ name, tries }) => `${name} ${tries}`)).size).toBe(corpus.length);
});

it('each that is refused is refused with its sentence, and leaves nothing', async () => {
  const [before, files] = [await everyRow(service), filesKept()];
  const answers: string[] = [];
  const expected: string[] = [];
  for (const hostile of corpus) {
    if (hostile.verdict === 'kept') continue;
    const { status, problem } = await upload(hostile).catch((error: unknown) => {
      throw new Error(`${hostile.name} ${hostile.tries}`, { cause: error });
    });
    const begins = `${hostile.name} ${hostile.tries}: 422`;
    const sentence = sentences[hostile.verdict];
    expected.push(`${begins} ${sentence}`);
    const said = problem.errors?.['file'] ?? problem.title;
    answers.push(
      `${hostile.name} ${hostile.tries}: ${String(status)} ${said.slice(0, sentence.length)}`,
    );
  }
  expect(answers).toEqual(expected);
  expect(await everyRow(service)).toEqual(before);
  expect(filesKept()).toEqual(files);
});

it('each that is kept comes back as an attachment that can do nothing', async () => {
  for (const hostile of corpus.filter(({ verdict }) => verdict === 'kept')) {
    const about = `${hostile.name} ${hostile.tries}`;
    const added = await upload(hostile);
    expect([about, added.status]).toEqual([about, 200]);
    const { data } = added;
    expect(data.text).toBe(hostile.keptAs ?? hostile.name);
    const answer = await fetch(`${service.origin}/api/evidence/${data.id}/file`, {
      headers: asSam.headers,
    });
    expect([about, Object.fromEntries(answer.headers)]).toEqual([
      about,
      expect.objectContaining({
        'content-type': /^text\//.test(hostile.type)
          ? `${hostile.type}; charset=utf-8`
          : hostile.type,
        'content-disposition': expect.stringMatching(
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.~!$&+^`|%-]+$/,
        ) as string,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      }),
    ]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (hostile.type.startsWith('image/')) await expectOnlyAPicture(bytes);
    else expect([about, bytes.equals(hostile.bytes)]).toEqual([about, true]);
  }
});

/** Nothing but pixels, the right way up. */
async function expectOnlyAPicture(bytes: Buffer) {
  const { exif, iptc, xmp, comments, orientation, pages } = await sharp(bytes).metadata();
  expect({ exif, iptc, xmp, comments, orientation, pages }).toEqual({});
  for (const hidden of [script, '<script', 'PK\x05\x06', 'GPS'])
    expect(bytes.includes(Buffer.from(hidden, 'latin1'))).toBe(false);
}

it('a photo that was taken sideways stands upright, and does not say where it was taken', async () => {
  const photo = corpus.find(({ tries }) => tries === 'says where it was taken');
  if (!photo) throw new Error('There is no such photo');
  const before = await sharp(photo.bytes).metadata();
  expect([before.width, before.height, before.orientation]).toEqual([60, 30, 6]);
  expect(photo.bytes.includes(script)).toBe(true);
  const { data } = await upload(photo);
  for (const path of ['file', 'preview']) {
    const answer = await fetch(`${service.origin}/api/evidence/${data.id}/${path}`, {
      headers: asSam.headers,
    });
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height]).toEqual([30, 60]);
  }
});
