import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { entities } from '../entities';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';
import { readerOptions, writerOptions } from './data-sources';
import { Db, readerDataSource } from './db';
import { ForgottenUnits } from './forgotten-units';
import { HealthController } from './health.controller';
import { Jobs } from './jobs';
import { Journal } from './journal';
import { openDatabase } from './open-database';
import { OpenApiController } from './openapi.controller';

/** A database that cannot be opened is said at once. Who watches the service starts it again. */
const failAtOnce = { toRetry: () => false };

/** Settings, time and the database: what every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const reader = readerOptions(config, entities);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...writerOptions(config, entities), ...failAtOnce }),
          dataSourceFactory: async (options) => {
            if (!options) throw new Error('No settings for the database');
            const { database, demo, production } = config;
            const disposable = database.kind === 'sqlite' && database.disposable;
            return openDatabase(options, reader, { demo, production, disposable });
          },
        }),
        // After the writer: the file has to be there and up to date before it is opened for reading.
        TypeOrmModule.forRootAsync({
          name: readerDataSource,
          inject: [getDataSourceToken()],
          useFactory: () => ({ ...reader, ...failAtOnce }),
        }),
      ],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Journal, useClass: AuditTrail },
        Db,
        Jobs,
        ForgottenUnits,
      ],
      exports: [CONFIG, Clock, Db, Jobs],
    };
  }
}
