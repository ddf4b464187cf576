import { Global, Module } from '@nestjs/common';
import { Waiting } from '../accounts/waiting';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { CoverModule } from '../cover/cover.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { LogModule } from '../log/log.module';
import { PlansModule } from '../plans/plans.module';
import { Signatures } from '../plans/signatures';
import { Batches } from './batches';
import { BatchesController } from './batches.controller';
import { Queue } from './queue';
import { QueueController } from './queue.controller';
import { Reviews } from './reviews';
import { SignatureChanges } from './signature-changes';
import { SignedItems } from './signed-items';
import { SignOffs } from './sign-offs';
import { SignOffsController } from './sign-offs.controller';
import { Snapshots } from './snapshots';
import { WaitingRequests } from './waiting-requests';

/**
 * Global, because it answers what others ask without knowing it: how many requests wait for somebody,
 * and which signatures a change has touched.
 */
@Global()
@Module({
  imports: [ApprenticeshipsModule, CoverModule, EvidenceModule, LogModule, PlansModule],
  controllers: [BatchesController, QueueController, SignOffsController],
  providers: [
    Batches,
    Queue,
    Reviews,
    SignedItems,
    SignOffs,
    Snapshots,
    WaitingRequests,
    { provide: Signatures, useClass: SignatureChanges },
    { provide: Waiting, useExisting: WaitingRequests },
  ],
  exports: [SignOffs, Signatures, Waiting],
})
export class SignOffsModule {}
