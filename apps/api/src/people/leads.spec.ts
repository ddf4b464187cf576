import { accounts, people as contract } from '@tracker/contract';
import { namesake, ruth as theLead, sam, type ExamplePerson } from '@tracker/examples';
import { Person } from '../accounts/person.entity';
import { AuditEvent } from '../audit/audit-event.entity';
import { given } from '../testing/given';
import { Browser, TestService } from '../testing/test-service';
import { appointedWords, Leads } from './leads';

const url = 'https://tracker.example.gov.uk';
let service: TestService;
/** Not a lead yet. Somebody else in every test. */
let ruth: ExamplePerson;

beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(() => {
  ruth = namesake(theLead);
});
afterAll(() => service.stop());

const appoint = async ({ name, email }: Pick<ExamplePerson, 'name' | 'email'>) =>
  appointedWords(await service.app.get(Leads).appoint({ name, email }), url);
const trail = async () => {
  const person = await service.db.read.findOneBy(Person, { email: ruth.email });
  const where = { subjectId: person?.id };
  const rows = await service.db.read.find(AuditEvent, { where, order: { seq: 'ASC' } });
  return rows.map(({ by, what }) => ({ by, what }));
};

it('the first programme lead comes in with a link, and can add others', async () => {
  const words = await appoint(ruth);
  expect(words).toMatch(
    /^Ruth Adeyemi is a programme lead\. Give them this link\. It works once, until 1 December 2026 at 14:05:\nhttps:\/\/tracker\.example\.gov\.uk\/set-password#[\w-]{43}$/,
  );
  const token = words.split('#')[1] ?? '';
  const body = { token, password: 'purple kettle river' };
  const { data } = await new Browser(service.origin, {}).call(accounts.acceptInvitation, { body });
  expect(data.roles).toEqual(['programme-lead']);
  const ruths = await service.as(data);
  expect((await ruths.call(contract.addPerson, { body: namesake() })).status).toBe(200);
  expect((await trail()).slice(0, 3)).toEqual([
    { by: null, what: 'person.add' },
    { by: null, what: 'person.appoint-lead' },
    { by: null, what: 'person.invite' },
  ]);
});

it('asked again, gives a new link while they have no password', async () => {
  await appoint(ruth);
  expect(await appoint(ruth)).toMatch(
    /^Ruth Adeyemi is already a programme lead\. Give them this link/,
  );
  expect((await trail()).map(({ what }) => what)).toEqual([
    'person.add',
    'person.appoint-lead',
    'person.invite',
    'person.invite',
  ]);
});

it('asked again, changes nothing when they can sign in', async () => {
  await given.programmeLead(service, ruth);
  expect(await appoint(ruth)).toBe(
    'Ruth Adeyemi is already a programme lead. They sign in with the password that they have.',
  );
  expect(await trail()).toEqual([]);
});

it('makes a lead of somebody who has an account, whatever name is given', async () => {
  await given.people(service, sam);
  expect(await appoint({ ...sam, name: 'S. Okafor' })).toBe(
    'Sam Okafor is a programme lead. They sign in with the password that they have.',
  );
});

it('never gives a link to somebody who must not sign in', async () => {
  await given.account(service, ruth, { state: 'disabled' });
  expect(await appoint(ruth)).toBe(
    'Ruth Adeyemi is a programme lead. Their account is disabled: another programme lead can enable it.',
  );
});
