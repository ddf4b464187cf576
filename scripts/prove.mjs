// node scripts/prove.mjs kills|units [how many] [seed]: the proofs that take longer than a test may.
// What they prove, and what they found: docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { nx } from './tools.mjs';

const proofs = {
  kills: { usually: 200, isBuilt: true, runs: [['apps/e2e', 'src/operations/retries']] },
  units: {
    usually: 10_000,
    isBuilt: false,
    runs: [
      ['apps/api', 'src/serial-model'],
      ['apps/api', 'src/serial-model', '-c', 'jest.postgres.config.cjs'],
    ],
  },
};

const [name, count, seed] = process.argv.slice(2);
const proof = proofs[name];
if (!proof) {
  console.error('Use: node scripts/prove.mjs kills|units [how many] [seed]');
  process.exit(1);
}
prepare();
if (proof.isBuilt) await build();
const asked = { [name.toUpperCase()]: String(count ?? proof.usually), ...(seed && { SEED: seed }) };
const failed = proof.runs.filter((run) => !holds(run));
process.exitCode = failed.length > 0 ? 1 : 0;

async function build() {
  const { ok, output } = await nx('run-many', '-t', 'build');
  if (ok) return;
  console.error(output);
  process.exit(1);
}

function holds([folder, ...args]) {
  const jest = ['../../node_modules/jest/bin/jest.js', '--maxWorkers=1', ...args];
  const env = { ...process.env, ...asked };
  return spawnSync(process.execPath, jest, { cwd: folder, stdio: 'inherit', env }).status === 0;
}
