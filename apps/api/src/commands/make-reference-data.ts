import { isDay } from '@tracker/domain';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { ConfigError, configFromEnvironment } from '../platform/config';
import { startProblem } from '../platform/start-problem';
import { emailOf, everybodysPassword } from '../reference-data/cast';
import { NotEmpty, type Asked } from '../reference-data/fill';
import { makeReferenceData } from '../reference-data/make';
import { progressBar } from '../reference-data/progress-bar';

const usage =
  'DATABASE_FILE=data/large.sqlite node dist/make-reference-data.js [--apprentices 10000] [--today 2026-11-24]';

/** The command was not understood: said as it is, without a stack. */
class NotUnderstood extends Error {}

function asked(): Asked {
  const { values } = parseArgs({
    options: {
      apprentices: { type: 'string', default: '10000' },
      today: { type: 'string', default: '2026-11-24' },
    },
  });
  const apprentices = Number(values.apprentices);
  if (!Number.isInteger(apprentices) || apprentices < 1 || apprentices > 100_000)
    throw new NotUnderstood('--apprentices is a number from 1 to 100000');
  if (!isDay(values.today)) throw new NotUnderstood('--today is a day like 2026-11-24');
  return { apprentices, today: values.today };
}

/** Fills a database with invented people in the numbers of quality.md, for measuring. */
async function makeData() {
  const request = asked();
  const config = configFromEnvironment(null);
  if (config.production)
    throw new ConfigError(['NODE_ENV: invented people do not belong into production']);
  await makeReferenceData(config, request, progressBar(process.stderr));
  process.stdout.write(
    `${String(request.apprentices)} apprentices are there. Sign in with the password “${everybodysPassword}” as\n` +
      ['apprentice', 'mentor', 'manager', 'lead']
        .map((part) => `  ${emailOf(part as 'apprentice', 1)}\n`)
        .join(''),
  );
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMisspelt = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof NotUnderstood || isMisspelt) return `${error.message}\n\nUse: ${usage}`;
  return error instanceof NotEmpty ? error.message : startProblem(error);
}

makeData().catch((error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
});
