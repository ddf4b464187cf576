import { Controller } from '@nestjs/common';
import { heatMap } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { HarmlessDownload } from '../platform/download.decorator';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { HeatMaps } from './heat-maps';

const { getHeatMap, downloadHeatMap } = heatMap;

@Controller()
export class HeatMapController {
  constructor(private readonly heatMaps: HeatMaps) {}

  @Endpoint(getHeatMap)
  page(@Me() me: PersonId, @Sent(getHeatMap) { query }: Sent<typeof getHeatMap>) {
    return this.heatMaps.page(me, query);
  }

  @Endpoint(downloadHeatMap)
  @HarmlessDownload()
  file(@Me() me: PersonId) {
    return this.heatMaps.file(me);
  }
}
