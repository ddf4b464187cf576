import path from 'node:path';
import type { Config } from '../platform/config';
import { closeBrowsers } from './browser';
import { postgresDatabases, sqliteDatabases, type Databases, type Kind } from './databases';
import { firstLoad } from './first-load';
import { Inside } from './inside';
import { cohortPage, listQueries, listTimes, logSearch, teamPage, type ListTime } from './pages';
import { planThroughput, twoProcesses } from './plan-page';
import { startService } from './processes';
import type { Measured } from './report';
import type { Bench, Result, Sized } from './result';
import { signOffRate } from './sign-off-rate';
import { startEmpty, startWithData } from './start-up';

export type Wanted = {
  kinds: readonly Kind[];
  few: number;
  many: number;
  folder: string;
  today: string;
  port: number;
  rounds: number;
  ms: number;
};

/** Everything that quality.md asks about speed, on each kind of database. */
export async function runBenchmark(config: Config, wanted: Wanted): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const kind of wanted.kinds) {
    const databases =
      kind === 'sqlite'
        ? sqliteDatabases(config, wanted.folder, wanted.today)
        : await postgresDatabases(config, { ...wanted, port: wanted.port + 9 });
    try {
      all.push(await measure(config, databases, wanted));
    } finally {
      await databases.close();
    }
  }
  closeBrowsers();
  return all;
}

async function measure(config: Config, databases: Databases, wanted: Wanted): Promise<Measured> {
  const { folder, today, port, rounds, ms } = wanted;
  const sized = async (apprentices: number, ownPort: number): Promise<Sized> => {
    const database = await databases.of(apprentices);
    const inside = await Inside.open(config, database, folder);
    const service = await startService(database, { port: ownPort, folder });
    return { apprentices, database, inside, service };
  };
  const small = await sized(wanted.few, port);
  const large = await sized(wanted.many, port + 1);
  const bench: Bench = { kind: databases.kind, small, large, folder, today, port, rounds, ms };
  try {
    const lists = await step('every list', () => listTimes(bench));
    return { kind: titles[bench.kind], lists, results: await resultsOf(bench, databases, lists) };
  } finally {
    for (const { service, inside } of [small, large]) {
      await service.stop();
      await inside.close();
    }
  }
}

const titles = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

async function resultsOf(
  bench: Bench,
  databases: Databases,
  lists: readonly ListTime[],
): Promise<Result[]> {
  return [
    await step('P1', () => planThroughput(bench)),
    await step('P2', () => teamPage(bench)),
    await step('P3', () => cohortPage(bench)),
    await step('P4', () => signOffRate(bench)),
    listQueries(lists),
    await step('P6', () => logSearch(bench)),
    ...firstLoad(path.join(import.meta.dirname, '../../web/dist')),
    await step('P8', () => startWithData(bench)),
    await step('P8, empty', () => startEmpty(bench, databases.empty)),
    ...(bench.kind === 'postgres' ? [await step('P9', () => besideAnother(bench))] : []),
  ];
}

async function besideAnother(bench: Bench): Promise<Result> {
  const { large, port, folder } = bench;
  const other = await startService(large.database, { port: port + 2, folder });
  try {
    return await twoProcesses(bench, other);
  } finally {
    await other.stop();
  }
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`  ${name}…\n`);
  return work();
}
