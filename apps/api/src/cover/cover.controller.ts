import { Controller } from '@nestjs/common';
import { cover as contract } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Absences } from './absences';
import { Covers } from './covers';

const { getMyCover, recordMyAbsence, endAbsence, getCoverOf, recordAbsence } = contract;

@Controller()
export class CoverController {
  constructor(
    private readonly covers: Covers,
    private readonly absences: Absences,
  ) {}

  @Endpoint(getMyCover)
  mine(@Me() me: PersonId) {
    return this.covers.mine(me);
  }

  @Endpoint(recordMyAbsence)
  async recordMine(
    @Me() me: PersonId,
    @Sent(recordMyAbsence) { body }: Sent<typeof recordMyAbsence>,
  ) {
    await this.absences.record(me, me, body);
    return {};
  }

  @Endpoint(endAbsence)
  async end(@Me() me: PersonId, @Sent(endAbsence) { params }: Sent<typeof endAbsence>) {
    await this.absences.end(me, params.id);
    return {};
  }

  @Endpoint(getCoverOf)
  ofPerson(@Me() me: PersonId, @Sent(getCoverOf) { params }: Sent<typeof getCoverOf>) {
    return this.covers.ofPerson(me, params.id);
  }

  @Endpoint(recordAbsence)
  async record(
    @Me() me: PersonId,
    @Sent(recordAbsence) { params, body }: Sent<typeof recordAbsence>,
  ) {
    await this.absences.record(me, params.id, body);
    return {};
  }
}
