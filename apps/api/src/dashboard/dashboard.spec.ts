import { dashboard, log, plans, signOffs, timeline } from '@tracker/contract';
import { amara, anil, grace, jamie, leila, priya, ruth, sam, tom } from '@tracker/examples';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { aSession, givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { TestService, type Browser } from '../testing/test-service';

let service: TestService;

beforeEach(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
});
afterEach(() => service.stop());

const team = async () => (await (await service.as(tom)).call(dashboard.getTeam)).data;
const overview = async (id: string, person = sam) =>
  (await (await service.as(person)).call(dashboard.getOverview, { params: { id } })).data;

/** Tom's own tasks are done, so that what is left is the apprentice's. */
async function tomIsDone(apprenticeship: string) {
  const asTom = await service.as(tom);
  const { data } = await asTom.call(plans.getPlan, { params: { id: apprenticeship } });
  const mine = [...data.phases, ...data.duties].flatMap(({ items }) =>
    items.filter(({ owner, overdueDays }) => owner === 'Tom Reilly' && overdueDays > 0),
  );
  for (const { id } of mine) {
    const item = (await asTom.call(plans.getItem, { params: { id } })).data;
    if (item.isTicked) await asTom.call(plans.tickItem, { params: { id } });
    else await askFor(asTom, item);
  }
}

async function askFor(browser: Browser, { id, version }: { id: string; version: number }) {
  const saved = await browser.call(plans.saveStatement, {
    params: { id },
    body: { statement: 'Done' },
    ifMatch: version,
  });
  return browser.call(signOffs.requestSignOff, {
    params: { id },
    body: { confirmed: true },
    ifMatch: saved.data.version,
  });
}

describe('the line manager’s team page', () => {
  it('answers who needs the line manager, and says whose move every reason is', async () => {
    await given.apprenticeship(service);
    const { heading, groups } = await team();
    expect(heading).toBe('1 of 1 apprentice needs you');
    const [row] = groups[0]?.apprentices ?? [];
    expect(row?.standing.title).toBe('Needs attention');
    expect(row?.standing.reasons.map(({ owner, text }) => `${owner}: ${text}`)).toEqual(
      expect.arrayContaining([
        'You: hold the 12-week review, 57 days late',
        expect.stringMatching(/^Sam Okafor: \d+ items late, the oldest by/),
      ]),
    );
    expect(row?.standing.reasons[0]?.isYou).toBe(true);
  });

  it('a new apprentice whose manager has done their part needs nobody', async () => {
    const id = await given.apprenticeship(service, { startOn: '2026-11-16' });
    await tomIsDone(id);
    const { heading, sentence, groups } = await team();
    expect(heading).toBe('Your apprentice does not need you');
    expect(sentence).toBe('Nothing is needed from you today.');
    expect(groups[2]?.apprentices[0]?.standing.title).toBe('Too early to say');
  });

  it('shows the sign-off that the mentor has just made', async () => {
    const id = await given.apprenticeship(service);
    const before = (await team()).groups[0]?.apprentices[0]?.standing.counts.signedOff;
    const asSam = await service.as(sam);
    const asPriya = await service.as(priya);
    const item = await itemOf(service, id, 'build.workstation');
    const asked = await askFor(asSam, item);
    const waiting = (await team()).groups[0]?.apprentices[0];
    expect(waiting?.oldestRequest).toMatchObject({
      main: 'Sent today',
      minor: 'Priya Nair’s move',
    });
    expect(waiting?.lastActivity.main).toBe('Today');
    await asPriya.call(signOffs.signOff, {
      params: { id: item.id },
      body: { snapshot: asked.data.request?.snapshot ?? '' },
    });
    const after = (await team()).groups[0]?.apprentices[0];
    expect([before, after?.standing.counts.signedOff]).toEqual([0, 1]);
    expect(after?.oldestRequest.main).toBe('None waiting');
  });

  it('rule 14: counts verified hours apart from logged ones', async () => {
    const id = await given.apprenticeship(service);
    await givenLog.sessions(service, id, [
      { minutes: 120, state: 'verified' },
      { minutes: 60 },
      { minutes: 30, state: 'withdrawn' },
    ]);
    const row = (await team()).groups[0]?.apprentices[0];
    expect(row?.hours).toMatchObject({ verifiedMinutes: 120, loggedMinutes: 180 });
  });

  it('rule 16: sorts by name within a group, never by progress', async () => {
    await given.apprenticeships(service, [
      { apprentice: jamie },
      { apprentice: amara, startOn: '2026-03-02' },
      { apprentice: grace, startOn: '2026-09-07' },
    ]);
    const names = (await team()).groups[0]?.apprentices.map(({ apprentice }) => apprentice.name);
    expect(names).toEqual(['Amara Osei', 'Grace Li', 'Jamie Carter']);
  });

  it('costs the same number of statements for one apprentice as for many', async () => {
    await given.apprenticeship(service);
    const asTom = await service.as(tom);
    const one = await queriesDuring(service, () => asTom.call(dashboard.getTeam));
    await given.apprenticeships(service, [
      { apprentice: jamie },
      { apprentice: amara },
      { apprentice: grace },
    ]);
    const four = await queriesDuring(service, () => asTom.call(dashboard.getTeam));
    expect(four).toHaveLength(one.length);
    // Two more find out who is signed in, and that they are a line manager.
    expect(one.length).toBeLessThanOrEqual(8 + 2);
  });

  it('is for line managers, and shows only their own', async () => {
    await given.apprenticeship(service);
    await given.apprenticeship(service, {
      apprentice: jamie,
      people: { mentor: [priya], 'line-manager': [anil] },
    });
    expect((await team()).heading).toContain('of 1 apprentice');
    expect((await (await service.as(priya)).call(dashboard.getTeam)).status).toBe(403);
  });
});

