import { Controller } from '@nestjs/common';
import { batches as contract, plans } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { ItemViews } from '../plans/item-view';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Batches } from './batches';
import { SignedItems } from './signed-items';
import { SignOffs } from './sign-offs';

const { checkBatch, signOffBatch, listSignedOff, undoSignOffs } = contract;
const { undoSignOff } = plans;

@Controller()
export class BatchesController {
  constructor(
    private readonly batches: Batches,
    private readonly signed: SignedItems,
    private readonly signOffs: SignOffs,
    private readonly views: ItemViews,
  ) {}

  @Endpoint(checkBatch)
  check(@Me() me: PersonId, @Sent(checkBatch) { query }: Sent<typeof checkBatch>) {
    return this.batches.check(me, query.items);
  }

  @Endpoint(signOffBatch)
  signOff(@Me() me: PersonId, @Sent(signOffBatch) { body }: Sent<typeof signOffBatch>) {
    return this.batches.signOff(me, body.batch, body.requests);
  }

  @Endpoint(listSignedOff)
  list(@Me() me: PersonId, @Sent(listSignedOff) { query }: Sent<typeof listSignedOff>) {
    return this.signed.list(me, query.batch);
  }

  @Endpoint(undoSignOff)
  async undo(@Me() me: PersonId, @Sent(undoSignOff) { params }: Sent<typeof undoSignOff>) {
    await this.signOffs.undo(me, params.id);
    return this.views.view(me, params.id);
  }

  @Endpoint(undoSignOffs)
  undoSeveral(@Me() me: PersonId, @Sent(undoSignOffs) { body }: Sent<typeof undoSignOffs>) {
    return this.batches.undo(me, body.itemIds);
  }
}
