import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { TimelineModule } from '../timeline/timeline.module';
import { DashboardController } from './dashboard.controller';
import { Overviews } from './overviews';
import { ProgressCharts } from './progress-charts';
import { Teams } from './teams';

@Module({
  imports: [ApprenticeshipsModule, PlansModule, TimelineModule],
  controllers: [DashboardController],
  providers: [Overviews, ProgressCharts, Teams],
})
export class DashboardModule {}
