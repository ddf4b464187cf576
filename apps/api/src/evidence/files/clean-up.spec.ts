import { evidence, log } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from '../../testing/given';
import { aTextFile } from '../../testing/given-evidence';
import { givenLog } from '../../testing/given-log';
import type { TestFile } from '../../testing/multipart';
import { TestService, type Browser } from '../../testing/test-service';
import { Evidence } from '../evidence.entity';
import { CleanUp } from './clean-up';
import { Incoming } from './incoming';
import { FileStorage } from './storage';

let service: TestService;
let id: string;
let asSam: Browser;

beforeEach(async () => {
  service = await TestService.start();
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterEach(() => service.stop());

const upload = (file: TestFile, body: Record<string, unknown> = {}) =>
  asSam.call(evidence.addFile, { params: { id }, body: { confirmed: true, ...body }, file });

const rows = () => service.db.read.findBy(Evidence, { apprenticeshipId: id });

/** Files below the folder of the service, by part of it. */
const filesIn = (part: 'incoming' | 'kept') => {
  const folder = join(service.config.files.folder, part);
  const found = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return found.filter((each) => each.isFile()).map(({ name }) => name);
};

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
    const { data } = await upload(aTextFile('Kept as long as a row names it'));
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

it('a session that is withdrawn takes no new evidence', async () => {
  const entry = await givenLog.session(service, id);
  await asSam.call(log.withdrawEntry, { params: { id: entry }, body: { reason: 'Twice' } });
  expect((await upload(aTextFile(), { entryIds: [entry] })).problem.errors).toEqual({
    entryIds: 'Choose sessions from your own log',
  });
});
