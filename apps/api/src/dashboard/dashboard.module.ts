import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { ProgrammesModule } from '../programmes/programmes.module';
import { TimelineModule } from '../timeline/timeline.module';
import { DashboardController } from './dashboard.controller';
import { HeatMapController } from './heat-map.controller';
import { HeatMaps } from './heat-maps';
import { Overviews } from './overviews';
import { ProgressCharts } from './progress-charts';
import { Teams } from './teams';

@Module({
  imports: [ApprenticeshipsModule, PlansModule, ProgrammesModule, TimelineModule],
  controllers: [DashboardController, HeatMapController],
  providers: [HeatMaps, Overviews, ProgressCharts, Teams],
})
export class DashboardModule {}
