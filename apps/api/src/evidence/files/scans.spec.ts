import { evidence } from '@tracker/contract';
import { priya, sam } from '@tracker/examples';
import { AuditEvent } from '../../audit/audit-event.entity';
import { sha256 } from '../../platform/sha256';
import { FakeClamd, says } from '../../testing/fake-clamd';
import { given } from '../../testing/given';
import { aPicture, aTextFile } from '../../testing/given-evidence';
import { TestService, type Browser } from '../../testing/test-service';
import { FileCheck } from '../file-check.entity';
import { Scans } from './scans';
import { FileStorage } from './storage';

const { addFile, getEvidence, getFile, getPreview, markOpened, withdrawEvidence } = evidence;

let clamd: FakeClamd;
let service: TestService;
let id: string;
let asSam: Browser;
let asPriya: Browser;

beforeEach(async () => {
  clamd = await FakeClamd.start();
  service = await TestService.start({ files: { clamd: clamd.address }, logLevel: 'silent' });
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
  asPriya = await service.as(priya);
});
afterEach(async () => {
  await service.stop();
  await clamd.stop();
});

const upload = async (file = aTextFile()) =>
  (await asSam.call(addFile, { params: { id }, body: { confirmed: true }, file })).data;
const read = async (piece: string) =>
  (await asSam.call(getEvidence, { params: { id: piece } })).data;

/** Nobody answers until the test says so. */
function held() {
  const waiting: (() => void)[] = [];
  clamd.answer = (bytes, socket) => void waiting.push(() => says('stream: OK')(bytes, socket));
  return () => {
    clamd.answer = says('stream: OK');
    for (const release of waiting) release();
  };
}

async function until(isTrue: () => Promise<boolean>) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never happened');
}
const becomes = (piece: string, state: string) =>
  until(async () => (await read(piece)).evidence.state === state);

describe('While it is being checked', () => {
  it('a file is shown as such, and opened, previewed, withdrawn and marked by nobody', async () => {
    const release = held();
    const bytes = await aPicture();
    const piece = await upload({ name: 'a.png', type: 'image/png', bytes });
    expect(piece).toMatchObject({
      state: 'checking',
      stateWords: 'Being checked for viruses',
      hasPreview: false,
      moves: ['change', 'link'],
    });
    const params = { id: piece.id };
    for (const browser of [asSam, asPriya])
      for (const endpoint of [getFile, getPreview]) {
        const { status, problem } = await browser.call(endpoint, { params });
        expect([status, problem.title]).toEqual([
          409,
          '“a” is still being checked for viruses. Try again in a few minutes',
        ]);
      }
    expect((await asPriya.call(markOpened, { params, body: { revision: 1 } })).status).toBe(409);
    expect(
      (await asSam.call(withdrawEvidence, { params, body: { reason: 'x' } })).problem.title,
    ).toBe('This file is still being checked for viruses. Withdraw it when that is done');
    release();
    await becomes(piece.id, 'ready');
  });
});

describe('What the scanner says', () => {
  it('a clean file is ready, and its row of the line is gone', async () => {
    const piece = await upload(aTextFile('clean words'));
    await becomes(piece.id, 'ready');
    expect(clamd.scanned.map(String)).toEqual(['clean words']);
    expect(await service.db.read.countBy(FileCheck, {})).toBe(0);
    expect((await read(piece.id)).evidence.moves).toEqual(['change', 'link', 'withdraw']);
  });

  it('an infected file is not kept, and says so to whoever reads the record', async () => {
    clamd.answer = says('stream: Quokka.Test FOUND');
    const piece = await upload(aTextFile('bad words'));
    await becomes(piece.id, 'refused');
    expect((await read(piece.id)).evidence).toMatchObject({
      stateWords: 'Not kept: a virus was found',
      moves: ['withdraw'],
    });
    expect(await service.app.get(FileStorage).open(sha256('bad words'))).toBeNull();
    const { status, problem } = await asPriya.call(getFile, { params: { id: piece.id } });
    expect([status, problem.title]).toEqual([
      409,
      '“notes” was not kept, because a virus was found in it',
    ]);
    const events = await service.db.read.findBy(AuditEvent, { subjectId: piece.id });
    expect(events.map(({ what, by }) => [what, by])).toEqual([
      ['evidence.add', sam.id],
      ['evidence.refuse', null],
    ]);
    expect(JSON.parse(events[1]?.detail ?? '')).toMatchObject({ virus: 'Quokka.Test' });
  });

  it('counts for everybody who has uploaded the same bytes, also before the scanner knew', async () => {
    const first = await upload(aTextFile('same words'));
    await becomes(first.id, 'ready');
    clamd.answer = says('stream: Quokka.Test FOUND');
    const second = await upload(aTextFile('same words'));
    await becomes(second.id, 'refused');
    expect((await read(first.id)).evidence.state).toBe('refused');
  });
});

describe('A scanner that is down', () => {
  it('holds the file, and journeys go on; the file is looked at when it is back', async () => {
    clamd.answer = (_, socket) => socket.destroy();
    const piece = await upload();
    const note = { title: 'A note', note: 'Words', confirmed: true };
    expect((await asSam.call(evidence.addNote, { params: { id }, body: note })).status).toBe(200);
    await until(() => Promise.resolve(clamd.scanned.length === 1));
    await service.app.get(Scans).scanAll();
    expect([clamd.scanned.length, (await read(piece.id)).evidence.state]).toEqual([1, 'checking']);
    clamd.answer = says('stream: OK');
    service.clock.pass({ minutes: 3 });
    await service.app.get(Scans).scanAll();
    expect((await read(piece.id)).evidence.state).toBe('ready');
  });

  it('one that refuses to look is asked again, and never taken for a yes', async () => {
    clamd.answer = says('INSTREAM size limit exceeded. ERROR');
    const piece = await upload();
    await until(() => Promise.resolve(clamd.scanned.length === 1));
    for (let tries = 0; tries < 3; tries += 1) {
      service.clock.pass({ minutes: 3 });
      await service.app.get(Scans).scanAll();
    }
    expect((await read(piece.id)).evidence.state).toBe('checking');
  });
});

describe('Who looks at it', () => {
  it('two at once take a file each, and none twice', async () => {
    const release = held();
    const pieces = [await upload(aTextFile('a')), await upload(aTextFile('b'))];
    await until(() => Promise.resolve(clamd.scanned.length === 1));
    const other = service.app.get(Scans).scanAll();
    await until(() => Promise.resolve(clamd.scanned.length === 2));
    release();
    await other;
    for (const { id: piece } of pieces) await becomes(piece, 'ready');
    expect(clamd.scanned.map(String).sort()).toEqual(['a', 'b']);
  });

  it('a file that somebody took and never finished is taken again', async () => {
    const release = held();
    const piece = await upload();
    await until(() => Promise.resolve(clamd.scanned.length === 1));
    const rows = await service.db.read.findBy(FileCheck, { evidenceId: piece.id });
    expect(rows.map(({ notBefore }) => notBefore)).toEqual(['2026-11-24T14:07:00.000Z']);
    service.clock.pass({ minutes: 3 });
    clamd.answer = says('stream: OK');
    await service.app.get(Scans).scanAll();
    expect((await read(piece.id)).evidence.state).toBe('ready');
    release();
  });
});
