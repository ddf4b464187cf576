import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Modules that nothing in the browser calls: each of their exports becomes a function that does nothing. */
const unused: readonly RegExp[] = [
  // Every zod schema brings along how to write itself as JSON Schema. Only the API does that.
  /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/,
  // Messages of zod's own. The contract says its own, in GOV.UK's words.
  /zod\/v4\/locales\/en\.js$/,
];

const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    if (!unused.some((module) => module.test(id))) return null;
    const code = readFileSync(id, 'utf8');
    const names = new Set([
      ...[...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name),
      ...[...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(
        ([, list]) => list.match(/\w+/g) ?? [],
      ),
      ...(/^export default/m.test(code) ? ['default'] : []),
    ]);
    return `const none = () => none;${[...names].map((name) => `export { none as ${name} };`).join('')}`;
  },
};

/**
 * Modules that are called, but have nothing to do in the browser. What stands in their place does that
 * much. apps/e2e/src/operations/first-load.spec.ts says how much is loaded.
 */
const standIns: readonly (readonly [RegExp, string])[] = [
  // What was parsed as JSON never holds itself: there is nothing to remember about what was seen before.
  [
    /zod\/v4\/core\/memoizer\.js$/,
    `export const memoizer = () => undefined;
     export const isBackEdge = () => false;
     export const isRecursiveSchema = () => false;
     export class $ZodCyclicError extends Error {}`,
  ],
  // Changes go through useWrite, which needs no mutations.
  [
    /query-core\/build\/modern\/mutationCache\.js$/,
    `export class MutationCache {
       resumePausedMutations() { return Promise.resolve(); }
       findAll() { return []; }
       clear() {}
     }`,
  ],
];

const withStandIns: Plugin = {
  name: 'with-stand-ins',
  enforce: 'pre',
  apply: 'build',
  load: (id) => standIns.find(([module]) => module.test(id))?.[1] ?? null,
};

/** Pieces of zod that the browser does without: the module, the piece, and what stands there then. */
const zodPieces: readonly (readonly [RegExp, RegExp, string])[] = [
  // It would write the code of its own parsers, which the content security policy forbids anyway.
  [
    /zod\/v4\/core\/schemas\.js$/,
    /export const \$ZodObjectJIT = [^]*?\n\}\);\n/,
    'export const $ZodObjectJIT = $ZodObject;\n',
  ],
  // `z.string().email()` and two dozen more, each with its pattern. The contract says `z.email()`.
  [
    /zod\/v4\/classic\/schemas\.js$/,
    /(export const ZodString = [^]*?_ZodString\.init\(inst, def\);\n\}), \{[^]*?\n\}\);\n/,
    '$1);\n',
  ],
];

const smallZod: Plugin = {
  name: 'small-zod',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    const [, piece, instead = ''] = zodPieces.find(([module]) => module.test(id)) ?? [];
    if (!piece) return null;
    if (!piece.test(code)) throw new Error(`This zod has no ${piece.source} in ${id}`);
    return code.replace(piece, instead);
  },
};

/**
 * react-router ships as one file, whose unused components (forms, prefetching links) stay because a
 * call of `forwardRef` might have effects. It has none: said so, they go, and 4 KB with them.
 */
const pureRouter: Plugin = {
  name: 'react-router-pure',
  apply: 'build',
  transform(code, id) {
    if (!/react-router\/dist/.test(id)) return null;
    return code
      .replace(/= (React\d*)\.(forwardRef|createContext)\(/g, '= /* @__PURE__ */ $1.$2(')
      .replace(/^\w+\.displayName = .*;$/gm, '');
  },
};

/** The small pieces that most pages show come in one file: fewer requests, and it packs better. */
const shown = {
  name: 'shown',
  test: /src.app.(marks|mine|moves|progress|shapes|standing|status)/,
};

export default defineConfig({
  root,
  plugins: [react(), withoutUnused, withStandIns, smallZod, pureRouter],
  css: {
    // govuk-frontend carries a hack for old browsers (`min-width: 0\0`) that the minifier would refuse.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: {
      scss: { loadPaths: [path.resolve(root, '../../node_modules')], quietDeps: true },
    },
  },
  build: {
    outDir: 'dist',
    assetsDir: 'static',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A page's file names what it needs, which is then loaded all at once. To know it one round trip
    // earlier, the first file would have to list it for every page there is: 3 KB that everybody loads.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rolldownOptions: { output: { codeSplitting: { groups: [shown] } } },
  },
  server: { port: 4200, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
