import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { BreakDecisions } from './break-decisions';
import { BreakPages } from './break-pages';
import { BreakRequests } from './break-requests';
import { BreaksController } from './breaks.controller';

@Module({
  imports: [ApprenticeshipsModule],
  controllers: [BreaksController],
  providers: [BreakDecisions, BreakPages, BreakRequests],
  exports: [BreakDecisions, BreakRequests],
})
export class BreaksModule {}
