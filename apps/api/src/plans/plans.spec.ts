import { plans } from '@tracker/contract';
import { leila, priya, sam, tom } from '@tracker/examples';
import { given } from '../testing/given';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';

let service: TestService;
let apprenticeship: string;
let asSam: Browser;
let asPriya: Browser;
let asTom: Browser;

beforeAll(async () => {
  service = await TestService.start();
  apprenticeship = await given.apprenticeship(service);
  await given.people(service, leila);
  asSam = await service.as(sam);
  asPriya = await service.as(priya);
  asTom = await service.as(tom);
});
afterAll(() => service.stop());

const plan = async (browser = asSam) =>
  (await browser.call(plans.getPlan, { params: { id: apprenticeship } })).data;
const rows = async () => {
  const { phases, duties } = await plan();
  return [...phases, ...duties].flatMap(({ items }) => items);
};

describe('the plan', () => {
  it('holds the items of the own focus area and no other', async () => {
    const titles = (await rows()).map(({ title }) => title);
    expect(titles).toHaveLength(109);
    expect(titles).toContain('Run the fixes queue for a day beside your mentor');
    expect(titles).not.toContain('Prove a backup by restoring it');
  });

  it('is due by the start date and the suggested weeks', async () => {
    const checks = (await rows()).find(({ title }) => title.startsWith('Add automatic checks'));
    expect(checks).toMatchObject({
      dueOn: '2026-10-30',
      overdueDays: 25,
      status: 'not-yet-started',
    });
  });

  it('shows an item with a prerequisite as one that cannot start yet', async () => {
    const change = (await rows()).find(({ title }) => title.startsWith('Make a low-risk'));
    expect(change).toMatchObject({
      status: 'cannot-start-yet',
      note: 'First: Make your first signed commit through a reviewed change',
    });
  });

  it('names the owner of what somebody else does', async () => {
    const laptop = (await rows()).find(({ title }) => title.startsWith('Order '));
    expect(laptop).toMatchObject({
      owner: 'Tom Reilly',
      filters: expect.arrayContaining(['with-other-people']) as unknown,
    });
  });

  it('counts in every filter what the filter shows', async () => {
    const { filters } = await plan();
    const all = await rows();
    for (const { key, count } of filters)
      expect([key, all.filter((row) => row.filters.includes(key)).length]).toEqual([key, count]);
  });

  it('says the same to all who may read it, and is not there for anybody else', async () => {
    const [own, mentors, managers] = [await plan(), await plan(asPriya), await plan(asTom)];
    expect(mentors.standing.sentence).toBe(own.standing.sentence);
    expect(managers.standing.counts).toEqual(own.standing.counts);
    expect(own.apprenticeship.isMine).toBe(true);
    expect(mentors.apprenticeship.isMine).toBe(false);
    const stranger = await (
      await service.as(leila)
    ).call(plans.getPlan, { params: { id: apprenticeship } });
    expect(stranger.status).toBe(404);
    expect(JSON.stringify(stranger.problem)).not.toContain('Sam');
  });
});

