import { Service } from './service';
import { Visitors } from './visitor';

export type Stage = { service: Service; visitors: Visitors };

/** A service on a database of its own, and people who visit it, for all journeys of one file: `name`. */
export function stage(name: string): Stage {
  const here = {} as Stage;
  beforeAll(async () => {
    here.service = await Service.start();
    here.visitors = await Visitors.of(here.service);
  });
  afterAll(async () => {
    await here.visitors.leave(name);
    await here.service.stop();
  });
  return here;
}
