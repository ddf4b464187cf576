import { accounts, people as contract, type Endpoint } from '@tracker/contract';
import { namesake, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Person } from '../accounts/person.entity';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { Browser, TestService } from '../testing/test-service';

const password = 'purple kettle river';
let service: TestService;
let ruths: Browser;
/** Somebody else in every test. */
let leila: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  await given.apprenticeship(service);
  ruths = await service.as(ruth);
});
beforeEach(() => {
  leila = namesake();
});
afterAll(() => service.stop());

const moves = [contract.invitePerson, contract.disablePerson, contract.enablePerson];
const nobody = { params: { id: randomUUID() } };
const of = ({ id }: { id: string }) => ({ params: { id } });
const disable = (person: { id: string }, reason = 'Has left the department') =>
  ruths.call(contract.disablePerson, { ...of(person), body: { reason } });
const trail = async (subjectId = leila.id) =>
  (await service.db.read.find(AuditEvent, { where: { subjectId }, order: { seq: 'ASC' } })).map(
    ({ by, what, subjectKind, detail }) => ({ by, what, subjectKind, detail }),
  );
const acceptLink = (link: string) =>
  new Browser(service.origin, {}).call(accounts.acceptInvitation, {
    body: { token: link.replace('/set-password#', ''), password },
  });

