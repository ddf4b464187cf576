import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Every module that a bundle of this file carries, and every package that those ask for. */
function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const sources = readFileSync(`${file}.ts`, 'utf8').matchAll(
    /^(?:import|export|\}) .*from '(.+)';$/gm,
  );
  for (const [, source = ''] of sources) {
    const next = source.startsWith('.') ? resolve(dirname(file), source) : source;
    if (!source.startsWith('.')) seen.add(next);
    else if (!seen.has(next)) reachableFrom(next, seen);
  }
  return seen;
}

describe('the programmes without the reader', () => {
  it('carry no HTML parser', () => {
    const reachable = reachableFrom(resolve(__dirname, 'index'));
    expect(reachable).toContain(resolve(__dirname, 'apprentice-devops/build'));
    expect(reachable).not.toContain('parse5');
  });

  it('would be found out if they did: the reader carries it', () => {
    expect(reachableFrom(resolve(__dirname, 'reader'))).toContain('parse5');
  });
});
