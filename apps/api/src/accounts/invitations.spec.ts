import { accounts as contract, people } from '@tracker/contract';
import { namesake, ruth, tom, type ExamplePerson } from '@tracker/examples';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { exampleNow } from '../testing/test-clock';
import { Browser, TestService, type Answer } from '../testing/test-service';
import { Invitations } from './invitations';
import { Person } from './person.entity';
import { Invitation } from './session.entity';

const password = 'purple kettle river';
let service: TestService;
let browser: Browser;
/** Has an account and no password yet: somebody else in every test. */
let invited: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
  browser = new Browser(service.origin, {});
  await given.people(service, ruth);
});
beforeEach(async () => {
  invited = namesake(tom);
  await given.account(service, invited, { state: 'invited' });
});
afterAll(() => service.stop());

const newLink = (person: ExamplePerson = invited) =>
  service.db.keep((tx) => service.app.get(Invitations).issue(tx, person.id));
const tokenIn = ({ link }: { link: string }) => link.replace('/set-password#', '');
const newToken = async (person?: ExamplePerson) => tokenIn(await newLink(person));
const check = (token: string) => browser.call(contract.checkInvitation, { body: { token } });
const accept = (token: string, chosen = password) =>
  browser.call(contract.acceptInvitation, { body: { token, password: chosen } });
const signIn = ({ email }: ExamplePerson, secret = password) =>
  browser.call(contract.signIn, { body: { email, password: secret } });

type Refused = Answer<typeof contract.checkInvitation> | Answer<typeof contract.acceptInvitation>;
const expectUnusable = ({ status, problem, headers }: Refused) => {
  expect(status).toBe(404);
  expect(problem.title).toBe(
    'This link has been used already, has expired or is not complete. Ask your programme lead for a new one',
  );
  expect(headers.get('set-cookie')).toBeNull();
};

it('a link says whose it is, and lasts seven days', async () => {
  const issued = await newLink();
  expect(issued.expiresAt).toBe('2026-12-01T14:05:00.000Z');
  expect((await check(tokenIn(issued))).data).toEqual({ name: invited.name, email: invited.email });
});

it('only the hash of the link is kept', async () => {
  const token = await newToken();
  expect(JSON.stringify(await service.db.read.find(Invitation))).not.toContain(token);
});

it('accepting it sets the password, signs in and leaves one audit row without secrets', async () => {
  const token = await newToken();
  const { data, headers } = await accept(token);
  expect(data).toMatchObject({ id: invited.id, roles: [], apprenticeshipId: null });
  expect(headers.get('set-cookie')).toMatch(/^session=/);
  expect((await signIn(invited)).status).toBe(200);
  const rows = await service.db.read.findBy(AuditEvent, { subjectId: invited.id });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    by: invited.id,
    what: 'account.set-password',
    subjectKind: 'person',
    subjectId: invited.id,
    detail: '{}',
  });
});

describe('a link that cannot be used gives one answer', () => {
  it('when it was used', async () => {
    const token = await newToken();
    await accept(token);
    expectUnusable(await check(token));
    expectUnusable(await accept(token, 'another kettle and river'));
    expect((await signIn(invited)).status).toBe(200);
  });

  it('when a newer one was made', async () => {
    const older = await newToken();
    const newer = await newToken();
    expectUnusable(await accept(older));
    expect((await check(newer)).status).toBe(200);
  });

  it('when it is older than seven days', async () => {
    const token = await newToken();
    service.clock.pass({ days: 7 });
    expectUnusable(await check(token));
    expectUnusable(await accept(token));
    service.clock.set(exampleNow);
  });

  it('when its person was disabled', async () => {
    const token = await newToken();
    await service.db.keep((tx) => tx.update(Person, { id: invited.id }, { state: 'disabled' }));
    expectUnusable(await check(token));
    expectUnusable(await accept(token));
  });

  it('when it was never made', async () => {
    expectUnusable(await check('x'.repeat(43)));
    expectUnusable(await accept('x'.repeat(43)));
  });
});

it('of two browsers that accept it at the same time, one gets in', async () => {
  const token = await newToken();
  const answers = await Promise.all([accept(token), accept(token, 'another kettle and river')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

it('a link that is used while its person is being disabled does nothing, and neither call fails', async () => {
  const lead = namesake(ruth);
  await given.programmeLead(service, lead);
  const asLead = await service.as(lead);
  const token = await newToken();
  const invitations = service.app.get(Invitations);
  const endAll = invitations.endAll.bind(invitations);
  let accepting: ReturnType<typeof accept> | undefined;
  jest.spyOn(invitations, 'endAll').mockImplementationOnce(async (...late) => {
    accepting = accept(token);
    await sleep(400);
    return endAll(...late);
  });
  const disabled = await asLead.call(people.disablePerson, {
    params: { id: invited.id },
    body: { reason: 'Has left the department' },
  });
  expect([disabled.status, (await accepting)?.status]).toEqual([200, 404]);
});

it.each([
  ['is short', 'kettle', 'Password must be 12 characters or more'],
  ['many people use', 'manchester united', 'Choose another password. Many people use this one'],
])('refuses a password that %s, and the link goes on', async (_, weak, message) => {
  const token = await newToken();
  const { status, problem } = await accept(token, weak);
  expect({ status, errors: problem.errors }).toEqual({
    status: 422,
    errors: { password: message },
  });
  expect((await accept(token)).status).toBe(200);
});

it('refuses a password made of what anybody knows of the person', async () => {
  const { problem } = await accept(await newToken(), 'TomReilly2026');
  expect(problem.errors?.password).toMatch(/^Password is too easy to guess/);
});

it('with a new link somebody who forgot their password gets in again, and other browsers do not stay', async () => {
  const sam = namesake();
  await given.account(service, sam, { password });
  const elsewhere = await service.as(sam);
  const token = await newToken(sam);
  expect((await elsewhere.call(contract.getSession)).status).toBe(200);
  expect((await accept(token, 'another kettle and river')).status).toBe(200);
  expect((await elsewhere.call(contract.getSession)).status).toBe(401);
  expect((await signIn(sam)).status).toBe(401);
});

it('accepting in a browser where somebody else is signed in ends their session there', async () => {
  const ruths = await service.as(ruth);
  const body = { token: await newToken(), password };
  expect((await ruths.call(contract.acceptInvitation, { body })).data.id).toBe(invited.id);
  expect((await ruths.call(contract.getSession)).status).toBe(401);
});
