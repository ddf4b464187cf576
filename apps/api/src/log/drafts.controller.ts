import { Controller } from '@nestjs/common';
import { log } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Drafts } from './drafts';

const { listDrafts, getDraft, saveDraft, discardDraft } = log;

@Controller()
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Endpoint(listDrafts)
  async list(@Me() me: PersonId) {
    return { drafts: await this.drafts.list(me) };
  }

  @Endpoint(getDraft)
  get(@Me() me: PersonId, @Sent(getDraft) { params }: Sent<typeof getDraft>) {
    return this.drafts.get(me, params.id);
  }

  @Endpoint(saveDraft)
  save(@Me() me: PersonId, @Sent(saveDraft) { params, body }: Sent<typeof saveDraft>) {
    return this.drafts.save(me, params.id, body);
  }

  @Endpoint(discardDraft)
  async discard(@Me() me: PersonId, @Sent(discardDraft) { params }: Sent<typeof discardDraft>) {
    await this.drafts.discard(me, params.id);
    return {};
  }
}
