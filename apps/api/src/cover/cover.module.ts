import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { Absences } from './absences';
import { CoverController } from './cover.controller';
import { Covers } from './covers';

@Module({
  imports: [AccountsModule],
  controllers: [CoverController],
  providers: [Absences, Covers],
  exports: [Absences, Covers],
})
export class CoverModule {}
