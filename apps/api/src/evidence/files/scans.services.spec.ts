import { evidence } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given } from '../../testing/given';
import { aPicture, aTextFile } from '../../testing/given-evidence';
import { TestService, type Browser } from '../../testing/test-service';
import { Scans } from './scans';

jest.setTimeout(120_000);

/** The words that the only signature of this scanner knows. */
const bad = 'quokka eats the build server';

let folder: string;
let clamd: ChildProcess | undefined;
let service: TestService;
let id: string;
let asSam: Browser;

const socket = () => join(folder, 'clamd.ctl');

async function startClamd() {
  clamd = spawn('clamd', ['--foreground', '--config-file', join(folder, 'clamd.conf')], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (existsSync(socket()) && (await answers())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('clamd did not start. Is it installed?');
}

const answers = () =>
  new Promise<boolean>((resolve) => {
    const ping = connect(socket(), () => ping.end('zPING\0'));
    ping.on('data', (data) => resolve(data.toString() === 'PONG\0'));
    ping.on('error', () => resolve(false));
  });

async function stopClamd() {
  if (!clamd) return;
  const gone = once(clamd, 'exit');
  clamd.kill('SIGKILL');
  await gone;
  clamd = undefined;
  rmSync(socket(), { force: true });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const signature = Buffer.from(bad).toString('hex');
  writeFileSync(join(folder, 'test.ndb'), `Quokka.Test:0:*:${signature}\n`);
  writeFileSync(
    join(folder, 'clamd.conf'),
    [
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${socket()}`,
      `LogFile ${join(folder, 'clamd.log')}`,
      'StreamMaxLength 1M',
      'Foreground yes',
    ].join('\n'),
  );
  await startClamd();
  service = await TestService.start({
    files: { clamd: { path: socket() } },
    logLevel: 'silent',
  });
  id = await given.apprenticeship(service);
  asSam = await service.as(sam);
});
afterAll(async () => {
  await service.stop();
  await stopClamd();
  rmSync(folder, { recursive: true, force: true });
});

const upload = async (file = aTextFile()) =>
  (await asSam.call(evidence.addFile, { params: { id }, body: { confirmed: true }, file })).data;
const stateOf = async (piece: string) =>
  (await asSam.call(evidence.getEvidence, { params: { id: piece } })).data.evidence.state;

async function settled(piece: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    const state = await stateOf(piece);
    if (state !== 'checking') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'checking';
}

it('a real clamd finds what its signature says, and lets everything else pass', async () => {
  const picture = { name: 'a.png', type: 'image/png', bytes: await aPicture() };
  const clean = [await upload(), await upload(picture)];
  const infected = await upload(aTextFile(`words, and ${bad}, and words`));
  for (const piece of clean) expect(await settled(piece.id)).toBe('ready');
  expect(await settled(infected.id)).toBe('refused');
});

it('a file that is larger than clamd takes stays held', async () => {
  const piece = await upload(aTextFile('x'.repeat(3 * 1024 * 1024)));
  await service.app.get(Scans).scanAll();
  expect(await stateOf(piece.id)).toBe('checking');
});

it('while clamd is down a file is held; when it is back the file is looked at', async () => {
  await stopClamd();
  const clean = await upload(aTextFile('clean words'));
  const infected = await upload(aTextFile(bad));
  await service.app.get(Scans).scanAll();
  expect([await stateOf(clean.id), await stateOf(infected.id)]).toEqual(['checking', 'checking']);
  await startClamd();
  service.clock.pass({ minutes: 3 });
  service.app.get(Scans).nudge();
  expect([await settled(clean.id), await settled(infected.id)]).toEqual(['ready', 'refused']);
});
