import { people as contract } from '@tracker/contract';
import { leila, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { cursorOf } from '../platform/cursor';
import { Db } from '../platform/db';
import { given } from '../testing/given';
import { Browser, TestService } from '../testing/test-service';

let service: TestService;
let ruths: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  ruths = await service.as(ruth);
  await given.apprenticeship(service);
  await given.apprenticeship(service, {
    apprentice: somebody('Aled Bowen'),
    people: { mentor: [priya] },
  });
  await given.account(service, leila, { state: 'invited' });
});
afterAll(() => service.stop());

const somebody = (name: string, email = `${randomUUID()}@example.gov.uk`): ExamplePerson => ({
  id: randomUUID(),
  name,
  email,
});
const list = async (query: Record<string, string> = {}) =>
  (await ruths.call(contract.listPeople, { query })).data;
const namesFor = async (search: string) => (await list({ search })).people.map(({ name }) => name);

it('lists everybody by name, with what they are and what can be done', async () => {
  const { people, total, next } = await list();
  expect(people.map(({ name }) => name)).toEqual([...people.map(({ name }) => name)].sort());
  expect([total, next]).toEqual([people.length, null]);
  const rowOf = ({ id }: ExamplePerson) => people.find((row) => row.id === id);
  expect(rowOf(priya)).toEqual({
    ...priya,
    roles: 'mentor of 2',
    state: 'active',
    moves: ['invite', 'disable'],
  });
  expect(rowOf(sam)?.roles).toBe('apprentice');
  expect(rowOf(tom)?.roles).toBe('line manager of 1');
  expect(rowOf(leila)).toMatchObject({ roles: '', state: 'invited' });
  expect(rowOf(ruth)).toMatchObject({ roles: 'programme lead', moves: [] });
});

it('finds a part of the name or of the email address, in capitals or not', async () => {
  expect(await namesFor('OKAF')).toEqual([sam.name]);
  expect(await namesFor('priya.nair@')).toEqual([priya.name]);
  expect(await namesFor('nobody of this name')).toEqual([]);
});

it('takes the signs of a pattern as they are', async () => {
  await given.people(service, somebody('Ann 100% Percent'), somebody('Ann_Under!Score'));
  expect(await namesFor('%')).toEqual(['Ann 100% Percent']);
  expect(await namesFor('n_u')).toEqual(['Ann_Under!Score']);
  expect(await namesFor('r!s')).toEqual(['Ann_Under!Score']);
  expect(await namesFor("'; DROP TABLE people; --")).toEqual([]);
});

it('refuses a search for a character that no database can hold', async () => {
  const query = { search: 'a\u0000' };
  const { status, problem } = await ruths.call(contract.listPeople, { query });
  expect([status, problem.errors]).toEqual([
    422,
    { search: 'Search must not contain characters that cannot be saved' },
  ]);
});

it('finds letters beyond ASCII, in capitals or not', async () => {
  await given.people(service, somebody('Élodie Martín'));
  expect(await namesFor('Élodie')).toEqual(['Élodie Martín']);
  expect(await namesFor('élodie martÍn')).toEqual(['Élodie Martín']);
});

describe('a long list', () => {
  const namesakes = Array.from({ length: 120 }, (_, i) =>
    somebody(
      i % 3 === 0 ? 'Zoë Long' : `${i % 2 === 0 ? 'z' : 'Z'}ara Long ${String(i)}`,
      `long.${String(i)}@example.gov.uk`,
    ),
  );
  beforeAll(() => given.people(service, ...namesakes));

  it('comes fifty at a time, everybody once, also those of the same name', async () => {
    const pages = [await list({ search: 'long.' })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await list({ search: 'long.', after: next }));
    expect(pages.map(({ people }) => people.length)).toEqual([50, 50, 20]);
    expect(pages.map(({ total }) => total)).toEqual([120, 120, 120]);
    const seen = pages.flatMap(({ people }) => people.map(({ id }) => id));
    expect(new Set(seen)).toEqual(new Set(namesakes.map(({ id }) => id)));
  });

  it('costs four statements, on the first page and on the next', async () => {
    const rows = jest.spyOn(service.app.get(Db).read, 'rows');
    const costOf = async (query: Record<string, string>) => {
      rows.mockClear();
      const { next } = await list(query);
      const ofTheGuard = 2;
      return { cost: rows.mock.calls.length - ofTheGuard, next };
    };
    const first = await costOf({ search: 'long.' });
    const second = await costOf({ search: 'long.', after: String(first.next) });
    expect([first.cost, second.cost]).toEqual([4, 4]);
    rows.mockRestore();
  });

  it.each([
    ['is no cursor', 'made-up'],
    ['names nobody', cursorOf(randomUUID())],
    ['names no id', cursorOf('\u0000')],
    ['has too many parts', cursorOf('a', 'b')],
    ['belongs to another search', cursorOf(leila.id)],
  ])('has no page after what %s', async (_, after) => {
    const query = { search: 'long.', after };
    const { status, problem } = await ruths.call(contract.listPeople, { query });
    expect(status).toBe(422);
    expect(problem.errors).toHaveProperty('after');
  });
});
