import { Controller } from '@nestjs/common';
import { cohorts } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { CohortList } from './cohort-list';
import { Cohorts } from './cohorts';

const { getCohortApprentices, getCohorts } = cohorts;

@Controller()
export class CohortsController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly list: CohortList,
  ) {}

  @Endpoint(getCohorts)
  overview(@Sent(getCohorts) { query }: Sent<typeof getCohorts>) {
    return this.cohorts.overview(query);
  }

  @Endpoint(getCohortApprentices)
  apprentices(
    @Me() me: PersonId,
    @Sent(getCohortApprentices) { query }: Sent<typeof getCohortApprentices>,
  ) {
    return this.list.page(me, query);
  }
}
