import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { AppModule } from './app.module';
import { Clock } from './platform/clock';
import type { Config } from './platform/config';
import { newAdapter, prepareHttp } from './platform/http';
import { Log } from './platform/log';

/** The service, ready to listen. Tests pass a clock of their own. */
export async function createServer(config: Config, clock = new Clock()) {
  const adapter = newAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, clock),
    adapter,
    // Without Nest's parsers, one of which reads forms: Fastify's own read JSON.
    { logger: new Log(config), abortOnError: false, bodyParser: false },
  );
  await prepareHttp(adapter, config);
  return app;
}
