import { Controller } from '@nestjs/common';
import { people as contract } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { People } from './people';
import { PeopleList } from './people-list';

const { listPeople, getPerson, addPerson, invitePerson, disablePerson, enablePerson } = contract;

@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly peopleList: PeopleList,
  ) {}

  @Endpoint(listPeople)
  list(@Me() me: PersonId, @Sent(listPeople) { query }: Sent<typeof listPeople>) {
    return this.peopleList.read(me, query);
  }

  @Endpoint(getPerson)
  one(@Me() me: PersonId, @Sent(getPerson) { params }: Sent<typeof getPerson>) {
    return this.people.view(me, params.id);
  }

  @Endpoint(addPerson)
  add(@Me() me: PersonId, @Sent(addPerson) { body }: Sent<typeof addPerson>) {
    return this.people.add(me, body);
  }

  @Endpoint(invitePerson)
  invite(@Me() me: PersonId, @Sent(invitePerson) { params }: Sent<typeof invitePerson>) {
    return this.people.invite(me, params.id);
  }

  @Endpoint(disablePerson)
  disable(@Me() me: PersonId, @Sent(disablePerson) { params, body }: Sent<typeof disablePerson>) {
    return this.people.disable(me, params.id, body.reason);
  }

  @Endpoint(enablePerson)
  enable(@Me() me: PersonId, @Sent(enablePerson) { params }: Sent<typeof enablePerson>) {
    return this.people.enable(me, params.id);
  }
}
