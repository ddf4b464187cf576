import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { LogModule } from '../log/log.module';
import { Agreements } from './agreements';
import { HoursPage } from './hours-page';
import { HoursController } from './hours.controller';
import { VerifyMonth } from './verify-month';

@Module({
  imports: [ApprenticeshipsModule, LogModule],
  controllers: [HoursController],
  providers: [Agreements, HoursPage, VerifyMonth],
  exports: [Agreements],
})
export class HoursModule {}
