import { accounts, dashboard, plans, signOffs } from '@tracker/contract';
import { verifyChain } from '../audit/verify';
import { verifySnapshots } from '../sign-offs/verify-snapshots';
import { TestService } from '../testing/test-service';
import { emailOf, everybodysPassword } from './cast';
import { fillWithReferenceData } from './fill';

const asked = { apprentices: 12, today: '2026-11-24' };
const quietly = () => undefined;

let service: TestService;
let parts: number[];

beforeAll(async () => {
  service = await TestService.start();
  parts = [];
  await fillWithReferenceData(service.app, asked, (share) => parts.push(share));
});
afterAll(() => service.stop());

const rows = <Row>(sql: string, of = service) => of.db.read.rows<Row>(sql);
const idOf = async (email: string) =>
  (await rows<{ id: string }>(`SELECT id FROM people WHERE email = '${email}'`))[0]?.id ?? '';
const as = async (part: 'apprentice' | 'mentor' | 'manager') =>
  service.as({ id: await idOf(emailOf(part, 1)) });

it('the trail is whole, and what was sent for sign-off is as it was sent and decided', async () => {
  const { rows: changes, problem } = await verifyChain(service.db.read);
  expect(problem).toBeNull();
  expect(changes).toBeGreaterThan(1000);
  const { snapshots, problems } = await verifySnapshots(service.db.read);
  expect(problems).toEqual([]);
  expect(snapshots).toBeGreaterThan(100);
});

it('people sign in with the one password', async () => {
  const body = { email: emailOf('apprentice', 7), password: everybodysPassword };
  expect((await (await service.as(null)).call(accounts.signIn, { body })).status).toBe(200);
});

it('pages show it to who may see it', async () => {
  const team = (await (await as('manager')).call(dashboard.getTeam)).data;
  const shown = team.groups.flatMap(({ apprentices }) => apprentices);
  expect(shown).toHaveLength(asked.apprentices);
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    `SELECT id FROM apprenticeships WHERE person_id = '${await idOf(emailOf('apprentice', 1))}'`,
  );
  const plan = await (await as('apprentice')).call(plans.getPlan, { params: { id } });
  expect(plan.data.filters[0]?.count).toBeGreaterThan(60);
  expect((await (await as('mentor')).call(signOffs.getToReview)).status).toBe(200);
});

it('nothing has happened today, or lies in the future, but for the programme that was there', async () => {
  const late = await rows(`SELECT seq FROM audit_events WHERE at >= '${asked.today}' AND seq > 1`);
  expect(late).toEqual([]);
});

it('the same request makes the same rows', async () => {
  const another = await TestService.start();
  await fillWithReferenceData(another.app, asked, quietly);
  for (const table of ['people', 'plan_items', 'log_entries', 'sign_off_requests']) {
    const all = `SELECT * FROM ${table} ORDER BY id`;
    expect(await rows(all, another)).toEqual(await rows(all));
  }
  await another.stop();
});

it('tells how far it is, up to the end', () => {
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.at(-1)).toBe(1);
});

it('refuses a database with people in it', async () => {
  await expect(fillWithReferenceData(service.app, asked, quietly)).rejects.toThrow(
    'There are people in this database',
  );
});
