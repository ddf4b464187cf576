// The steps of `npm run check` and `npm test`: one line each, the whole output only where one fails.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { failuresIn, nx, prettier } from './tools.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

export const formatStep = () =>
  step('Format', () => prettier('--check', '--cache', '--no-color', '.'));

export const lintStep = () =>
  step('Lint', async () => {
    const { ok, output } = await nx('run-many', '-t', 'lint');
    // Without a project graph the rule about who may know whom is silent, and lint would pass.
    return { ok: ok && !output.includes('The rule will be skipped'), output };
  });

export const typesStep = () => step('Types', () => nx('run-many', '-t', 'typecheck'));

export const buildStep = () => step('Build', () => nx('run-many', '-t', 'build'));

/** The tests behind one Nx target, of the given projects or of all that have it. */
export const testStep = (name, target, ...projects) =>
  step(name, async () => {
    for (const file of resultFiles(target)) rmSync(file);
    const only = projects.length > 0 ? ['-p', ...projects] : [];
    const { ok, output } = await nx('run-many', '-t', target, ...only);
    return { ok, output, counts: sum(resultFiles(target).map(readCounts)) };
  });

/** Says how everything went on the last line, and sets the exit code. */
export function finish() {
  const { passed, failed, skipped } = total;
  const end = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`\n${passed} passed, ${failed} failed${end}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function step(name, work) {
  const begin = Date.now();
  process.stdout.write(`${name.padEnd(22)}`);
  const { ok, output, counts } = await work();
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(`${ok ? 'passed' : 'FAILED'}${`${seconds} s`.padStart(8)}${inWords(counts)}`);
  if (!ok) console.log(`\n${failuresIn(output).trim()}\n`);
  add(counts ?? nothing, ok);
}

const nothing = { passed: 0, failed: 0, skipped: 0 };
const sum = (all) => all.reduce(plus, nothing);
const plus = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A step that fails without a failing test (a type error, a crash) counts as one failure. */
function add(counts, ok) {
  const failed = ok ? counts.failed : Math.max(counts.failed, 1);
  Object.assign(total, plus(total, { ...counts, failed }));
}

const inWords = (counts) => (counts ? `${String(counts.passed).padStart(7)} tests` : '');

const readCounts = (file) => JSON.parse(readFileSync(file, 'utf8'));

const resultFiles = (target) =>
  ['apps', 'libs']
    .flatMap((folder) => readdirSync(folder).map((project) => `${folder}/${project}`))
    .map((project) => `${project}/test-results/${target}.json`)
    .filter((file) => existsSync(file));
