import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { LogModule } from '../log/log.module';
import { TimelineModule } from '../timeline/timeline.module';
import { ItemViews } from './item-view';
import { Items } from './items';
import { PlanViews } from './plan-view';
import { PlansController } from './plans.controller';
import { Standings } from './standings';

@Module({
  imports: [ApprenticeshipsModule, EvidenceModule, LogModule, TimelineModule],
  controllers: [PlansController],
  providers: [Items, ItemViews, PlanViews, Standings],
  exports: [Items, ItemViews, Standings],
})
export class PlansModule {}
