import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { demoPeople } from './demo/demo-people';
import { fillWithDemo } from './demo/fill';
import { makeDemoDatabase } from './demo/make-database';
import { Delivery } from './notifications/delivery';
import { configFromEnvironment, type Config } from './platform/config';
import { startProblem } from './platform/start-problem';
import { createServer } from './server';
import { StandingsRefresh } from './standings/refresh';

/** The built web app, seen from dist/main.js. */
const webFolder = path.join(import.meta.dirname, '../../web/dist');

const longestClose = 10_000;

async function start() {
  const config = configFromEnvironment(webFolder);
  if (config.demo) await makeDemoDatabase(config, say);
  const app = await createServer(config);
  if (config.demo) await fillWithDemo(app, say);
  closeWhenAsked(app);
  await app.listen(config.port, config.host);
  app.get(Delivery).start();
  app.get(StandingsRefresh).start();
  announce(config);
}

/** Requests that are being answered are finished first; what hangs is cut off. */
function closeWhenAsked(app: NestFastifyApplication) {
  let closing: Promise<void> | undefined;
  const close = async () => {
    setTimeout(() => process.exit(1), longestClose).unref();
    await app.close();
    process.exit(0);
  };
  // Ctrl+C arrives twice below npm: from the terminal, and passed on by npm.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void (closing ??= close()));
}

function announce({ publicUrl, demo, mail }: Config) {
  say(`Apprentice tracker is ready: ${publicUrl}`);
  if (!demo) return;
  say(`\nThis is a demo. Everybody in it has the password “${demoPeople.password}”:`);
  for (const { email, role } of demoPeople.people) say(`  ${email.padEnd(32)}${role}`);
  if (mail.server === null) say(`\nMail is not sent. You find it in the folder ${mail.folder}.`);
  say('\nStop it with Ctrl+C.');
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

start().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(1);
});
