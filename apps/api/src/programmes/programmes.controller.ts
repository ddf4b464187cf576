import { Controller } from '@nestjs/common';
import { programmes } from '@tracker/contract';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { ProgrammeViews } from './programme-views';
import { RoleViews } from './role-views';

const { getProgramme, getRole, listProgrammes } = programmes;

@Controller()
export class ProgrammesController {
  constructor(
    private readonly views: ProgrammeViews,
    private readonly roles: RoleViews,
  ) {}

  @Endpoint(listProgrammes)
  all() {
    return this.views.all();
  }

  @Endpoint(getProgramme)
  one(@Sent(getProgramme) { params }: Sent<typeof getProgramme>) {
    return this.views.one(params.key);
  }

  @Endpoint(getRole)
  role(@Sent(getRole) { params }: Sent<typeof getRole>) {
    return this.roles.one(params.key);
  }
}
