import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { verdict, type Result } from './result';

/** KB of 1,000 bytes, as browsers count them. */
const most = 130;
const pages = ['sign-in', 'home', 'item', 'log', 'to-review', 'team'];

const what = 'JavaScript of the first page, gzipped';
const goal = 'at most 130 KB';

/** P7, as far as the build tells it: the page that loads most. A journey in apps/e2e holds each to it. */
export function firstLoad(dist: string): Result[] {
  const lighthouse: Result = {
    id: 'P7',
    what: 'Lighthouse: performance, accessibility, best practices',
    goal: '98, 100, 100',
    measured: 'Lighthouse 13 needs a newer Node.js than this one',
    verdict: 'not measured here',
  };
  if (!existsSync(path.join(dist, 'index.html')))
    return [
      { id: 'P7', what, goal, measured: 'The web app is not built', verdict: 'not measured here' },
      lighthouse,
    ];
  const sizes = pages.map((page) => ({ page, size: sizeOf(dist, page) }));
  const largest = sizes.reduce((worst, each) => (each.size > worst.size ? each : worst));
  const measured = `${String(Math.round(largest.size))} KB (${largest.page})`;
  return [{ id: 'P7', what, goal, measured, verdict: verdict(largest.size <= most) }, lighthouse];
}

function sizeOf(dist: string, page: string): number {
  const folder = path.join(dist, 'static');
  const index = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const own = readdirSync(folder).filter((file) =>
    new RegExp(`^${page}\\.page-.*\\.js$`).test(file),
  );
  const shell = [...index.matchAll(/static\/([^"]+\.js)/g)].map(([, file = '']) => file);
  const all = new Set<string>();
  for (const file of [...own, ...shell]) addWithImports(folder, file, all);
  return [...all]
    .map((file) => gzipSync(readFileSync(path.join(folder, file))).length / 1000)
    .reduce((sum, size) => sum + size, 0);
}

/** A file, and all that it cannot run without. */
function addWithImports(folder: string, file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    addWithImports(folder, name, found);
}
