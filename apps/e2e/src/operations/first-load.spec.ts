import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Quality P7. KB are of 1,000 bytes, as browsers count them. */
const most = 130;

const dist = path.join(__dirname, '../../../web/dist');
const folder = path.join(dist, 'static');
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));

/** What is loaded for every page. */
const shell = [
  ...readFileSync(path.join(dist, 'index.html'), 'utf8').matchAll(/static\/([^"]+\.js)/g),
];

/** A file, and all that it cannot run without. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(name, found);
  return found;
}

function loadedFor(page: string): string[] {
  const own = files.find((file) => file.startsWith(`${page}-`));
  if (!own) throw new Error(`The build has no page ${page}`);
  const all = new Set<string>();
  for (const file of [own, ...shell.map(([, name = '']) => name)]) withImports(file, all);
  return [...all];
}

const gzipped = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length / 1000;

/** The pages on which people land. */
it.each(['sign-in', 'home', 'item', 'log', 'to-review', 'team'])(
  `%s loads at most ${String(most)} KB of JavaScript at first`,
  (name) => {
    const sizes = loadedFor(`${name}.page`).map((file) => ({ file, size: gzipped(file) }));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    // Says what is large, where it is too much.
    expect(total > most ? sizes : []).toEqual([]);
  },
);
