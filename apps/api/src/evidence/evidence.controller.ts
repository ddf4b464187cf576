import { Controller } from '@nestjs/common';
import { evidence } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { EvidenceChanges } from './evidence-changes';
import { EvidenceForm } from './evidence-form';
import { EvidencePages } from './evidence-pages';
import { Portfolio } from './portfolio';

const { getPortfolio, getEvidenceForm, addLink, addNote } = evidence;
const { getEvidence, changeEvidence, linkEvidence, withdrawEvidence, markOpened } = evidence;

@Controller()
export class EvidenceController {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly forms: EvidenceForm,
    private readonly pages: EvidencePages,
    private readonly changes: EvidenceChanges,
  ) {}

  @Endpoint(getPortfolio)
  list(@Me() me: PersonId, @Sent(getPortfolio) { params, query }: Sent<typeof getPortfolio>) {
    return this.portfolio.page(me, params.id, query);
  }

  @Endpoint(getEvidenceForm)
  form(@Me() me: PersonId, @Sent(getEvidenceForm) { params }: Sent<typeof getEvidenceForm>) {
    return this.forms.of(me, params.id);
  }

  @Endpoint(addLink)
  addLink(@Me() me: PersonId, @Sent(addLink) { params, body }: Sent<typeof addLink>) {
    return this.changes.addLink(me, params.id, body);
  }

  @Endpoint(addNote)
  addNote(@Me() me: PersonId, @Sent(addNote) { params, body }: Sent<typeof addNote>) {
    return this.changes.addNote(me, params.id, body);
  }

  @Endpoint(getEvidence)
  one(@Me() me: PersonId, @Sent(getEvidence) { params }: Sent<typeof getEvidence>) {
    return this.pages.one(me, params.id);
  }

  @Endpoint(changeEvidence)
  change(
    @Me() me: PersonId,
    @Sent(changeEvidence) { params, body, version }: Sent<typeof changeEvidence>,
  ) {
    return this.changes.change(me, params.id, body, version);
  }

  @Endpoint(linkEvidence)
  link(
    @Me() me: PersonId,
    @Sent(linkEvidence) { params, body, version }: Sent<typeof linkEvidence>,
  ) {
    return this.changes.link(me, params.id, body, version);
  }

  @Endpoint(withdrawEvidence)
  withdraw(
    @Me() me: PersonId,
    @Sent(withdrawEvidence) { params, body }: Sent<typeof withdrawEvidence>,
  ) {
    return this.changes.withdraw(me, params.id, body.reason);
  }

  @Endpoint(markOpened)
  async opened(@Me() me: PersonId, @Sent(markOpened) { params, body }: Sent<typeof markOpened>) {
    await this.pages.markOpened(me, params.id, body.revision);
    return {};
  }
}
