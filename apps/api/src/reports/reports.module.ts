import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { PlansModule } from '../plans/plans.module';
import { RecordReport } from './record-report';
import { ReportFiles } from './report-files';
import { ReportList } from './report-list';
import { ReportsController } from './reports.controller';

@Module({
  imports: [ApprenticeshipsModule, PlansModule],
  controllers: [ReportsController],
  providers: [RecordReport, ReportFiles, ReportList],
})
export class ReportsModule {}
