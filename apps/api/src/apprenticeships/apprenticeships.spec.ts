import { apprenticeships } from '@tracker/contract';
import {
  anil,
  cast,
  leila,
  namesake,
  priya,
  ruth,
  tom,
  type ExamplePerson,
} from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { Person } from '../accounts/person.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { given } from '../testing/given';
import { TestService, type Browser } from '../testing/test-service';

const { startApprenticeship, getApprenticeship } = apprenticeships;

let service: TestService;
let lead: Browser;

let sam: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, priya, tom, leila);
  lead = await service.as(ruth);
});
beforeEach(async () => {
  sam = namesake(cast.apprentice);
  await given.people(service, sam);
});
afterAll(() => service.stop());

const form = (changes: Record<string, unknown> = {}) => ({
  apprentice: sam.email,
  programme: 'apprentice-devops',
  startOn: '2026-12-07',
  plannedEndOn: '2028-12-01',
  focusArea: 'bau-fixes',
  mentor: priya.email,
  lineManager: tom.email,
  grade: 'EO',
  location: 'Croydon',
  ...changes,
});

const start = (changes?: Record<string, unknown>) =>
  lead.call(startApprenticeship, { body: form(changes) });

const started = async () => {
  const rows = await service.db.read.findBy(AuditEvent, { what: 'apprenticeship.start' });
  return rows.filter(({ detail }) => detail.includes(sam.id));
};

describe('Starting an apprenticeship', () => {
  it('makes the record and the plan of the focus area, and says how many items it has', async () => {
    const { data } = await start();
    const items = await service.db.read.countBy(PlanItem, { apprenticeshipId: data.id });
    expect(data.items).toBe(items);
    expect(items).toBeGreaterThan(100);
    const one = await lead.call(getApprenticeship, { params: { id: data.id } });
    expect(one.data).toMatchObject({
      apprentice: { name: sam.name },
      focusArea: 'Business-as-usual fixes',
      startOn: '2026-12-07',
      mentors: [{ name: priya.name }],
      lineManagers: [{ name: tom.name }],
    });
    expect(one.data.appendix.filter(({ value }) => value !== '')).toEqual([
      { field: 'grade', title: 'Grade', value: 'EO' },
      { field: 'location', title: 'Location', value: 'Croydon' },
    ]);
  });

  it('writes one row of the audit trail, with the people', async () => {
    const { data } = await start();
    const [row, ...more] = await started();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ by: ruth.id, apprenticeshipId: data.id });
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({ apprentice: sam.id, version: 1 });
  });

  it('says everything that is wrong at once, each at its field', async () => {
    const { status, problem } = await start({
      apprentice: 'nobody@example.gov.uk',
      mentor: 'stranger@example.gov.uk',
      plannedEndOn: '2026-12-01',
      focusArea: 'gardening',
    });
    expect(status).toBe(422);
    expect(problem.errors).toEqual({
      apprentice: 'No account has this address. Add the person first',
      mentor: 'No account has this address. Add the person first',
      plannedEndOn: 'Planned end must be after the start date',
      focusArea: 'Choose a focus area',
    });
    expect(await started()).toEqual([]);
  });

  it.each([
    [{ startOn: '2028-12-07', plannedEndOn: '2029-12-07' }, 'startOn', /within 2 years of today/],
    [{ plannedEndOn: '2027-02-28' }, 'plannedEndOn', /12 weeks or more after the start/],
    [{ startOn: '2026-02-30' }, 'startOn', /Enter a real date/],
    [{ programme: 'gardening' }, 'programme', /Choose a programme/],
    [{ lineManager: 'tom' }, 'lineManager', /Enter an email address in the correct format/],
  ])('refuses %j', async (changes, field, message) => {
    const { status, problem } = await start(changes);
    expect(status).toBe(422);
    expect(Object.keys(problem.errors ?? {})).toEqual([field]);
    expect(problem.errors?.[field]).toMatch(message);
  });

  it.each(['mentor', 'lineManager'])('never lets the apprentice be their own %s', async (field) => {
    const { status, problem } = await start({ [field]: sam.email });
    expect(status).toBe(422);
    expect(problem.errors).toEqual({
      [field]: 'Enter somebody other than the apprentice. Nobody can judge their own work',
    });
  });

  it('names nobody who cannot sign in', async () => {
    const gone = namesake(anil);
    await given.people(service, gone);
    await service.db.keep((tx) => tx.update(Person, { id: gone.id }, { state: 'disabled' }));
    const { status, problem } = await start({ mentor: gone.email });
    expect(status).toBe(422);
    expect(problem.errors?.['mentor']).toMatch(/cannot sign in/);
  });

  it('refuses a second one for the same person, also after the planned end of the first', async () => {
    await given.apprenticeship(service, {
      apprentice: sam,
      startOn: '2025-01-06',
      plannedEndOn: '2026-01-05',
    });
    const { status, problem } = await start();
    expect(status).toBe(409);
    expect(problem.title).toBe(
      'Sam Okafor already has an apprenticeship. One person can have one at a time',
    );
  });

  it('twice at once starts one', async () => {
    const answers = await Promise.all([start(), start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await started()).toHaveLength(1);
  });

  it('is left to another programme lead where it is one’s own', async () => {
    const { status } = await start({ apprentice: ruth.email });
    expect(status).toBe(403);
  });

  it('is for programme leads only', async () => {
    const { status } = await (await service.as(tom)).call(startApprenticeship, { body: form() });
    expect(status).toBe(403);
  });
});

describe('One apprenticeship', () => {
  it('shows who has which role since when, and the open roles too', async () => {
    const id = await given.apprenticeship(service, { apprentice: sam });
    const { data } = await (await service.as(sam)).call(getApprenticeship, { params: { id } });
    expect(data.people.map(({ title, people }) => [title, people.map(({ name }) => name)])).toEqual(
      [
        ['Apprentice', ['Sam Okafor']],
        ['Mentor', ['Priya Nair']],
        ['Line manager', ['Tom Reilly']],
        ['Training provider’s coach', ['Dan Whitlock']],
        ['Service Desk lead', ['Gareth Pugh']],
        ['Security contact', []],
      ],
    );
    expect(data.people[1]?.people[0]).toMatchObject({ email: priya.email, since: '2026-05-18' });
  });

  it.each([
    [ruth.name, () => ruth, ['assign']],
    [tom.name, () => tom, ['record-review']],
    [priya.name, () => priya, []],
    ['the apprentice', () => sam, []],
  ])('opens its moves to %s', async (_name, person, moves) => {
    const id = await given.apprenticeship(service, { apprentice: sam });
    const answer = await (await service.as(person())).call(getApprenticeship, { params: { id } });
    expect(answer.data.moves).toEqual(moves);
  });

  it('is not there for a stranger', async () => {
    const id = await given.apprenticeship(service, { apprentice: sam });
    const { status } = await (await service.as(leila)).call(getApprenticeship, { params: { id } });
    expect(status).toBe(404);
  });
});
