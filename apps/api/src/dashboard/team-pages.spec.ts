import { apprenticeships, dashboard } from '@tracker/contract';
import { anil, jamie, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { queriesDuring } from '../testing/count-queries';
import { given, samsPeople } from '../testing/given';
import { TestService, type Browser } from '../testing/test-service';

let service: TestService;
let asTom: Browser;
let ids: string[];

/** 60 who need nobody, and Sam, whose review Tom has not held. */
const many = Array.from({ length: 60 }, (_, i): ExamplePerson => {
  const name = `${i % 2 === 0 ? 'Ada' : 'Élodie'} Number${String(i).padStart(2, '0')}`;
  return { id: randomUUID(), name, email: `number${String(i)}@example.gov.uk` };
});

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
  await given.apprenticeship(service, { apprentice: sam });
  ids = await given.apprenticeships(
    service,
    many.map((apprentice) => ({
      apprentice,
      startOn: '2026-11-23',
      recordBeginsOn: '2026-11-23',
    })),
  );
  await given.apprenticeship(service, {
    apprentice: jamie,
    people: { ...samsPeople, 'line-manager': [anil] },
  });
  asTom = await service.as(tom);
});
afterAll(() => service.stop());

const team = async (query: Record<string, string> = {}, browser = asTom) =>
  (await browser.call(dashboard.getTeam, { query })).data;
const namesIn = ({ groups }: Awaited<ReturnType<typeof team>>) =>
  groups.flatMap((group) => group.apprentices.map(({ apprentice }) => apprentice.name));

describe('a team that is longer than a page', () => {
  it('is read 50 at a time, who needs me first, everybody once', async () => {
    const first = await team();
    expect(namesIn(first)).toHaveLength(50);
    expect(namesIn(first)[0]).toBe('Sam Okafor');
    const second = await team({ after: first.next ?? '' });
    expect(second.next).toBeNull();
    const names = [...namesIn(first), ...namesIn(second)];
    expect(new Set(names).size).toBe(61);
    expect(names.slice(1)).toEqual(many.map(({ name }) => name).sort(bySmallLetters));
  });

  it('keeps its heading and the size of its groups on every page', async () => {
    const first = await team();
    const second = await team({ after: first.next ?? '' });
    for (const { heading, groups, total } of [first, second]) {
      expect([heading, total]).toEqual(['1 of 61 apprentices needs you', 61]);
      expect(groups.map(({ count }) => count)).toEqual([1, 0, 60]);
    }
  });

  it('is filtered by standing, programme and name, and says how many match', async () => {
    const odd = await team({ name: 'élo', standing: 'too-early-to-say' });
    expect([odd.matching, odd.total, odd.next]).toEqual([30, 61, null]);
    expect(odd.heading).toBe('1 of 61 apprentices needs you');
    expect(namesIn(odd).every((name) => name.startsWith('Élodie'))).toBe(true);
    const attention = await team({ standing: 'needs-attention', programme: 'apprentice-devops' });
    expect(namesIn(attention)).toEqual(['Sam Okafor']);
    expect((await team({ programme: 'nothing' })).matching).toBe(0);
    expect(attention.filters).toEqual({
      standings: [
        { value: 'needs-attention', text: 'Needs attention (1)' },
        { value: 'too-early-to-say', text: 'Too early to say (60)' },
      ],
      programmes: [{ value: 'apprentice-devops', text: 'Apprentice DevOps' }],
    });
  });

  it('refuses a key that is made up, or of a list that I do not see', async () => {
    const asAnil = await service.as(anil);
    const { next } = await team();
    const asRuth = await service.as(ruth);
    const list = await asRuth.call(apprenticeships.listApprenticeships);
    const foreign = [
      [asTom, 'x'],
      [asTom, Buffer.from('["not an id"]').toString('base64url')],
      [asTom, Buffer.from(JSON.stringify([randomUUID()])).toString('base64url')],
      [asAnil, next ?? ''],
    ] as const;
    for (const [browser, after] of foreign) {
      const answer = await browser.call(dashboard.getTeam, { query: { after } });
      expect(answer.status).toBe(422);
      expect(answer.problem.errors).toEqual({
        after: 'This page of the list does not exist. Start at the first page',
      });
    }
    expect(list.status).toBe(200);
    const bad = await asTom.call(dashboard.getTeam, { query: { standing: 'best' } });
    expect(bad.problem.errors).toEqual({ standing: 'Choose a standing from the list' });
  });

  it('costs the same statements whatever its size, eight at most', async () => {
    const asAnil = await service.as(anil);
    await team({}, asAnil);
    const one = await queriesDuring(service, () => team({}, asAnil));
    const many = await queriesDuring(service, () => team());
    expect(many).toHaveLength(one.length);
    expect(many.length).toBeLessThanOrEqual(8);
    const asPriya = await service.as(priya);
    const mine = () => asPriya.call(dashboard.getMyApprentices);
    expect((await queriesDuring(service, mine)).length).toBeLessThanOrEqual(8);
  });

  it('is right on a new day, and costs no more once it was read', async () => {
    const sam = (await team({ name: 'Okafor' })).groups[0]?.apprentices[0];
    service.clock.pass({ days: 4 });
    asTom = await service.as(tom);
    const later = (await team({ name: 'Okafor' })).groups[0]?.apprentices[0];
    expect(later?.standing.counts.expected).toBeGreaterThan(sam?.standing.counts.expected ?? 0);
    const review = (row?: typeof sam) =>
      row?.standing.reasons.find(({ text }) => text.includes('review'))?.text;
    expect([review(sam), review(later)]).toEqual([
      'hold the 12-week review, 57 days late',
      'hold the 12-week review, 61 days late',
    ]);
    expect((await queriesDuring(service, () => team())).length).toBeLessThanOrEqual(8);
  });
});

const bySmallLetters = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

it('a mentor reads their apprentices by name, a page at a time', async () => {
  const asPriya = await service.as(priya);
  const first = (await asPriya.call(dashboard.getMyApprentices)).data;
  expect([first.apprentices.length, first.total]).toEqual([50, 62]);
  const query = { after: first.next ?? '' };
  const second = (await asPriya.call(dashboard.getMyApprentices, { query })).data;
  expect(second.apprentices.at(-1)?.apprentice.name).toBe('Élodie Number59');
  expect(ids).toHaveLength(60);
});
