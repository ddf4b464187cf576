import { Controller } from '@nestjs/common';
import { plans, signOffs as contract } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { ItemViews } from '../plans/item-view';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Reviews } from './reviews';
import { SignOffs } from './sign-offs';
import { WaitingRequests } from './waiting-requests';

const { requestSignOff, withdrawRequest, signOff, returnRequest, revokeSignOff } = contract;
const { reconfirmSignOff } = contract;
const { exemptItem } = plans;
const { getToReview, getReview, getRevision } = contract;

@Controller()
export class SignOffsController {
  constructor(
    private readonly signOffs: SignOffs,
    private readonly reviews: Reviews,
    private readonly waiting: WaitingRequests,
    private readonly views: ItemViews,
  ) {}

  @Endpoint(getToReview)
  toReview(@Me() me: PersonId, @Sent(getToReview) { query }: Sent<typeof getToReview>) {
    return this.waiting.toReview(me, query.apprentice);
  }

  @Endpoint(getReview)
  review(@Me() me: PersonId, @Sent(getReview) { params }: Sent<typeof getReview>) {
    return this.reviews.review(me, params.id);
  }

  @Endpoint(getRevision)
  revision(@Me() me: PersonId, @Sent(getRevision) { params }: Sent<typeof getRevision>) {
    return this.reviews.revision(me, params.id, params.revision);
  }

  @Endpoint(requestSignOff)
  async request(
    @Me() me: PersonId,
    @Sent(requestSignOff) { params, version }: Sent<typeof requestSignOff>,
  ) {
    await this.signOffs.request(me, params.id, version);
    return this.views.view(me, params.id);
  }

  @Endpoint(withdrawRequest)
  async withdraw(
    @Me() me: PersonId,
    @Sent(withdrawRequest) { params, body }: Sent<typeof withdrawRequest>,
  ) {
    await this.signOffs.withdraw(me, params.id, body.reason);
    return this.views.view(me, params.id);
  }

  @Endpoint(signOff)
  async signOff(@Me() me: PersonId, @Sent(signOff) { params, body }: Sent<typeof signOff>) {
    await this.signOffs.signOff(me, params.id, body);
    return this.views.view(me, params.id);
  }

  @Endpoint(returnRequest)
  async return(
    @Me() me: PersonId,
    @Sent(returnRequest) { params, body }: Sent<typeof returnRequest>,
  ) {
    await this.signOffs.return(me, params.id, body);
    return this.views.view(me, params.id);
  }

  @Endpoint(reconfirmSignOff)
  async reconfirm(
    @Me() me: PersonId,
    @Sent(reconfirmSignOff) { params, body }: Sent<typeof reconfirmSignOff>,
  ) {
    await this.signOffs.reconfirm(me, params.id, body.snapshot);
    return this.views.view(me, params.id);
  }

  @Endpoint(revokeSignOff)
  async revoke(
    @Me() me: PersonId,
    @Sent(revokeSignOff) { params, body }: Sent<typeof revokeSignOff>,
  ) {
    await this.signOffs.revoke(me, params.id, body.reason);
    return this.views.view(me, params.id);
  }

  @Endpoint(exemptItem)
  async exempt(@Me() me: PersonId, @Sent(exemptItem) { params, body }: Sent<typeof exemptItem>) {
    await this.signOffs.exempt(me, params.id, body.reason);
    return this.views.view(me, params.id);
  }
}
