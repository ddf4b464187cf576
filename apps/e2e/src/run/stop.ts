import { stopBrowser } from './browser';
import { removeDemo } from './demo';

/** After the last journey. */
export default async function stop() {
  await stopBrowser();
  removeDemo();
}
