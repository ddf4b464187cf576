import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { KeptStandings } from './kept-standings';
import { StandingsKeeper } from './keeper';
import { StandingsRefresh } from './refresh';

@Module({
  imports: [ApprenticeshipsModule, PlansModule],
  providers: [KeptStandings, StandingsKeeper, StandingsRefresh],
  exports: [KeptStandings, StandingsKeeper, StandingsRefresh],
})
export class StandingsModule {}
