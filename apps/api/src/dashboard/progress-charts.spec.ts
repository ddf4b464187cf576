import { progress } from '@tracker/contract';
import { leila, priya, sam, tom } from '@tracker/examples';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService } from '../testing/test-service';

let service: TestService;
let id: string;

beforeAll(async () => {
  service = await TestService.start();
  id = await given.apprenticeship(service);
  await given.people(service, leila);
  const build = await itemOf(service, id, 'build.workstation');
  const again = await itemOf(service, id, 'build.rebuild');
  const both = [build.id, again.id];
  await givenLog.sessions(service, id, [
    { on: '2026-09-01', minutes: 60, state: 'verified', itemIds: both },
    { on: '2026-11-02', minutes: 90, itemIds: [build.id], mode: 'alone', kind: 'build-work' },
    { on: '2026-11-03', minutes: 30, state: 'withdrawn', mode: 'taught', itemIds: both },
    { on: '2026-11-04', minutes: 15, inPaidHours: false },
  ]);
});
afterAll(() => service.stop());

const chartsFor = async (person: { id: string }) =>
  (await service.as(person)).call(progress.getProgress, { params: { id } });

describe('the charts of one apprentice', () => {
  it('are the same for apprentice, mentor and line manager', async () => {
    const [own, ...others] = await Promise.all(
      [sam, priya, tom].map(async (person) => (await chartsFor(person)).data),
    );
    for (const { hours, kinds, exposure, burnUps } of others)
      expect({ hours, kinds, exposure, burnUps }).toEqual({
        hours: own?.hours,
        kinds: own?.kinds,
        exposure: own?.exposure,
        burnUps: own?.burnUps,
      });
  });

  it('rule 14: keep planned, submitted and verified hours of each month apart', async () => {
    const { hours, months } = (await chartsFor(sam)).data;
    expect(months).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(hours.months.map(({ verified, unverified }) => [verified, unverified])).toEqual([
      [0, 0],
      [0, 0],
      [60, 0],
      [0, 0],
      [0, 90],
    ]);
    expect(hours.title).toMatch(/^Verified hours are \d+ h under the line$/);
  });

  it('show all time in the log by kind, whether it counts or not', async () => {
    const { kinds } = (await chartsFor(sam)).data;
    expect(kinds.kinds.map(({ words, total, minutes }) => [words, total, minutes])).toEqual([
      ['Build work', 90, [0, 0, 0, 0, 90]],
      ['Shadowing', 75, [0, 0, 60, 0, 15]],
    ]);
  });

  it('count a session once in its duty, and leave out what was withdrawn', async () => {
    const { exposure } = (await chartsFor(sam)).data;
    const [build] = exposure.duties;
    expect(build?.news).toBe('Build: works alone since November 2026');
    expect(build?.rungs.map(({ mode, total }) => [mode, total])).toEqual([
      ['shadowed', 1],
      ['with-help', 0],
      ['alone', 1],
      ['taught', 0],
    ]);
    expect(exposure.elsewhere).toBe(1);
    expect(exposure.title).toMatch(/^Works alone in Build, not yet in \d other duties$/);
  });

  it('have a burn-up of duties alone, in which onboarding is no part', async () => {
    const { burnUps } = (await chartsFor(sam)).data;
    expect(burnUps.duties.required).toBeLessThan(burnUps.all.required);
    expect(burnUps.duties.title).toMatch(/^\d+ items behind the plan$/);
    expect(burnUps.duties.points).toHaveLength(burnUps.all.points.length);
  });

  it('cost few statements, and are not there for a stranger', async () => {
    const asTom = await service.as(tom);
    const asked = () => asTom.call(progress.getProgress, { params: { id } });
    // One more finds out who is signed in.
    expect((await queriesDuring(service, asked)).length).toBeLessThanOrEqual(10);
    expect((await chartsFor(leila)).status).toBe(404);
  });
});
