import { existsSync } from 'node:fs';
import { chromium, type BrowserServer } from 'playwright-core';

const installed = '/usr/bin/chromium';

/** Also as root and in a container; nothing is asked of the network. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let server: BrowserServer | undefined;

/** One browser for the whole run. Each person gets a context of their own in it. */
export async function startBrowser() {
  const found = existsSync(installed) ? { executablePath: installed } : await unpackChromium();
  server = await chromium.launchServer({ ...found, args: flags });
  process.env['BROWSER_ENDPOINT'] = server.wsEndpoint();
}

export const stopBrowser = () => server?.close();

/** The browser that npm installed. It brings the libraries it needs, once it believes to be in AWS Lambda. */
async function unpackChromium() {
  const before = { ...process.env };
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const env = { ...process.env } as Record<string, string>;
  // Its libraries are for the browser alone: the service must start with those of this machine.
  process.env = before;
  return { executablePath, env };
}
