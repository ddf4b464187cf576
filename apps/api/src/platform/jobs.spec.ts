import { TestService } from '../testing/test-service';
import { Jobs } from './jobs';

const rhythm = { every: 3600, longest: 600 };

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.stop());

const doIt = (name: string, work = () => Promise.resolve()) =>
  service.app.get(Jobs).whenDue(name, rhythm, work);

it('what was done is left alone until it is due again', async () => {
  expect(await doIt('sweep')).toBe(true);
  service.clock.pass({ minutes: 59 });
  expect(await doIt('sweep')).toBe(false);
  service.clock.pass({ minutes: 1 });
  expect(await doIt('sweep')).toBe(true);
});

it('of many who think of it at the same time, one does it', async () => {
  let times = 0;
  const work = () => Promise.resolve(void (times += 1));
  const done = await Promise.all(Array.from({ length: 8 }, () => doIt('at once', work)));
  expect([times, done.filter(Boolean).length]).toEqual([1, 1]);
});

it('what failed, or died on the way, is done again after its lease', async () => {
  const fails = () => Promise.reject(new Error('The disk is away'));
  await expect(doIt('fails', fails)).rejects.toThrow('The disk is away');
  expect(await doIt('fails')).toBe(false);
  service.clock.pass({ minutes: 10 });
  expect(await doIt('fails')).toBe(true);
});

it('each work has a lease of its own', async () => {
  expect([await doIt('one'), await doIt('other')]).toEqual([true, true]);
});
