import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { Observations } from './observations';
import { ObservationsController } from './observations.controller';
import { WitnessLinks } from './witness-links';
import { WitnessStatements } from './witness-statements';

@Module({
  imports: [AccountsModule, ApprenticeshipsModule, PlansModule],
  controllers: [ObservationsController],
  providers: [Observations, WitnessLinks, WitnessStatements],
  exports: [Observations, WitnessLinks, WitnessStatements],
})
export class ObservationsModule {}
