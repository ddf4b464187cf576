import { heatMap } from '@tracker/contract';
import {
  amara,
  anil,
  grace,
  jamie,
  priya,
  ruth,
  sam,
  tom,
  type ExamplePerson,
} from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { PlanItem } from '../plans/plan-item.entity';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { sendRaw } from '../testing/send-raw';
import { TestService } from '../testing/test-service';

let service: TestService;
let sams: string;

const ofTom = { mentor: [priya], 'line-manager': [tom] };

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
  sams = await given.apprenticeship(service, { people: ofTom });
  await given.apprenticeships(service, [
    { apprentice: amara, startOn: '2026-11-23', people: ofTom },
    { apprentice: jamie, people: { mentor: [priya], 'line-manager': [grace] } },
  ]);
  const items = await service.db.read.findBy(PlanItem, { apprenticeshipId: sams });
  const state = (itemKey: string, next: PlanItem['state']) =>
    service.db.keep((tx) =>
      tx.update(
        PlanItem,
        { id: items.find((each) => each.itemKey === itemKey)?.id ?? '' },
        { state: next },
      ),
    );
  await state('build.workstation', 'signed-off');
  await state('build.signed-commit', 'awaiting-sign-off');
  await state('build.decision', 'signed-off');
});
afterAll(() => service.stop());

const page = async (person: ExamplePerson = tom, query: { after?: string } = {}) =>
  (await service.as(person)).call(heatMap.getHeatMap, { query });

describe('the heat map of a team', () => {
  it('has a row for each apprentice by name, and a column for onboarding and each duty', async () => {
    const { data } = await page();
    expect(data.rows.map(({ apprentice, week }) => [apprentice.name, week])).toEqual([
      ['Amara Osei', 1],
      ['Sam Okafor', 21],
    ]);
    expect(data.columns.map(({ title }) => title).slice(0, 3)).toEqual([
      'Onboarding',
      'Build',
      'Implement',
    ]);
    expect(data.rows.every(({ cells }) => cells.length === data.columns.length)).toBe(true);
  });

  it('says in numbers and words what is signed off, late, waiting and early', async () => {
    const build = (await page()).data.rows[1]?.cells[1];
    expect(build).toEqual({
      due: 7,
      signedOff: 1,
      late: 5,
      waiting: 1,
      early: 1,
      words: '5 late',
      heat: 3,
    });
    const amaras = (await page()).data.rows[0]?.cells[1];
    expect(amaras).toMatchObject({ late: 0, heat: 0, words: 'not due yet' });
  });

  it('adds the whole team up, and its heading is the answer', async () => {
    const { data } = await page();
    data.totals.forEach((total, n) => {
      const own = data.rows.map(({ cells }) => cells[n]?.late ?? 0);
      expect(total.late).toBe(own.reduce((all, late) => all + late, 0));
    });
    const late = data.totals.map((total) => total.late);
    const most = data.columns[late.indexOf(Math.max(...late))]?.title;
    expect(data.heading).toBe(`${most ?? ''} has the most late items`);
    expect(data.sentence).toContain(
      `${String(late.reduce((all, n) => all + n, 0))} items are late`,
    );
  });

  it('is of one’s own people, also for a programme lead, and empty for nobody', async () => {
    expect((await page(grace)).data.rows.map(({ apprentice }) => apprentice.name)).toEqual([
      'Jamie Carter',
    ]);
    expect((await page(ruth)).status).toBe(403);
    expect((await page(sam)).status).toBe(403);
  });

  it('refuses the key of a page that was made up', async () => {
    const { status, problem } = await page(tom, { after: 'x' });
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, ['after']]);
  });

  it('is a file for spreadsheets as well', async () => {
    const { headers } = await service.as(tom);
    const answer = await sendRaw(service.origin, 'GET', '/api/team/heat-map/file', { headers });
    const [head, amaras, samsLine, ...more] = answer.body.trimEnd().split('\r\n');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(head).toContain('"Build: due","Build: signed off","Build: late","Build: waiting"');
    expect([amaras?.slice(0, 14), samsLine?.slice(0, 15), more]).toEqual([
      '"Amara Osei",1',
      '"Sam Okafor",21',
      [],
    ]);
  });
});

it('has fifty apprentices a page, each once, for the same number of statements', async () => {
  const team: ExamplePerson[] = Array.from({ length: 53 }, (_, n) => ({
    ...sam,
    id: randomUUID(),
    name: `Apprentice ${String(n).padStart(2, '0')}`,
    email: `apprentice.${String(n)}@example.gov.uk`,
  }));
  const people = { mentor: [priya], 'line-manager': [anil] };
  const asTom = await service.as(tom);
  const few = await queriesDuring(service, () => asTom.call(heatMap.getHeatMap));
  await given.apprenticeships(
    service,
    team.map((apprentice) => ({ apprentice, people })),
  );
  const first = (await page(anil)).data;
  const second = (await page(anil, { after: first.next ?? '' })).data;
  const names = [...first.rows, ...second.rows].map(({ apprentice }) => apprentice.name);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
  expect(names).toEqual(team.map(({ name }) => name));
  expect([first.apprentices, second.totals]).toEqual([53, first.totals]);
  const asAnil = await service.as(anil);
  const many = await queriesDuring(service, () => asAnil.call(heatMap.getHeatMap));
  expect(many).toHaveLength(few.length);
  // Two more find out who is signed in, and that they are a line manager.
  expect(many.length).toBeLessThanOrEqual(4 + 2);
});
