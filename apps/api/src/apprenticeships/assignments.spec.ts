import { apprenticeships } from '@tracker/contract';
import {
  cast,
  dan,
  gareth,
  leila,
  namesake,
  priya,
  ruth,
  tom,
  type ExamplePerson,
} from '@tracker/examples';
import { AuditEvent } from '../audit/audit-event.entity';
import { Relationship } from '../people/relationship.entity';
import { given } from '../testing/given';
import { exampleNow } from '../testing/test-clock';
import { TestService, type Browser } from '../testing/test-service';

const { assignPeople, getApprenticeship } = apprenticeships;

let service: TestService;
let lead: Browser;
let id: string;

let sam: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.people(service, leila);
});
beforeEach(async () => {
  service.clock.set(exampleNow);
  sam = namesake(cast.apprentice);
  id = await given.apprenticeship(service, { apprentice: sam });
  lead = await service.as(ruth);
});
afterAll(() => service.stop());

const assign = async (
  role: string,
  people: readonly { email: string }[],
  { by = lead, version }: { by?: Browser; version?: string } = {},
) =>
  by.call(assignPeople, {
    params: { id, role },
    body: { emails: people.map(({ email }) => email) },
    ifMatch: version ?? (await versionNow()),
  });

const versionNow = async () =>
  (await lead.call(getApprenticeship, { params: { id } })).data.version;

const mayRead = async (person: ExamplePerson) =>
  (await (await service.as(person)).call(getApprenticeship, { params: { id } })).status === 200;

/** A session does not last that long. */
async function later(time: { days: number }) {
  service.clock.pass(time);
  lead = await service.as(ruth);
}

const changes = () =>
  service.db.read.findBy(AuditEvent, { what: 'apprenticeship.assign', apprenticeshipId: id });

describe('Naming who has a role', () => {
  it('takes effect at once: the new mentor can read the record, the old one cannot', async () => {
    await later({ days: 10 });
    const { data } = await assign('mentor', [leila]);
    expect(data.mentors).toEqual([{ id: leila.id, name: leila.name }]);
    expect(await mayRead(leila)).toBe(true);
    expect(await mayRead(priya)).toBe(false);
  });

  it('takes effect at once also on the day on which the old mentor was named', async () => {
    await assign('mentor', [leila]);
    expect(await mayRead(priya)).toBe(false);
  });

  it('keeps the old relationship with its last day, and those who stay since when they had it', async () => {
    await later({ days: 10 });
    const { data } = await assign('coach', [dan, leila]);
    const coaches = data.people.find(({ role }) => role === 'coach')?.people;
    expect(coaches?.map(({ name, since }) => [name, since])).toEqual([
      [dan.name, '2026-05-18'],
      [leila.name, '2026-12-04'],
    ]);
    await assign('coach', [leila]);
    const rows = await service.db.read.findBy(Relationship, {
      apprenticeshipId: id,
      role: 'coach',
    });
    expect(rows.map(({ personId, untilOn }) => [personId, untilOn]).sort()).toEqual([
      [dan.id, '2026-12-03'],
      [leila.id, null],
    ]);
  });

  it('writes one row of the audit trail, with before and after', async () => {
    await assign('mentor', [leila]);
    const [row, ...more] = await changes();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ by: ruth.id, apprenticeshipId: id });
    expect(JSON.parse(row?.detail ?? '')).toEqual({
      role: 'mentor',
      before: [priya.id],
      after: [leila.id],
    });
  });

  it('changes nothing where the same people are named again', async () => {
    const { status } = await assign('mentor', [priya, priya]);
    expect(status).toBe(200);
    expect(await changes()).toEqual([]);
  });

  it('can leave a role open', async () => {
    const { data } = await assign('service-desk-lead', []);
    expect(data.people.find(({ role }) => role === 'service-desk-lead')?.people).toEqual([]);
    expect(await mayRead(gareth)).toBe(false);
  });

  it('names every address that nobody can be named by', async () => {
    const { status, problem } = await assign('mentor', [
      priya,
      { email: 'nobody@example.gov.uk' },
      sam,
    ]);
    expect(status).toBe(422);
    expect(problem.errors).toEqual({
      emails:
        'No account has nobody@example.gov.uk. Add the person first. ' +
        'Enter somebody other than the apprentice. Nobody can judge their own work',
    });
    expect(await changes()).toEqual([]);
  });

  it('takes up to 5 people', async () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ email: `p${String(n)}@example.gov.uk` }));
    const { problem } = await assign('mentor', many);
    expect(problem.errors).toEqual({ emails: 'Name up to 5 people' });
  });

  it.each(['apprentice', 'programme-lead', 'gardener'])('knows no role %s here', async (role) => {
    expect((await assign(role, [leila])).status).toBe(404);
  });

  it('is for programme leads, and never for the apprentice (rule 1)', async () => {
    expect((await assign('mentor', [leila], { by: await service.as(tom) })).status).toBe(403);
    await given.programmeLead(service, sam);
    const own = await assign('mentor', [leila], { by: await service.as(sam) });
    expect(own.status).toBe(403);
    expect(await changes()).toEqual([]);
  });

  it('answers 404 where there is no such apprenticeship', async () => {
    const answer = await lead.call(assignPeople, {
      params: { id: sam.id, role: 'mentor' },
      body: { emails: [leila.email] },
      ifMatch: 'any',
    });
    expect(answer.status).toBe(404);
  });

  it('two leads at once: the second is told, and overwrites nothing', async () => {
    const version = await versionNow();
    const answers = await Promise.all([
      assign('mentor', [leila], { version }),
      assign('mentor', [priya, leila], { version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const rows = await service.db.read.findBy(Relationship, {
      apprenticeshipId: id,
      role: 'mentor',
    });
    const now = rows.filter(({ untilOn }) => untilOn === null).map(({ personId }) => personId);
    expect(new Set(now).size).toBe(now.length);
  });
});