describe('items that are ticked', () => {
  it('the apprentice ticks what is self-confirmed, and takes it back with a reason', async () => {
    const { id } = await itemOf(service, apprenticeship, 'onboarding.d1.hr');
    const ticked = (await asSam.call(plans.tickItem, { params: { id } })).data;
    expect([ticked.status, ticked.moves]).toEqual(['completed', ['untick']]);
    const body = { reason: 'The account was closed again' };
    expect((await asSam.call(plans.untickItem, { params: { id }, body })).data.status).toBe(
      'in-progress',
    );
  });

  it('only the line manager ticks what is theirs', async () => {
    const { id } = await itemOf(service, apprenticeship, 'onboarding.d0.equipment');
    expect((await asSam.call(plans.tickItem, { params: { id } })).status).toBe(403);
    expect((await asPriya.call(plans.tickItem, { params: { id } })).status).toBe(403);
    expect((await asTom.call(plans.tickItem, { params: { id } })).data.status).toBe('completed');
  });

  it('twice at once is once', async () => {
    const { id } = await itemOf(service, apprenticeship, 'onboarding.d1.channels');
    const answers = await Promise.all(
      [1, 2, 3].map(() => asSam.call(plans.tickItem, { params: { id } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('words', () => {
  it('start the item, and are refused from a page that shows older ones', async () => {
    const { id, version } = await itemOf(service, apprenticeship, 'build.map');
    const body = { statement: 'I drew it.', selfLevel: 'awareness' };
    const sends = { params: { id }, body, ifMatch: version };
    const first = await asSam.call(plans.saveStatement, sends);
    expect(first.data).toMatchObject({
      status: 'in-progress',
      statement: 'I drew it.',
    });
    expect(first.data.skills.map(({ code, self }) => [code, self])).toEqual([
      ['ACM', { level: 'awareness', on: '2026-11-24' }],
      ['PRG', { level: 'awareness', on: '2026-11-24' }],
    ]);
    const second = await asSam.call(plans.saveStatement, sends);
    expect([second.status, second.problem.detail]).toEqual([412, { statement: 'I drew it.' }]);
  });

  it('may be long, and not too long', async () => {
    const { id, version } = await itemOf(service, apprenticeship, 'build.script');
    const body = { statement: 'x'.repeat(4001), selfLevel: '' };
    const sends = { params: { id }, body, ifMatch: version };
    const { status, problem } = await asSam.call(plans.saveStatement, sends);
    expect([status, problem.errors]).toEqual([
      422,
      { statement: 'What I did must be 4,000 characters or less' },
    ]);
  });
});

describe('levels', () => {
  const save = async (key: string, said: object) => {
    const { id, version } = await itemOf(service, apprenticeship, key);
    const body = { statement: 'I read it.', ...said };
    return asSam.call(plans.saveStatement, { params: { id }, body, ifMatch: version });
  };
  const selfOf = ({ data }: Awaited<ReturnType<typeof save>>) =>
    Object.fromEntries(data.skills.map(({ code, self }) => [code, self && self.level]));

  it('are said of each skill, and keep the day on which they were said', async () => {
    const each = { selfLevel: 'each', selfLevels: { ACM: 'awareness', PRG: 'working' } };
    expect(selfOf(await save('build.rebuild', each))).toEqual(each.selfLevels);
    service.clock.pass({ days: 1 });
    await service.as(sam).then((browser) => (asSam = browser));
    const again = await save('build.rebuild', each);
    expect(again.data.skills.map(({ self }) => self?.on)).toEqual(['2026-11-24', '2026-11-24']);
    const one = await save('build.rebuild', { selfLevels: { PRG: 'working' } });
    expect(selfOf(one)).toEqual({ ACM: null, PRG: 'working' });
    service.clock.pass({ days: -1 });
    asSam = await service.as(sam);
  });

  it('are not said of a skill that the item does not map to', async () => {
    const { status, problem } = await save('build.runbook', { selfLevels: { PRG: 'working' } });
    expect([status, problem.errors]).toEqual([
      422,
      { selfLevels: 'Choose levels only for the skills of this item' },
    ]);
    const unknown = await save('build.runbook', { selfLevels: { MDS: 'master' } });
    expect(unknown.status).toBe(422);
  });
});

it('rule 15: words that were not sent yet are their writer’s alone', async () => {
  const { id, version } = await itemOf(service, apprenticeship, 'build.docs-fix');
  const body = { statement: 'Half a thought', selfLevel: 'working' };
  await asSam.call(plans.saveStatement, { params: { id }, body, ifMatch: version });
  const { statement, skills } = (await asPriya.call(plans.getItem, { params: { id } })).data;
  expect(statement).toBe('');
  expect(skills.map(({ self }) => self)).toEqual([null]);
});

describe('not required', () => {
  it('is said by the signer with a reason, and can be taken back', async () => {
    const { id } = await itemOf(service, apprenticeship, 'test.load');
    const body = { reason: 'The team has no load tests' };
    const exempt = await asPriya.call(plans.exemptItem, { params: { id }, body });
    expect(exempt.data.status).toBe('not-required');
    expect((await plan()).standing.counts.required).toBe(107);
    const back = await asPriya.call(plans.reinstateItem, {
      params: { id },
      body: { reason: 'Now it has' },
    });
    expect(back.data.status).toBe('in-progress');
  });
});

it('what one can do is what one is offered', async () => {
  const { id } = await itemOf(service, apprenticeship, 'build.workstation');
  const mine = (await asSam.call(plans.getItem, { params: { id } })).data;
  expect([mine.moves, mine.canEdit]).toEqual([['start'], true]);
  expect(mine.onlyOthers).toBe(
    'Priya Nair can sign off, return, or mark this item as not required. Nobody can sign off their own item.',
  );
  const priyas = (await asPriya.call(plans.getItem, { params: { id } })).data;
  expect([priyas.moves, priyas.canEdit, priyas.onlyOthers]).toEqual([['exempt'], false, '']);
});
