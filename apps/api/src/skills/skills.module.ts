import { Module } from '@nestjs/common';
import { ApprenticeshipsModule } from '../apprenticeships/apprenticeships.module';
import { Skills } from './skills';
import { SkillsController } from './skills.controller';

@Module({
  imports: [ApprenticeshipsModule],
  controllers: [SkillsController],
  providers: [Skills],
})
export class SkillsModule {}
