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
  plugins: [react(), withoutUnused, pureRouter],
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
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [shown] } } },
  },
  server: { port: 4200, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