describe('adding a person', () => {
  const add = (body: Record<string, unknown>) => ruths.call(contract.addPerson, { body });
  const leilas = () => ({ name: ` ${leila.name} `, email: ` ${leila.email.toUpperCase()}` });

  it('gives a link that they can use, and leaves one audit row that does not keep who it was', async () => {
    const { data } = await add(leilas());
    expect(data).toMatchObject({ name: leila.name, expiresAt: '2026-12-01T14:05:00.000Z' });
    expect(data.link).toMatch(/^\/set-password#[\w-]{43}$/);
    expect(await trail(data.personId)).toEqual([
      {
        by: ruth.id,
        what: 'person.add',
        subjectKind: 'person',
        detail: '{}',
      },
    ]);
    expect((await acceptLink(data.link)).data).toMatchObject({
      id: data.personId,
      email: leila.email,
    });
  });

  it('says who has the email address already', async () => {
    await given.people(service, leila);
    const { status, problem } = await add(leilas());
    expect({ status, errors: problem.errors }).toEqual({
      status: 422,
      errors: { email: 'Leila Haddad already has an account with this email address' },
    });
  });

  it('twice at the same time adds one', async () => {
    const answers = await Promise.all([add(leilas()), add(leilas()), add(leilas())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    expect(await service.db.read.countBy(Person, { email: leila.email })).toBe(1);
  });

  it('says everything that is missing or wrong', async () => {
    expect((await add({ name: ' ', email: 'leila' })).problem.errors).toEqual({
      name: 'Enter their full name',
      email: 'Enter an email address in the correct format, like name@example.gov.uk',
    });
  });
});

describe('a new link', () => {
  it('ends the older one, and is on the record', async () => {
    const first = (await ruths.call(contract.addPerson, { body: leila })).data;
    const second = (await ruths.call(contract.invitePerson, of({ id: first.personId }))).data;
    expect((await acceptLink(first.link)).status).toBe(404);
    expect((await acceptLink(second.link)).status).toBe(200);
    expect((await trail(first.personId)).map(({ what }) => what)).toEqual([
      'person.add',
      'person.invite',
      'account.set-password',
    ]);
  });

  it('is not for somebody who must not sign in', async () => {
    await given.account(service, leila, { state: 'disabled' });
    const { status, problem } = await ruths.call(contract.invitePerson, of(leila));
    expect([status, problem.title]).toEqual([
      409,
      'Leila Haddad cannot sign in. Let them sign in again first',
    ]);
  });
});

describe('disabling a person', () => {
  it('signs them out at once, ends their link, and keeps the reason', async () => {
    await given.account(service, leila, { password });
    const leilas = await service.as(leila);
    const { link } = (await ruths.call(contract.invitePerson, of(leila))).data;
    const { data } = await disable(leila);
    expect(data).toMatchObject({ id: leila.id, state: 'disabled', moves: ['enable'] });
    expect((await leilas.call(accounts.getSession)).status).toBe(401);
    expect((await acceptLink(link)).status).toBe(404);
    expect((await trail()).at(-1)).toEqual({
      by: ruth.id,
      what: 'person.disable',
      subjectKind: 'person',
      detail: '{"reason":"Has left the department"}',
    });
  });

  it('does not bring old sessions and links back when they are enabled', async () => {
    await given.account(service, leila, { password });
    const leilas = await service.as(leila);
    const { link } = (await ruths.call(contract.invitePerson, of(leila))).data;
    await disable(leila);
    const { data } = await ruths.call(contract.enablePerson, of(leila));
    expect(data).toMatchObject({ state: 'active', moves: ['invite', 'disable'] });
    expect((await leilas.call(accounts.getSession)).status).toBe(401);
    expect((await acceptLink(link)).status).toBe(404);
  });

  it('needs a reason', async () => {
    await given.people(service, leila);
    const { status, problem } = await disable(leila, ' ');
    expect({ status, errors: problem.errors }).toEqual({
      status: 422,
      errors: { reason: 'Enter why this person must not sign in' },
    });
  });

  it('is never of oneself', async () => {
    expect((await disable(ruth)).status).toBe(403);
    expect((await ruths.call(contract.invitePerson, of(ruth))).status).toBe(403);
    expect(await trail(ruth.id)).toEqual([]);
  });

  it('comes too late when it has been done', async () => {
    await given.people(service, leila);
    const answers = await Promise.all([disable(leila), disable(leila)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await trail()).toHaveLength(1);
  });
});

describe('a programme lead who is an apprentice too (product.md rule 1)', () => {
  let asApprentice: Browser;
  const mentor = namesake(priya);
  beforeAll(async () => {
    const apprentice = namesake();
    await given.apprenticeship(service, { apprentice, people: { mentor: [mentor] } });
    await given.programmeLead(service, apprentice);
    asApprentice = await service.as(apprentice);
  });

  const isDisabled = { reason: 'Has left the department' };
  const movesOf = async ({ id }: ExamplePerson) =>
    (await asApprentice.call(contract.getPerson, of({ id }))).data.moves;

  it.each([
    ['their mentor', mentor],
    ['another programme lead', ruth],
  ])('leaves the account of %s to others', async (_, judge) => {
    expect(await movesOf(judge)).toEqual([]);
    for (const endpoint of moves) {
      const sends = { ...of(judge), body: isDisabled };
      const { status, problem } = await asApprentice.call<Endpoint>(endpoint, sends);
      expect([status, problem.title]).toEqual([
        403,
        'Another programme lead has to do this: they judge your work',
      ]);
    }
    expect(await trail(judge.id)).toEqual([]);
  });

  it('sees no moves of theirs in the list', async () => {
    const query = { search: mentor.email };
    const { data } = await asApprentice.call(contract.listPeople, { query });
    expect(data.people.map((person) => person.moves)).toEqual([[]]);
  });

  it('invites and disables everybody else', async () => {
    await given.people(service, leila);
    expect(await movesOf(leila)).toEqual(['invite', 'disable']);
    const sends = { ...of(leila), body: isDisabled };
    expect((await asApprentice.call(contract.disablePerson, sends)).status).toBe(200);
  });
});

it('enabling somebody who can sign in comes too late', async () => {
  await given.people(service, leila);
  const { status, problem } = await ruths.call(contract.enablePerson, of(leila));
  expect([status, problem.title]).toEqual([409, 'Leila Haddad can sign in already']);
});

it('somebody who never set a password is invited again when they are enabled', async () => {
  await given.account(service, leila, { state: 'disabled' });
  expect((await ruths.call(contract.enablePerson, of(leila))).data.state).toBe('invited');
});

it('shows one person as the list does', async () => {
  await given.people(service, leila);
  expect((await ruths.call(contract.getPerson, of(leila))).data).toMatchObject({
    name: leila.name,
    email: leila.email,
    state: 'active',
    roles: '',
  });
  expect((await ruths.call(contract.getPerson, nobody)).status).toBe(404);
});

it.each(moves)('$path of nobody is not there', async (endpoint) => {
  const body = { reason: 'Has left the department' };
  expect((await ruths.call(endpoint, { ...nobody, body })).status).toBe(404);
  expect((await ruths.call(endpoint, { params: { id: 'x' }, body })).status).toBe(404);
});

it.each([contract.listPeople, contract.getPerson, contract.addPerson, ...moves])(
  '$method $path is for programme leads only',
  async (endpoint) => {
    const sends = { params: { id: sam.id }, body: endpoint.method === 'POST' ? leila : undefined };
    for (const person of [sam, priya, tom, leila]) {
      await given.people(service, person);
      expect((await (await service.as(person)).call(endpoint, sends)).status).toBe(403);
    }
    expect((await (await service.as(null)).call(endpoint, sends)).status).toBe(401);
  },
);
