import { Module } from '@nestjs/common';
import { ProgrammeViews } from './programme-views';
import { Programmes } from './programmes';
import { ProgrammesController } from './programmes.controller';
import { RoleViews } from './role-views';

@Module({
  controllers: [ProgrammesController],
  providers: [Programmes, ProgrammeViews, RoleViews],
  exports: [Programmes],
})
export class ProgrammesModule {}
