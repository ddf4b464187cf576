import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { CertificateChanges } from './certificate-changes';
import { TrainingPages } from './training-pages';
import { TrainingController } from './training.controller';

@Module({
  imports: [ApprenticeshipsModule],
  controllers: [TrainingController],
  providers: [CertificateChanges, TrainingPages],
  exports: [CertificateChanges],
})
export class TrainingModule {}