describe('the overview', () => {
  it('gives the apprentice three next actions, what came back first', async () => {
    const id = await given.apprenticeship(service);
    const asPriya = await service.as(priya);
    const asked = await askFor(await service.as(sam), await itemOf(service, id, 'build.rebuild'));
    await asPriya.call(signOffs.returnRequest, {
      params: { id: asked.data.id },
      body: { snapshot: asked.data.request?.snapshot ?? '', whatNext: 'Add the run' },
    });
    const { next, toDoCount, apprenticeship } = await overview(id);
    expect(next.map(({ status }) => status)).toEqual([
      'returned',
      'not-yet-started',
      'not-yet-started',
    ]);
    expect(next[0]?.why).toBe('Priya Nair: “Add the run”');
    expect(toDoCount).toBeGreaterThan(3);
    expect(apprenticeship).toMatchObject({ week: 21, weeks: 104, isMine: true });
  });

  it('draws the burn-up from the first day to eight weeks ahead', async () => {
    const id = await given.apprenticeship(service);
    const { burnUp } = await overview(id);
    expect(burnUp.points[0]).toMatchObject({ on: '2026-07-06', signedOff: 0 });
    expect(burnUp.points.find(({ on }) => on === burnUp.today)?.expected).toBe(77);
    expect(burnUp.title).toBe('77 items behind the plan');
  });

  it('says when the line is met again, and keeps three clocks apart', async () => {
    const id = await given.apprenticeship(service);
    const { forecast, clocks } = await overview(id);
    expect(forecast).toMatch(
      /^To be level by 26 February, \d to \d sign-offs a week are needed. The last 8 weeks had none./,
    );
    expect(clocks.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      expect.stringMatching(/^Late with Sam: \d+ items, the oldest by \d+ days$/),
      'Waiting for the mentor: Nothing',
      expect.stringMatching(/^Waiting for others: \d+ items?, the oldest for \d+ working days$/),
    ]);
    const early = await given.apprenticeship(service, { apprentice: jamie, startOn: '2026-11-16' });
    expect((await overview(early, jamie)).forecast).toBe('');
  });

  it('keeps the four hour figures apart', async () => {
    const id = await given.apprenticeship(service);
    await givenLog.sessions(service, id, [{ minutes: 120, state: 'verified' }, { minutes: 60 }]);
    expect((await overview(id)).hours).toMatchObject({
      minimum: 11220,
      submitted: 180,
      verified: 120,
    });
  });

  it('says who can see it, to each reader in their own words', async () => {
    const id = await given.apprenticeship(service);
    expect((await overview(id)).apprenticeship.whoCanSee).toBe(
      'you, Priya Nair (mentor), Tom Reilly (line manager), Dan Whitlock (training provider’s coach) and the programme leads.',
    );
    expect((await overview(id, tom)).apprenticeship.whoCanSee).toMatch(
      /^you, Sam Okafor \(apprentice\)/,
    );
    expect((await overview(id, tom)).moves).toEqual(['record-review']);
    expect((await overview(id, priya)).moves).toEqual([]);
  });

  it('is not there for a stranger', async () => {
    const id = await given.apprenticeship(service);
    await given.people(service, leila);
    const { status } = await (
      await service.as(leila)
    ).call(dashboard.getOverview, { params: { id } });
    expect(status).toBe(404);
  });
});

it('the timeline tells everything, newest first, a page at a time', async () => {
  const id = await given.apprenticeship(service);
  const asTom = await service.as(tom);
  await tomIsDone(id);
  const { data } = await asTom.call(timeline.getTimeline, { params: { id } });
  expect(data.events[0]).toMatchObject({ title: 'Ticked', by: 'Tom Reilly' });
  expect(data.events.at(-1)?.title).toBe('Apprenticeship started');
  expect(data.next).toBeNull();

  const sessions = Array.from({ length: 60 }, () => ({ ...aSession(), minutes: 5 }));
  const asSam = await service.as(sam);
  for (const body of sessions) await asSam.call(log.addEntry, { params: { id }, body });
  const first = await asTom.call(timeline.getTimeline, { params: { id } });
  expect(first.data.events).toHaveLength(50);
  const query = { before: first.data.next ?? '' };
  const second = await asTom.call(timeline.getTimeline, { params: { id }, query });
  expect(second.data.events.length).toBe(10 + data.events.length);
  expect(second.data.events.at(-1)?.title).toBe('Apprenticeship started');
  const bad = await asTom.call(timeline.getTimeline, { params: { id }, query: { before: 'x' } });
  expect([bad.status, Object.keys(bad.problem.errors ?? {})]).toEqual([422, ['before']]);
});

it('a mentor sees the apprentices whose work they judge, by name', async () => {
  await given.apprenticeships(service, [{ apprentice: jamie }, { apprentice: amara }]);
  const { data } = await (await service.as(priya)).call(dashboard.getMyApprentices);
  expect(data.apprentices.map(({ apprentice }) => apprentice.name)).toEqual([
    'Amara Osei',
    'Jamie Carter',
  ]);
});
