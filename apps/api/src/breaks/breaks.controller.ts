import { Controller } from '@nestjs/common';
import { breaks } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { BreakDecisions } from './break-decisions';
import { BreakPages } from './break-pages';
import { BreakRequests } from './break-requests';

const { getBreaks, getBreak, getBreaksToDecide, askForBreak } = breaks;
const { approveBreak, refuseBreak, withdrawBreak, changeReturn, cancelBreak } = breaks;

@Controller()
export class BreaksController {
  constructor(
    private readonly pages: BreakPages,
    private readonly requests: BreakRequests,
    private readonly decisions: BreakDecisions,
  ) {}

  @Endpoint(getBreaks)
  list(@Me() me: PersonId, @Sent(getBreaks) { params }: Sent<typeof getBreaks>) {
    return this.pages.list(me, params.id);
  }

  @Endpoint(getBreaksToDecide)
  toDecide(@Me() me: PersonId) {
    return this.pages.toDecide(me);
  }

  @Endpoint(getBreak)
  one(@Me() me: PersonId, @Sent(getBreak) { params }: Sent<typeof getBreak>) {
    return this.pages.one(me, params.id);
  }

  @Endpoint(askForBreak)
  ask(@Me() me: PersonId, @Sent(askForBreak) { params, body }: Sent<typeof askForBreak>) {
    return this.requests.ask(me, params.id, body);
  }

  @Endpoint(approveBreak)
  approve(@Me() me: PersonId, @Sent(approveBreak) { params, version }: Sent<typeof approveBreak>) {
    return this.decisions.approve(me, params.id, version);
  }

  @Endpoint(refuseBreak)
  refuse(
    @Me() me: PersonId,
    @Sent(refuseBreak) { params, body, version }: Sent<typeof refuseBreak>,
  ) {
    return this.decisions.refuse(me, params.id, version, body.reason);
  }

  @Endpoint(withdrawBreak)
  withdraw(
    @Me() me: PersonId,
    @Sent(withdrawBreak) { params, body, version }: Sent<typeof withdrawBreak>,
  ) {
    return this.decisions.withdraw(me, params.id, version, body.reason);
  }

  @Endpoint(changeReturn)
  changeReturn(
    @Me() me: PersonId,
    @Sent(changeReturn) { params, body, version }: Sent<typeof changeReturn>,
  ) {
    return this.requests.changeReturn(me, params.id, version, body);
  }

  @Endpoint(cancelBreak)
  cancel(
    @Me() me: PersonId,
    @Sent(cancelBreak) { params, body, version }: Sent<typeof cancelBreak>,
  ) {
    return this.requests.cancel(me, params.id, version, body);
  }
}
