import { Global, Module } from '@nestjs/common';
import { Waiting } from '../accounts/waiting';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { CoverModule } from '../cover/cover.module';
import { LogModule } from '../log/log.module';
import { PlansModule } from '../plans/plans.module';
import { Reviews } from './reviews';
import { SignOffs } from './sign-offs';
import { SignOffsController } from './sign-offs.controller';
import { WaitingRequests } from './waiting-requests';

/** Global, because it answers a question that accounts ask: how many requests wait for somebody. */
@Global()
@Module({
  imports: [ApprenticeshipsModule, CoverModule, LogModule, PlansModule],
  controllers: [SignOffsController],
  providers: [
    Reviews,
    SignOffs,
    WaitingRequests,
    { provide: Waiting, useExisting: WaitingRequests },
  ],
  exports: [SignOffs, Waiting],
})
export class SignOffsModule {}
