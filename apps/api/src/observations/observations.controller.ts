import { Controller, Ip } from '@nestjs/common';
import { observations as contract, witnesses } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { ItemViews } from '../plans/item-view';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Observations } from './observations';
import { WitnessLinks } from './witness-links';
import { WitnessStatements } from './witness-statements';

const { recordObservation, takeBackObservation } = contract;
const { askWitness, cancelWitnessLink } = witnesses;
const { checkWitnessLink, answerAsWitness, checkReceipt, repudiateStatement } = witnesses;

@Controller()
export class ObservationsController {
  constructor(
    private readonly observations: Observations,
    private readonly links: WitnessLinks,
    private readonly statements: WitnessStatements,
    private readonly views: ItemViews,
  ) {}

  @Endpoint(recordObservation)
  async record(
    @Me() me: PersonId,
    @Sent(recordObservation) { params, body }: Sent<typeof recordObservation>,
  ) {
    await this.observations.record(me, params.id, body);
    return this.views.view(me, params.id);
  }

  @Endpoint(takeBackObservation)
  async takeBack(
    @Me() me: PersonId,
    @Sent(takeBackObservation) { params, body }: Sent<typeof takeBackObservation>,
  ) {
    const itemId = await this.observations.takeBack(me, params.id, body.reason);
    return this.views.view(me, itemId);
  }

  @Endpoint(askWitness)
  async ask(@Me() me: PersonId, @Sent(askWitness) { params, body }: Sent<typeof askWitness>) {
    await this.links.ask(me, params.id, body);
    return this.views.view(me, params.id);
  }

  @Endpoint(cancelWitnessLink)
  async cancel(
    @Me() me: PersonId,
    @Sent(cancelWitnessLink) { params }: Sent<typeof cancelWitnessLink>,
  ) {
    const itemId = await this.links.cancel(me, params.id);
    return this.views.view(me, itemId);
  }

  @Endpoint(checkWitnessLink)
  checkLink(
    @Ip() address: string,
    @Sent(checkWitnessLink) { body }: Sent<typeof checkWitnessLink>,
  ) {
    return this.statements.check(body.token, address);
  }

  @Endpoint(answerAsWitness)
  async answer(
    @Ip() address: string,
    @Sent(answerAsWitness) { body }: Sent<typeof answerAsWitness>,
  ) {
    await this.statements.answer(body.token, address, body);
    return {};
  }

  @Endpoint(checkReceipt)
  checkReceipt(@Ip() address: string, @Sent(checkReceipt) { body }: Sent<typeof checkReceipt>) {
    return this.statements.checkReceipt(body.token, address);
  }

  @Endpoint(repudiateStatement)
  async repudiate(
    @Ip() address: string,
    @Sent(repudiateStatement) { body }: Sent<typeof repudiateStatement>,
  ) {
    await this.statements.repudiate(body.token, address);
    return {};
  }
}
