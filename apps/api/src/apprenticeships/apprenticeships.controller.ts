import { Controller } from '@nestjs/common';
import { apprenticeships } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { ApprenticeshipList } from './apprenticeship-list';
import { Apprenticeships } from './apprenticeships';
import { Assignments } from './assignments';
import { Details } from './details';
import { HeldReviews } from './held-reviews';

const { assignPeople, getApprenticeship, listApprenticeships, recordReview, startApprenticeship } =
  apprenticeships;

@Controller()
export class ApprenticeshipsController {
  constructor(
    private readonly apprenticeships: Apprenticeships,
    private readonly assignments: Assignments,
    private readonly details: Details,
    private readonly list: ApprenticeshipList,
    private readonly reviews: HeldReviews,
  ) {}

  @Endpoint(listApprenticeships)
  all(@Sent(listApprenticeships) { query }: Sent<typeof listApprenticeships>) {
    return this.list.page(query);
  }

  @Endpoint(startApprenticeship)
  start(@Me() me: PersonId, @Sent(startApprenticeship) { body }: Sent<typeof startApprenticeship>) {
    return this.apprenticeships.start(me, body);
  }

  @Endpoint(getApprenticeship)
  one(@Me() me: PersonId, @Sent(getApprenticeship) { params }: Sent<typeof getApprenticeship>) {
    return this.details.view(me, params.id);
  }

  @Endpoint(assignPeople)
  async assign(
    @Me() me: PersonId,
    @Sent(assignPeople) { params, body, version }: Sent<typeof assignPeople>,
  ) {
    await this.assignments.assign(me, params, body.emails, version);
    return this.details.view(me, params.id);
  }

  @Endpoint(recordReview)
  async review(
    @Me() me: PersonId,
    @Sent(recordReview) { params, body }: Sent<typeof recordReview>,
  ) {
    await this.reviews.record(me, params.id, body.heldOn);
    return {};
  }
}
