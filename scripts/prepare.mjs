// Makes a fresh clone ready to run. Plain Node: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const lock = new URL('package-lock.json', root);
/** npm writes this file last, so an install that was interrupted counts as missing. */
const installed = new URL('node_modules/.package-lock.json', root);

/** Checks the version of Node and installs what is missing. Ends the process where that fails. */
export function prepare() {
  process.chdir(fileURLToPath(root));
  refuseOldNode();
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) install();
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const needed = engines.node.replace('>=', '');
  const [major, minor] = needed.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  stop(`Node ${needed} or newer is needed, this is ${process.versions.node}.`);
}

function install() {
  console.log('Installing. The first time takes a few minutes: the database driver is compiled.');
  // The same npm that runs this script, on every operating system.
  const npm = process.env.npm_execpath;
  if (!npm) stop('Run this through npm: npm start, npm test or npm run check.');
  const { status } = spawnSync(
    process.execPath,
    [npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, JOBS: 'max' } },
  );
  if (status === 0) return;
  stop(
    'The packages could not be installed; the messages above say why. Where they name node-gyp, ' +
      'sqlite3 has to be compiled on this machine: install Python 3, make and a C++ compiler, then run this again.',
  );
}

/** @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
