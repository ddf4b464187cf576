import { sam } from '@tracker/examples';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from 'sqlite3';
import { newDeed } from '../kills/deeds';
import { surviveKills } from '../kills/survive-kills';
import { problemsIn } from '../kills/whole';

/** `npm test` kills it a few times. `node scripts/prove.mjs kills` kills it 200 times: docs/reliability.md. */
const kills = Number(process.env['KILLS'] ?? 6);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const isProof = process.env['KILLS'] !== undefined;

const tell = (line: string) => void (isProof && process.stderr.write(`${line}\n`));

it(
  'what was acknowledged survives every kill whole, and what was not is done once when it is sent again',
  async () => {
    tell(`Seed ${String(seed)}`);
    const survived = await surviveKills({ kills, seed, proveEvery: 10, tell });
    const { problems, acknowledged, unanswered, ready, proof } = survived;
    const sorted = [...ready].sort((a, b) => a - b);
    tell(
      `${String(acknowledged)} writes acknowledged, ${String(unanswered)} cut off and sent again. ` +
        `Ready again: median ${String(sorted[sorted.length >> 1])} ms, slowest ${String(sorted.at(-1))} ms, ` +
        `${String(ready.filter((ms) => ms > 3000).length)} of ${String(ready.length)} later than 3 s.\n${proof}`,
    );
    expect({ seed, problems }).toEqual({ seed, problems: [] });
    expect(acknowledged).toBeGreaterThan(10 * kills);
    expect(unanswered).toBeGreaterThan(0);
    expect(proof).toContain('The audit trail is whole');
  },
  60_000 + kills * 30_000,
);

it('a unit of which only a part is there is found', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-half-'));
  const file = path.join(folder, 'half.sqlite');
  copyFileSync(process.env['DEMO_DATABASE'] ?? '', file);
  const lost = { ...newDeed('note', sam.id), isAcknowledged: true };
  const found = () => problemsIn(file, folder, [lost]);
  expect(await found()).toEqual([`${lost.text}, acknowledged, is lost`]);
  await tamper(file, `DELETE FROM audit_events WHERE what = 'log-entry.add' AND seq % 100 = 0`);
  await tamper(file, `UPDATE evidence SET title = '${lost.text}' WHERE kind = 'note'`);
  expect(await found()).toEqual([
    expect.stringMatching(/times a session without its audit row/),
    expect.stringMatching(/a chain that does not end at its head/),
    `${lost.text}, acknowledged, is there by half`,
  ]);
  rmSync(folder, { recursive: true });
});

const tamper = (file: string, sql: string) =>
  new Promise<void>((resolve, reject) => {
    const database = new Database(file);
    database.run(sql, (problem) => database.close(() => (problem ? reject(problem) : resolve())));
  });
