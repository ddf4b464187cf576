import { addDays } from '@tracker/domain';
import { emailOf } from '../reference-data/cast';
import { send } from './browser';
import { compare, timeOf } from './compare';
import type { Page } from './plan-page';
import { inMs, inTimes, verdict, type Bench, type Result, type Sized } from './result';

const calls = 12;
const guards = ['FROM sessions s JOIN people', 'SELECT 1 FROM relationships'];

type Part = Parameters<typeof emailOf>[0];

/** Of a cohort that began forty weeks ago. */
const apprentice = 21;

/** The page of the first person of this part, or of the record of one apprentice. */
async function pageOf({ inside }: Sized, part: Part, address: string): Promise<Page> {
  const personId = await inside.idOf(emailOf(part, part === 'apprentice' ? apprentice : 1));
  const [record] = await inside.rows<{ id: string }>(
    'SELECT id FROM apprenticeships WHERE person_id = $1',
    [await inside.idOf(emailOf('apprentice', apprentice))],
  );
  return {
    address: `/api/${address.replace(':id', record?.id ?? '')}`,
    cookie: await inside.cookieOf(personId),
  };
}

/** The same page with many apprentices and with few: medians of single calls, in turn. */
async function atBothSizes({ small, large, rounds }: Bench, part: Part, address: string) {
  const [few, many] = [await pageOf(small, part, address), await pageOf(large, part, address)];
  const call =
    ({ service }: Sized, page: Page) =>
    () =>
      timeOf(() => send(service.origin, page.address, page), calls);
  const compared = await compare(rounds, call(large, many), call(small, few));
  const statements = await large.inside.statementsOf(many.address, many.cookie);
  const own = statements.filter(({ sql }) => !guards.some((guard) => sql.includes(guard)));
  return { ...compared, queries: own.length };
}

/** P2: the same fifty people, among all the others. */
export async function teamPage(bench: Bench): Promise<Result> {
  const { a, b, ratio, queries } = await atBothSizes(bench, 'manager', 'team');
  return {
    id: 'P2',
    what: `Team page of 50, with ${String(bench.large.apprentices)} apprentices beside ${String(bench.small.apprentices)}`,
    goal: 'at most 1.3 × and 8 queries',
    measured: `${inTimes(ratio)} (${inMs(a)} beside ${inMs(b)}), ${String(queries)} queries`,
    verdict: verdict(ratio <= 1.3 && queries <= 8),
  };
}

/** P3: all cohorts together, which is the most that the page can ask for. */
export async function cohortPage(bench: Bench): Promise<Result> {
  const { a, b, queries } = await atBothSizes(bench, 'lead', 'cohorts');
  return {
    id: 'P3',
    what: `Cohort overview over all ${String(bench.large.apprentices)} apprentices`,
    goal: 'at most 150 ms and 2 queries',
    measured: `${inMs(a)} (${inMs(b)} at ${String(bench.small.apprentices)}), ${String(queries)} queries`,
    verdict: verdict(a <= 150 && queries <= 2),
  };
}

/** P6: the search that the log has: by month, kind, part and hours. */
export async function logSearch(bench: Bench): Promise<Result> {
  const month = addDays(bench.today, -31).slice(0, 7);
  const address = `apprenticeships/:id/log?month=${month}&kind=build-work&hours=not-counted`;
  const { a, b, ratio } = await atBothSizes(bench, 'apprentice', address);
  const count = async ({ inside }: Sized) => {
    const [row] = await inside.rows<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM log_entries',
    );
    return Number(row?.n).toLocaleString('en-GB');
  };
  return {
    id: 'P6',
    what: `Search of one’s log by month, kind and hours, among ${await count(bench.large)} entries beside ${await count(bench.small)}`,
    goal: 'at most 1.5 ×',
    measured: `${inTimes(ratio)} (${inMs(a)} beside ${inMs(b)})`,
    verdict: verdict(ratio <= 1.5),
  };
}

const lists: readonly (readonly [Part, string])[] = [
  ['manager', 'team'],
  ['mentor', 'my-apprentices'],
  ['mentor', 'sign-offs/to-review'],
  ['lead', 'sign-offs/to-review'],
  ['lead', 'people?search='],
  ['lead', 'apprenticeships?search='],
  ['lead', 'cohorts'],
  ['lead', 'cohorts/apprentices?duty=onboarding'],
  ['apprentice', 'apprenticeships/:id/overview'],
  ['apprentice', 'apprenticeships/:id/plan'],
  ['apprentice', 'apprenticeships/:id/log'],
  ['apprentice', 'apprenticeships/:id/timeline'],
  ['apprentice', 'apprenticeships/:id/evidence'],
  ['apprentice', 'apprenticeships/:id/training'],
];

export type ListTime = {
  page: string;
  few: number;
  many: number;
  ratio: number;
  queries: number;
};

/** Every list at both sizes: what grows with all apprentices shows itself here. */
export async function listTimes(bench: Bench): Promise<ListTime[]> {
  const times: ListTime[] = [];
  for (const [part, address] of lists) {
    const { a, b, ratio, queries } = await atBothSizes(bench, part, address);
    times.push({ page: `${part}: ${address}`, few: b, many: a, ratio, queries });
  }
  return times;
}

/** P5: the list that asks most. The overview shows one person, and is no list. */
export function listQueries(times: readonly ListTime[]): Result {
  const most = times
    .filter(({ page }) => !page.includes('overview'))
    .reduce((worst, each) => (each.queries > worst.queries ? each : worst));
  return {
    id: 'P5',
    what: 'Queries of a list page, the one that asks most',
    goal: 'at most 8',
    measured: `${String(most.queries)} (${most.page})`,
    verdict: verdict(most.queries <= 8),
  };
}
