import { Controller } from '@nestjs/common';
import { plans } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { ItemViews } from './item-view';
import { Items } from './items';
import { PlanViews } from './plan-view';

const { getPlan, getItem, saveStatement } = plans;
const { startItem, tickItem, untickItem, reinstateItem } = plans;

@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlanViews,
    private readonly views: ItemViews,
    private readonly items: Items,
  ) {}

  @Endpoint(getPlan)
  plan(@Me() me: PersonId, @Sent(getPlan) { params }: Sent<typeof getPlan>) {
    return this.plans.view(me, params.id);
  }

  @Endpoint(getItem)
  item(@Me() me: PersonId, @Sent(getItem) { params }: Sent<typeof getItem>) {
    return this.views.view(me, params.id);
  }

  @Endpoint(saveStatement)
  async write(
    @Me() me: PersonId,
    @Sent(saveStatement) { params, body, version }: Sent<typeof saveStatement>,
  ) {
    await this.items.saveStatement(me, params.id, body, version);
    return this.views.view(me, params.id);
  }

  @Endpoint(startItem)
  async start(@Me() me: PersonId, @Sent(startItem) { params }: Sent<typeof startItem>) {
    await this.items.move(me, params.id, 'start');
    return this.views.view(me, params.id);
  }

  @Endpoint(tickItem)
  async tick(@Me() me: PersonId, @Sent(tickItem) { params }: Sent<typeof tickItem>) {
    await this.items.move(me, params.id, 'tick');
    return this.views.view(me, params.id);
  }

  @Endpoint(untickItem)
  async untick(@Me() me: PersonId, @Sent(untickItem) { params, body }: Sent<typeof untickItem>) {
    await this.items.move(me, params.id, 'untick', body.reason);
    return this.views.view(me, params.id);
  }

  @Endpoint(reinstateItem)
  async reinstate(
    @Me() me: PersonId,
    @Sent(reinstateItem) { params, body }: Sent<typeof reinstateItem>,
  ) {
    await this.items.move(me, params.id, 'reinstate', body.reason);
    return this.views.view(me, params.id);
  }
}
