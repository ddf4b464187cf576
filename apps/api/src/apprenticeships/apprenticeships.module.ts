import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module';
import { ApprenticeshipList } from './apprenticeship-list';
import { Apprenticeships } from './apprenticeships';
import { ApprenticeshipsController } from './apprenticeships.controller';
import { Assignments } from './assignments';
import { Details } from './details';
import { HeldReviews } from './held-reviews';
import { Records } from './records';
import { StartApprenticeship } from './start';

@Module({
  imports: [ProgrammesModule],
  controllers: [ApprenticeshipsController],
  providers: [
    ApprenticeshipList,
    Apprenticeships,
    Assignments,
    Details,
    HeldReviews,
    Records,
    StartApprenticeship,
  ],
  exports: [Records, StartApprenticeship],
})
export class ApprenticeshipsModule {}
