// npm start: from a clone to the running service.
import { prepare } from './prepare.mjs';
import { nx } from './tools.mjs';

prepare();

console.log('Building. What has not changed is taken from the cache.');
const { ok, output } = await nx('run-many', '-t', 'build');
if (!ok) {
  console.error(`${output.trim()}\n\nThe service could not be built. The messages above say why.`);
  process.exit(1);
}
await import('../apps/api/dist/main.js');
