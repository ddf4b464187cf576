import { send } from './browser';
import { compare, rateOf } from './compare';
import { startBare } from './processes';
import { inPercent, inRate, verdict, type Bench, type Result, type Sized } from './result';

const readers = 20;
const atOnce = 8;

export type Page = { address: string; cookie: string };

/** The plan pages of some apprentices, each signed in. */
export async function planPages({ inside }: Sized): Promise<Page[]> {
  const rows = await inside.rows<{ id: string; personId: string }>(
    `SELECT a.id, a.person_id AS "personId" FROM apprenticeships a JOIN people p ON p.id = a.person_id
      ORDER BY p.email LIMIT ${String(readers)}`,
  );
  return Promise.all(
    rows.map(async ({ id, personId }) => ({
      address: `/api/apprenticeships/${id}/plan`,
      cookie: await inside.cookieOf(personId),
    })),
  );
}

/** P1: the service beside a bare server that sends the same statements and answers their rows. */
export async function planThroughput(bench: Bench): Promise<Result> {
  const { large, rounds, ms } = bench;
  const pages = await planPages(large);
  const answers = [];
  for (const { address, cookie } of pages)
    answers.push(await large.inside.statementsOf(address, cookie));
  const bare = await startBare({ database: large.database, answers });
  const page = (nth: number) => pages[nth % pages.length] ?? { address: '', cookie: '' };
  const ours = (nth: number) => send(large.service.origin, page(nth).address, page(nth));
  const theirs = (nth: number) => send(bare.origin, `/${String(nth % pages.length)}`);
  const bytes = [(await ours(0)).length, (await theirs(0)).length];
  const { a, b, ratio } = await compare(
    rounds,
    () => rateOf(ours, atOnce, ms),
    () => rateOf(theirs, atOnce, ms),
  );
  await bare.stop();
  const [our, bares] = bytes.map((count) => `${String(Math.round(count / 1000))} KB`);
  return {
    id: 'P1',
    what: 'Plan page of an apprentice, beside bare Fastify and driver with the same rows',
    goal: 'at least 50%',
    measured: `${inPercent(ratio)} (${inRate(a)} of ${our ?? ''} beside ${inRate(b)} of ${bares ?? ''}, ${String(answers[0]?.length)} statements)`,
    verdict: verdict(ratio >= 0.5),
  };
}

/** P9: one process, and two that share the database. */
export async function twoProcesses(
  { large, rounds, ms }: Bench,
  other: { origin: string },
): Promise<Result> {
  const pages = await planPages(large);
  const from = (origin: string) => (nth: number) => {
    const page = pages[nth % pages.length];
    return send(origin, page?.address ?? '', page);
  };
  const { origin } = large.service;
  const both = (nth: number) => from(nth % 2 === 0 ? origin : other.origin)(nth);
  const { a, b, ratio } = await compare(
    rounds,
    () => rateOf(both, atOnce, ms),
    () => rateOf(from(origin), atOnce, ms),
  );
  return {
    id: 'P9',
    what: 'Two processes on one PostgreSQL beside one, plan page',
    goal: 'at least 1.7 × where cores allow',
    measured: `${ratio.toFixed(2)} × (${inRate(a)} beside ${inRate(b)})`,
    verdict: verdict(ratio >= 1.7),
  };
}
