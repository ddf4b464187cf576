import { spawn } from 'node:child_process';

/** The tools of the workspace, run with this Node. Each answers with `{ ok, output }`. */
export const prettier = (...args) => run('node_modules/prettier/bin/prettier.cjs', args);
export const nx = (...args) =>
  run('node_modules/nx/dist/bin/nx.js', [...args, '--output-style=static']);

/** What the failed tasks said, out of all that Nx printed. Everything, where Nx itself failed. */
export function failuresIn(output) {
  const failed = [...output.matchAll(/^- (\S+:\S+)$/gm)].map(([, task]) => `${task}\n`);
  const tasks = output.split(/^> nx run /m).slice(1);
  const said = tasks.filter((task) => failed.some((name) => task.startsWith(name)));
  return said.length > 0 ? said.join('\n') : output;
}

function run(tool, args) {
  const child = spawn(process.execPath, [tool, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** NODE_ENV of the person's shell must not decide what is built or whether a test passes. */
function environment() {
  const { NODE_ENV: _, ...rest } = process.env;
  return { ...rest, FORCE_COLOR: '0', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' };
}
