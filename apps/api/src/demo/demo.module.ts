import { Global, Module } from '@nestjs/common';
import { DEMO_PEOPLE } from '../accounts/demo-people';
import { demoPeople } from './demo-people';

/** Imported by the demo only: production has no people that anybody may be. */
@Global()
@Module({
  providers: [{ provide: DEMO_PEOPLE, useValue: demoPeople }],
  exports: [DEMO_PEOPLE],
})
export class DemoModule {}
