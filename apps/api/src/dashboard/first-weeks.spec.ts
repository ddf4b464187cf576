import { apprenticeships, dashboard, plans } from '@tracker/contract';
import { addWorkingDays } from '@tracker/domain';
import { harpreet, priya, ruth, sam, tom } from '@tracker/examples';
import { IsNull } from 'typeorm';
import { PlanItem } from '../plans/plan-item.entity';
import { given } from '../testing/given';
import { itemOf } from '../testing/item-of';
import { TestService } from '../testing/test-service';

let service: TestService;

beforeEach(async () => {
  service = await TestService.start();
});
afterEach(() => service.stop());

const overview = async (id: string) =>
  (await (await service.as(sam)).call(dashboard.getOverview, { params: { id } })).data;

describe('the day on which a record begins', () => {
  it('makes nobody late, also where the apprenticeship began months ago', async () => {
    const id = await given.apprenticeship(service, { recordBeginsOn: '2026-11-24' });
    const { standing, next, facts } = await overview(id);
    expect(standing).toMatchObject({ title: 'On track', reasons: [] });
    expect(next.every(({ overdueDays }) => overdueDays === 0)).toBe(true);
    expect(facts.nextReview.alert).toBe('none');
    const asTom = await service.as(tom);
    expect((await asTom.call(dashboard.getTeam)).data.heading).toBe(
      'Your apprentice does not need you',
    );
  });

  it('says on the item what was planned and why it is due later', async () => {
    const apprenticeship = await given.apprenticeship(service, { recordBeginsOn: '2026-11-24' });
    const asSam = await service.as(sam);
    const read = async (key: string) => {
      const { id } = await itemOf(service, apprenticeship, key);
      return (await asSam.call(plans.getItem, { params: { id } })).data;
    };
    expect(await read('onboarding.d1.hr')).toMatchObject({
      dueOn: addWorkingDays('2026-11-24', 10),
      planned: { on: '2026-07-10', recordBeganOn: '2026-11-24' },
    });
    const rows = await service.db.read.find(PlanItem, { where: { plannedOn: IsNull() } });
    const [later] = rows;
    expect(later?.dueOn && later.dueOn >= '2026-11-24').toBe(true);
    expect(await read(later?.itemKey ?? '')).toMatchObject({ dueOn: later?.dueOn, planned: null });
  });

  it('is today when a programme lead starts the record', async () => {
    await given.programmeLead(service, ruth);
    await given.people(service, harpreet, priya, tom);
    const asRuth = await service.as(ruth);
    const { data } = await asRuth.call(apprenticeships.startApprenticeship, {
      body: {
        apprentice: harpreet.email,
        programme: 'apprentice-devops',
        startOn: '2026-09-07',
        plannedEndOn: '2028-09-08',
        focusArea: 'bau-fixes',
        mentor: priya.email,
        lineManager: tom.email,
      },
    });
    const item = await itemOf(service, data.id, 'onboarding.d1.hr');
    expect([item.plannedOn, item.dueOn]).toEqual(['2026-09-11', '2026-12-08']);
  });
});

it('compares nobody with the plan while it is too early to say', async () => {
  const id = await given.apprenticeship(service, { startOn: '2026-11-16' });
  const { standing, burnUp } = await overview(id);
  expect(standing.title).toBe('Too early to say');
  expect(standing.counts.gap).toBeGreaterThan(0);
  expect(standing.sentence).toMatch(/^0 of 108 required items are signed off\. \d+ were due/);
  expect(burnUp.title).toBe('0 items signed off in the first weeks');
});
