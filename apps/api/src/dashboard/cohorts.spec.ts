import { cohorts } from '@tracker/contract';
import { amara, jamie, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Storyteller } from '../demo/storyteller';
import { PlanItem } from '../plans/plan-item.entity';
import { StandingsRefresh } from '../standings/refresh';
import { queriesDuring } from '../testing/count-queries';
import { given, samsPeople } from '../testing/given';
import { TestService, type Browser } from '../testing/test-service';

let service: TestService;
let asRuth: Browser;

/** 60 who have begun this week. */
const many = Array.from({ length: 60 }, (_, i): ExamplePerson => {
  const name = `Number${String(i).padStart(2, '0')} New`;
  return { id: randomUUID(), name, email: `number${String(i)}@example.gov.uk` };
});
const july = '2026-07-apprentice-devops';
const november = '2026-11-apprentice-devops';

const overview = async (cohort = '') =>
  (await asRuth.call(cohorts.getCohorts, { query: { cohort } })).data;
const list = async (query: Record<string, string> = {}) =>
  (await asRuth.call(cohorts.getCohortApprentices, { query })).data;
const namesIn = ({ apprentices }: Awaited<ReturnType<typeof list>>) =>
  apprentices.map(({ apprentice }) => apprentice.name);

describe('with nobody in it', () => {
  beforeAll(async () => {
    service = await TestService.start();
    await given.programmeLead(service, ruth);
    asRuth = await service.as(ruth);
  });
  afterAll(() => service.stop());

  it('the cohort page says so, and what to do', async () => {
    const page = await overview();
    expect(page.heading).toBe('There are no apprentices yet');
    expect([page.apprentices, page.cohorts, page.duties, page.queues]).toEqual([0, [], [], []]);
    expect(page.standings.every(({ count }) => count === 0)).toBe(true);
    expect(await list()).toMatchObject({ matching: 0, apprentices: [], next: null });
  });
});

