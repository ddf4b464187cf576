import { Controller, Get, SetMetadata } from '@nestjs/common';
import { allEndpoints } from '@tracker/contract';
import { endpointKey } from './endpoint.decorator';
import { openApiDocument } from './openapi';

/** For programs that call the service. It holds nothing of anybody. */
@Controller()
export class OpenApiController {
  private document: ReturnType<typeof openApiDocument> | undefined;

  @Get('api/openapi.json')
  @SetMetadata(endpointKey, { access: 'public' })
  openApi() {
    return (this.document ??= openApiDocument(allEndpoints));
  }
}
