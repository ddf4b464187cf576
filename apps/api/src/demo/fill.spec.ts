import { tom } from '@tracker/examples';
import { dashboard } from '@tracker/contract';
import { verifyChain } from '../audit/verify';
import { TestService } from '../testing/test-service';
import { fillWithDemo } from './fill';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ demo: true });
  await fillWithDemo(service.app, () => undefined);
}, 300_000);
afterAll(() => service.stop());

it('tells a story in which every rule holds and every change has its audit row', async () => {
  expect((await verifyChain(service.db.read)).problem).toBeNull();
});

it('gives the line manager a team in which two need him', async () => {
  const { data } = await (await service.as(tom)).call(dashboard.getTeam);
  expect(data.heading).toBe('2 of 14 apprentices need you');
  expect(data.groups[0]?.apprentices.map(({ apprentice }) => apprentice.name)).toEqual([
    'Jamie Carter',
    'Sam Okafor',
  ]);
});

it('leaves a database alone that has people in it', async () => {
  const before = (await verifyChain(service.db.read)).rows;
  await fillWithDemo(service.app, () => undefined);
  expect((await verifyChain(service.db.read)).rows).toBe(before);
});
