import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { Drafts } from './drafts';
import { DraftsController } from './drafts.controller';
import { EntryChanges } from './entry-changes';
import { EntryForm } from './entry-form';
import { LogEntries } from './log-entries';
import { LogPages } from './log-pages';
import { LogController } from './log.controller';

@Module({
  imports: [ApprenticeshipsModule, EvidenceModule],
  controllers: [LogController, DraftsController],
  providers: [Drafts, EntryChanges, EntryForm, LogEntries, LogPages],
  exports: [EntryChanges, LogEntries],
})
export class LogModule {}
