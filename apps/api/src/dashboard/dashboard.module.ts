import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { StandingsModule } from '../standings/standings.module';
import { TimelineModule } from '../timeline/timeline.module';
import { DashboardController } from './dashboard.controller';
import { Overviews } from './overviews';
import { TeamList } from './team-list';
import { Teams } from './teams';

@Module({
  imports: [ApprenticeshipsModule, PlansModule, StandingsModule, TimelineModule],
  controllers: [DashboardController],
  providers: [Overviews, TeamList, Teams],
})
export class DashboardModule {}
