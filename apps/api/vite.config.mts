import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The service, and one file for each command. */
const commands = readdirSync(path.join(root, 'src/commands'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => `src/commands/${file}`);

export default defineConfig({
  root,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: ['src/main.ts', ...commands],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  // Our libraries are consumed as source; packages stay outside.
  ssr: { noExternal: [/^@tracker\//] },
});
