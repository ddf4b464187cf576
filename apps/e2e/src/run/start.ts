import { startBrowser } from './browser';
import { fillDemo } from './demo';

/** Before the first journey. */
export default async function start() {
  await Promise.all([startBrowser(), fillDemo()]);
}
