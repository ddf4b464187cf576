import { isDay } from '@tracker/domain';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { serveBare } from '../benchmark/bare-server';
import { inMarkdown, machine } from '../benchmark/report';
import { runBenchmark, type Wanted } from '../benchmark/run';
import { configFromEnvironment } from '../platform/config';
import { startProblem } from '../platform/start-problem';

const options = {
  on: { type: 'string', default: 'sqlite,postgres' },
  few: { type: 'string', default: '100' },
  many: { type: 'string', default: '10000' },
  folder: { type: 'string', default: 'data/benchmark' },
  today: { type: 'string', default: '2026-11-24' },
  port: { type: 'string', default: '4370' },
  rounds: { type: 'string', default: '7' },
  seconds: { type: 'string', default: '2' },
  markdown: { type: 'string' },
  bare: { type: 'boolean', default: false },
} as const;

/**
 * `node dist/benchmark.js`: measures P1 to P9 of quality.md beside baselines of the same run, and
 * prints goals and verdicts. Data is made where it is missing: see make-reference-data.
 */
async function benchmark() {
  const { values } = parseArgs({ options });
  if (values.bare) return serveBare();
  if (!isDay(values.today)) throw new Error('--today is a day like 2026-11-24');
  const wanted: Wanted = {
    kinds: (['sqlite', 'postgres'] as const).filter((kind) => values.on.split(',').includes(kind)),
    few: Number(values.few),
    many: Number(values.many),
    folder: values.folder,
    today: values.today,
    port: Number(values.port),
    rounds: Number(values.rounds),
    ms: Number(values.seconds) * 1000,
  };
  const measured = await runBenchmark(configFromEnvironment(null), wanted);
  const words = `${machine()}\n\n${inMarkdown(measured)}\n`;
  process.stdout.write(words);
  if (values.markdown) writeFileSync(values.markdown, words);
}

benchmark().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exitCode = 1;
});
