import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { AppModule } from '../app.module';
import { Clock } from '../platform/clock';
import { configFromEnvironment } from '../platform/config';
import { startProblem } from '../platform/start-problem';
import { StandingsRefresh } from '../standings/refresh';

/**
 * `node dist/rebuild-standings.js`: works out again where everybody stands, from the records alone.
 * It can run beside the service, and again at any time.
 */
async function rebuildStandings() {
  const config = configFromEnvironment(null);
  const app = await NestFactory.createApplicationContext(AppModule.with(config, new Clock()), {
    logger: false,
    abortOnError: false,
  });
  try {
    const count = await app.get(StandingsRefresh).rebuild(tell);
    process.stdout.write(`Worked out where ${String(count)} apprentices stand.\n`);
  } finally {
    await app.close();
  }
}

/** One line that counts on a screen; in a file it would be noise. */
function tell(done: number, of: number) {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${String(done)} of ${String(of)}${done === of ? '\n' : ''}`);
}

rebuildStandings().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exitCode = 1;
});
