import { Controller } from '@nestjs/common';
import { queue } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint } from '../platform/endpoint.decorator';
import { Queue } from './queue';

@Controller()
export class QueueController {
  constructor(private readonly queue: Queue) {}

  @Endpoint(queue.getQueue)
  mine(@Me() me: PersonId) {
    return this.queue.of(me);
  }
}
