import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { Leads } from './leads';
import { People } from './people';
import { PeopleController } from './people.controller';
import { PeopleList } from './people-list';

@Module({
  imports: [AccountsModule],
  controllers: [PeopleController],
  providers: [Leads, People, PeopleList],
  exports: [Leads],
})
export class PeopleModule {}
