import { Controller } from '@nestjs/common';
import { skills as contract } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Skills } from './skills';

const { getSkills } = contract;

@Controller()
export class SkillsController {
  constructor(private readonly skills: Skills) {}

  @Endpoint(getSkills)
  of(@Me() me: PersonId, @Sent(getSkills) { params }: Sent<typeof getSkills>) {
    return this.skills.of(me, params.id);
  }
}
