import { Controller, Get, ServiceUnavailableException, SetMetadata } from '@nestjs/common';
import { Db } from './db';
import { endpointKey } from './endpoint.decorator';

/** For the machine that watches the service. Says only whether it can answer. */
@Controller()
export class HealthController {
  constructor(private readonly db: Db) {}

  @Get('api/health')
  @SetMetadata(endpointKey, { access: 'public' })
  async health() {
    await this.db.read.rows('SELECT 1').catch((cause: unknown) => {
      throw new ServiceUnavailableException('The database cannot be read', { cause });
    });
    return { status: 'ok' };
  }
}
