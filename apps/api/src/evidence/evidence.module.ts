import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { CONFIG, type Config } from '../platform/config';
import { EvidenceChanges } from './evidence-changes';
import { EvidenceForm } from './evidence-form';
import { EvidenceOf } from './evidence-of';
import { EvidencePages } from './evidence-pages';
import { EvidenceController } from './evidence.controller';
import { CleanUp } from './files/clean-up';
import { DiskStorage } from './files/disk-storage';
import { FileAnswers } from './files/file-answers';
import { FilesController } from './files/files.controller';
import { Incoming } from './files/incoming';
import { S3Storage } from './files/s3-storage';
import { Scans } from './files/scans';
import { FileStorage } from './files/storage';
import { Uploads } from './files/uploads';
import { Portfolio } from './portfolio';

@Module({
  imports: [ApprenticeshipsModule],
  controllers: [EvidenceController, FilesController],
  providers: [
    CleanUp,
    EvidenceChanges,
    EvidenceForm,
    EvidenceOf,
    EvidencePages,
    FileAnswers,
    Portfolio,
    Scans,
    Uploads,
    {
      provide: Incoming,
      inject: [CONFIG],
      useFactory: ({ files }: Config) => new Incoming(files.folder, files.largest),
    },
    {
      provide: FileStorage,
      inject: [CONFIG],
      useFactory: ({ files }: Config) =>
        files.s3 ? new S3Storage(files.s3) : new DiskStorage(files.folder),
    },
  ],
  exports: [EvidenceChanges, EvidenceOf, Scans, Uploads],
})
export class EvidenceModule {}
