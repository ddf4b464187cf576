import { Controller } from '@nestjs/common';
import { hours } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Agreements } from './agreements';
import { HoursPage } from './hours-page';
import { VerifyMonth } from './verify-month';

const {
  getHours,
  recordContractedHours,
  takeBackContractedHours,
  agreePriorLearning,
  getHoursToVerify,
  verifyHours,
} = hours;

@Controller()
export class HoursController {
  constructor(
    private readonly page: HoursPage,
    private readonly agreements: Agreements,
    private readonly months: VerifyMonth,
  ) {}

  @Endpoint(getHours)
  view(@Me() me: PersonId, @Sent(getHours) { params }: Sent<typeof getHours>) {
    return this.page.view(me, params.id);
  }

  @Endpoint(recordContractedHours)
  async recordContracted(
    @Me() me: PersonId,
    @Sent(recordContractedHours) { params, body, version }: Sent<typeof recordContractedHours>,
  ) {
    await this.agreements.recordContracted(me, params.id, body, version);
    return this.page.view(me, params.id);
  }

  @Endpoint(takeBackContractedHours)
  async takeBack(
    @Me() me: PersonId,
    @Sent(takeBackContractedHours) { params, body, version }: Sent<typeof takeBackContractedHours>,
  ) {
    await this.agreements.takeBack(me, params.id, params.period, body.reason, version);
    return this.page.view(me, params.id);
  }

  @Endpoint(agreePriorLearning)
  async agreePrior(
    @Me() me: PersonId,
    @Sent(agreePriorLearning) { params, body, version }: Sent<typeof agreePriorLearning>,
  ) {
    await this.agreements.agreePrior(me, params.id, body, version);
    return this.page.view(me, params.id);
  }

  @Endpoint(getHoursToVerify)
  toVerify(
    @Me() me: PersonId,
    @Sent(getHoursToVerify) { params, query }: Sent<typeof getHoursToVerify>,
  ) {
    return this.months.toVerify(me, params.id, query.month);
  }

  @Endpoint(verifyHours)
  verify(@Me() me: PersonId, @Sent(verifyHours) { params, body }: Sent<typeof verifyHours>) {
    return this.months.verify(me, params.id, body.sessions);
  }
}
