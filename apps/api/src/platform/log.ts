import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config';

const levels: Record<Config['logLevel'], LogLevel[]> = {
  silent: [],
  error: ['error'],
  warn: ['error', 'warn'],
  info: ['error', 'warn', 'log'],
  debug: ['error', 'warn', 'log', 'debug'],
};

/** Where Nest reports, with a stack, what stopped the start. It throws the same error, and main.ts says it. */
const saidByMain = ['ExceptionHandler', 'NestApplication'];

export class Log extends ConsoleLogger {
  constructor({ logLevel }: Pick<Config, 'logLevel'>) {
    super({ logLevels: levels[logLevel] });
  }

  override error(message: unknown, ...rest: unknown[]) {
    if (!saidByMain.includes(rest.at(-1) as string)) super.error(message, ...rest);
  }
}
