import type { DatabaseConfig } from '../platform/config';
import { median } from './compare';
import { startService } from './processes';
import { inMs, verdict, type Bench, type Result } from './result';

const times = 3;

/** P8, first part: a database that is there, with everything in it. */
export async function startWithData({ large, folder, port }: Bench): Promise<Result> {
  const found: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const service = await startService(large.database, { port: port + 3, folder });
    found.push(service.readyMs);
    await service.stop();
  }
  return {
    id: 'P8',
    what: `Start with ${String(large.apprentices)} apprentices in the database, until ready`,
    goal: 'at most 2 s',
    measured: inMs(median(found)),
    verdict: verdict(median(found) <= 2000),
  };
}

/** P8, second part: production on a database with nothing in it, all migrations included. */
export async function startEmpty(
  { folder, port }: Bench,
  empty: () => Promise<DatabaseConfig>,
): Promise<Result> {
  const found: number[] = [];
  const more = { NODE_ENV: 'production', PUBLIC_URL: 'https://benchmark.example.gov.uk' };
  for (let nth = 0; nth < times; nth += 1) {
    const service = await startService(await empty(), { port: port + 3, folder, more });
    found.push(service.readyMs);
    await service.stop();
  }
  return {
    id: 'P8',
    what: 'Start on an empty database, with all migrations, until ready',
    goal: 'at most 5 s',
    measured: inMs(median(found)),
    verdict: verdict(median(found) <= 5000),
  };
}
