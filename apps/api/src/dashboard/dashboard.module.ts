import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { ProgrammesModule } from '../programmes/programmes.module';
import { StandingsModule } from '../standings/standings.module';
import { TimelineModule } from '../timeline/timeline.module';
import { CohortFigures } from './cohort-figures';
import { CohortList } from './cohort-list';
import { Cohorts } from './cohorts';
import { CohortsController } from './cohorts.controller';
import { DashboardController } from './dashboard.controller';
import { HeatMapController } from './heat-map.controller';
import { HeatMaps } from './heat-maps';
import { Overviews } from './overviews';
import { ProgressCharts } from './progress-charts';
import { TeamList } from './team-list';
import { Teams } from './teams';

@Module({
  imports: [ApprenticeshipsModule, PlansModule, ProgrammesModule, StandingsModule, TimelineModule],
  controllers: [CohortsController, DashboardController, HeatMapController],
  providers: [
    CohortFigures,
    CohortList,
    Cohorts,
    HeatMaps,
    Overviews,
    ProgressCharts,
    TeamList,
    Teams,
  ],
})
export class DashboardModule {}
