import { apprenticeships } from '@tracker/contract';
import { leila, namesake, priya, ruth, sam, tom } from '@tracker/examples';
import { given } from '../testing/given';
import { TestService, type Browser } from '../testing/test-service';

const { listApprenticeships } = apprenticeships;

let service: TestService;
let lead: Browser;

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service);
  lead = await service.as(ruth);
});
afterAll(() => service.stop());

const named = (name: string) => namesake({ ...sam, name });

const names = async (query: Record<string, string>) => {
  const { data } = await lead.call(listApprenticeships, { query });
  return data.apprenticeships.map(({ apprentice }) => apprentice.name);
};

describe('The list of apprenticeships', () => {
  it('is empty before the first one', async () => {
    const { data } = await lead.call(listApprenticeships);
    expect(data).toEqual({ apprenticeships: [], total: 0, next: null });
  });

  it('shows who, what, when and with whom', async () => {
    const id = await given.apprenticeship(service);
    const { data } = await lead.call(listApprenticeships);
    expect(data.apprenticeships).toEqual([
      {
        id,
        apprentice: { id: sam.id, name: sam.name },
        programme: 'Apprentice DevOps',
        focusArea: 'Business-as-usual fixes',
        startOn: '2026-07-06',
        plannedEndOn: '2028-06-30',
        mentors: priya.name,
        lineManagers: tom.name,
      },
    ]);
  });

  it('is sorted by name, and found by a part of it, whatever the case', async () => {
    for (const name of ['Élodie Martin', 'amina Yusuf', 'Zed 100%'])
      await given.apprenticeship(service, { apprentice: named(name), people: {} });
    expect((await names({})).slice(0, 2)).toEqual(['amina Yusuf', 'Sam Okafor']);
    expect(await names({ search: 'OKA' })).toEqual(['Sam Okafor']);
    expect(await names({ search: 'élodie' })).toEqual(['Élodie Martin']);
    expect(await names({ search: '%' })).toEqual(['Zed 100%']);
    expect(await names({ search: 'nobody' })).toEqual([]);
  });

  it('goes on after 50, without a gap and without a repeat', async () => {
    const many = Array.from({ length: 52 }, (_, n) => ({
      apprentice: named(`Same Name ${String(n % 3)}`),
      people: {},
    }));
    await given.apprenticeships(service, many);
    const query = { search: 'same name' };
    const { data: first } = await lead.call(listApprenticeships, { query });
    expect(first).toMatchObject({ total: 52 });
    expect(first.apprenticeships).toHaveLength(50);
    const { data: second } = await lead.call(listApprenticeships, {
      query: { ...query, after: first.next ?? '' },
    });
    const ids = [...first.apprenticeships, ...second.apprenticeships].map(({ id }) => id);
    expect(new Set(ids).size).toBe(52);
    expect(second.next).toBeNull();
  });

  it('asks the database four times at most, whatever the number of rows', async () => {
    const rows = jest.spyOn(service.db.read, 'rows');
    const find = jest.spyOn(service.db.read, 'find');
    await lead.call(listApprenticeships);
    const ofTheGuard = 2;
    expect(rows.mock.calls.length + find.mock.calls.length - ofTheGuard).toBeLessThanOrEqual(4);
    rows.mockRestore();
    find.mockRestore();
  });

  it('refuses a made-up place to go on from', async () => {
    const { status } = await lead.call(listApprenticeships, { query: { after: 'nonsense' } });
    expect(status).toBe(422);
  });

  it.each([
    ['a line manager', tom],
    ['a stranger', leila],
  ])('is not for %s', async (_who, who) => {
    await given.people(service, leila);
    expect((await (await service.as(who)).call(listApprenticeships)).status).toBe(403);
  });
});