describe('the cohorts of a programme lead', () => {
  beforeAll(async () => {
    service = await TestService.start();
    await given.programmeLead(service, ruth);
    const [samsId = ''] = await given.apprenticeships(service, [
      { apprentice: sam, startOn: '2026-07-06' },
      { apprentice: jamie, startOn: '2026-07-13', people: { ...samsPeople, mentor: [] } },
      { apprentice: amara, startOn: '2026-03-02' },
      ...many.map((apprentice) => ({
        apprentice,
        startOn: '2026-11-23',
        recordBeginsOn: '2026-11-23',
      })),
    ]);
    const story = new Storyteller(service.app);
    const [item] = await service.db.read.find(PlanItem, {
      where: { apprenticeshipId: samsId, owner: 'apprentice', signer: 'mentor' },
      order: { dueOn: 'ASC', itemKey: 'ASC' },
      take: 1,
    });
    if (!item) throw new Error('Sam has nothing to ask for');
    await story.write(sam.id, item.id, 'What I did');
    await story.ask(sam.id, item.id);
    asRuth = await service.as(ruth);
  });
  afterAll(() => service.stop());

  it('are who started one programme in the same month, and all of them together', async () => {
    const page = await overview();
    expect(page.cohorts.map(({ key, title, apprentices }) => [key, title, apprentices])).toEqual([
      [november, 'November 2026, Apprentice DevOps', 60],
      [july, 'July 2026, Apprentice DevOps', 2],
      ['2026-03-apprentice-devops', 'March 2026, Apprentice DevOps', 1],
    ]);
    expect([page.title, page.apprentices, page.outdated]).toEqual(['All cohorts', 63, 0]);
    expect(page.heading).toBe('3 of 63 apprentices need help');
    const counts = page.standings.filter(({ count }) => count > 0);
    expect(counts.map(({ word, count }) => [word, count])).toEqual(
      expect.arrayContaining([
        ['needs-attention', 3],
        ['too-early-to-say', 60],
      ]),
    );
  });

  it('have a standing, a pace, duties and queues of their own', async () => {
    const page = await overview(july);
    expect([page.title, page.apprentices]).toEqual(['July 2026, Apprentice DevOps', 2]);
    expect(page.pace.signedOff).toBe(0);
    expect(page.pace.words).toBe(`${String(page.pace.expected)} points under the plan`);
    expect(page.duties[0]).toEqual({ key: 'onboarding', title: 'Onboarding', late: 2 });
    expect(page.queues).toEqual([
      {
        person: { id: priya.id, name: priya.name },
        apprentices: 1,
        waiting: 1,
        since: '2026-11-24',
        oldest: 'Sent today',
        isOver: false,
      },
    ]);
    expect((await overview(november)).queues).toEqual([]);
    expect((await overview(november)).duties.every(({ late }) => late === 0)).toBe(true);
  });

  it('lead from each figure to the apprentices behind it', async () => {
    const page = await overview();
    for (const { word, count } of page.standings)
      expect((await list({ standing: word })).matching).toBe(count);
    for (const { key, late } of page.duties)
      expect((await list({ duty: key })).matching).toBe(late);
    for (const { person, apprentices } of page.queues)
      expect((await list({ signer: person?.id ?? 'nobody' })).matching).toBe(apprentices);
    const waiting = await list({ cohort: july, signer: priya.id, standing: 'needs-attention' });
    expect(namesIn(waiting)).toEqual([sam.name]);
    expect(waiting.chosen).toEqual(['Needs attention', `Oldest request waits for ${priya.name}`]);
    expect((await list({ signer: 'nobody' })).matching).toBe(0);
  });

  it('are listed 50 at a time by name, everybody once', async () => {
    const first = await list({ cohort: november });
    const second = await list({ cohort: november, after: first.next ?? '' });
    expect([first.apprentices.length, second.apprentices.length]).toEqual([50, 10]);
    expect([first.matching, second.next]).toEqual([60, null]);
    expect([...namesIn(first), ...namesIn(second)]).toEqual(many.map(({ name }) => name));
  });

  it('cost three statements, the list no more than eight, whatever the number of apprentices', async () => {
    const guards = ['FROM sessions s JOIN people', 'SELECT 1 FROM relationships'];
    const own = async (work: () => Promise<unknown>) =>
      (await queriesDuring(service, work)).filter((sql) => !guards.some((it) => sql.includes(it)));
    expect(await own(() => overview())).toHaveLength(3);
    expect(await own(() => overview(july))).toHaveLength(3);
    const page = await own(() => list({ standing: 'too-early-to-say' }));
    expect(page.length).toBeLessThanOrEqual(8);
    for (const sql of [...(await own(() => overview())), ...page])
      expect(sql).not.toMatch(/plan_items|log_entries|audit_events/);
  });

  it('refuse a cohort, a standing, a duty, a person or a page that is made up', async () => {
    const asked = async (query: Record<string, string>) =>
      asRuth.call(cohorts.getCohortApprentices, { query });
    const bad: [Record<string, string>, string][] = [
      [{ cohort: 'x' }, 'Choose a cohort from the list'],
      [{ cohort: '2026-13-apprentice-devops' }, 'Choose a cohort from the list'],
      [{ cohort: '2019-01-apprentice-devops' }, 'Choose a cohort from the list'],
      [{ standing: 'best' }, 'Choose a standing from the list'],
      [{ duty: 'nothing' }, 'Choose a duty from the list'],
      [{ signer: 'me' }, 'Choose a person from the list'],
      [{ signer: randomUUID() }, 'Choose a person from the list'],
      [{ after: 'x' }, 'This page of the list does not exist. Start at the first page'],
    ];
    for (const [query, message] of bad) {
      const answer = await asked(query);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(Object.values(answer.problem.errors ?? {})).toEqual([message]);
    }
    const query = { cohort: '2019-01-apprentice-devops' };
    expect((await asRuth.call(cohorts.getCohorts, { query })).status).toBe(422);
  });

  it('are for programme leads alone', async () => {
    for (const person of [sam, priya, tom]) {
      const browser = await service.as(person);
      expect((await browser.call(cohorts.getCohorts)).status).toBe(403);
      expect((await browser.call(cohorts.getCohortApprentices)).status).toBe(403);
    }
  });

  it('say how many figures are of an earlier day, and are right after the next round', async () => {
    service.clock.pass({ days: 40 });
    asRuth = await service.as(ruth);
    expect((await overview()).outdated).toBe(13);
    await service.app.get(StandingsRefresh).all();
    const page = await overview();
    expect(page.outdated).toBe(0);
    expect(page.standings.find(({ word }) => word === 'needs-attention')?.count).toBe(63);
    expect(page.duties[0]?.late).toBe(63);
    expect(page.queues[0]?.isOver).toBe(true);
  });
});
