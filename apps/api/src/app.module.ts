import { Module, StandardSchemaSerializerInterceptor, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module';
import { SessionGuard } from './accounts/session.guard';
import { ApprenticeshipsModule } from './apprenticeships/apprenticeships.module';
import { BreaksModule } from './breaks/breaks.module';
import { CoverModule } from './cover/cover.module';
import { DashboardModule } from './dashboard/dashboard.module';
import { DemoModule } from './demo/demo.module';
import { EvidenceModule } from './evidence/evidence.module';
import { HoursModule } from './hours/hours.module';
import { LogModule } from './log/log.module';
import { NotificationsModule } from './notifications/notifications.module';
import { ObservationsModule } from './observations/observations.module';
import { PeopleModule } from './people/people.module';
import { PlansModule } from './plans/plans.module';
import type { Clock } from './platform/clock';
import type { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import { ProblemFilter } from './platform/problem.filter';
import { RepeatInterceptor } from './platform/repeat.interceptor';
import { VersionTagInterceptor } from './platform/version-tag.interceptor';
import { ProgrammesModule } from './programmes/programmes.module';
import { ReportsModule } from './reports/reports.module';
import { SignOffsModule } from './sign-offs/sign-offs.module';
import { SkillsModule } from './skills/skills.module';
import { StandingsModule } from './standings/standings.module';
import { TrainingModule } from './training/training.module';

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        AccountsModule,
        ApprenticeshipsModule,
        BreaksModule,
        CoverModule,
        DashboardModule,
        EvidenceModule,
        HoursModule,
        LogModule,
        NotificationsModule,
        ObservationsModule,
        PeopleModule,
        PlansModule,
        ProgrammesModule,
        ReportsModule,
        SignOffsModule,
        SkillsModule,
        StandingsModule,
        TrainingModule,
        ...(config.demo ? [DemoModule] : []),
      ],
      providers: [
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: VersionTagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: RepeatInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
