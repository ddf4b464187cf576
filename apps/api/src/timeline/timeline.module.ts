import { Module } from '@nestjs/common';
import { Timeline } from './timeline';

@Module({ providers: [Timeline], exports: [Timeline] })
export class TimelineModule {}
