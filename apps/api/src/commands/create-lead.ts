import { NestFactory } from '@nestjs/core';
import { people } from '@tracker/contract';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { AppModule } from '../app.module';
import { appointedWords, Leads } from '../people/leads';
import { Clock } from '../platform/clock';
import { ConfigError, configFromEnvironment } from '../platform/config';
import { startProblem } from '../platform/start-problem';

const usage = 'node dist/create-lead.js --name "Ruth Adeyemi" --email ruth@example.gov.uk';

/** The command was not understood: said as it is, without a stack. */
class NotUnderstood extends Error {}

function asked() {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, email: { type: 'string' } },
  });
  const parsed = people.addPerson.body.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new NotUnderstood(parsed.error.issues.map(({ message }) => message).join('\n'));
}

/** Gets the first administrator in: prints a one-time link with which they set a password. */
async function createLead() {
  const facts = asked();
  const config = configFromEnvironment(null);
  if (config.demo)
    throw new ConfigError(['NODE_ENV: the demo has its programme lead. Set NODE_ENV=production']);
  const app = await NestFactory.createApplicationContext(AppModule.with(config, new Clock()), {
    logger: false,
    abortOnError: false,
  });
  try {
    const appointed = await app.get(Leads).appoint(facts);
    process.stdout.write(`${appointedWords(appointed, config.publicUrl)}\n`);
  } finally {
    await app.close();
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMisspelt = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof NotUnderstood || isMisspelt) return `${error.message}\n\nUse: ${usage}`;
  return startProblem(error);
}

createLead().catch((error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
});
