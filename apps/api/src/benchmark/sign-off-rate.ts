import path from 'node:path';
import { openBare } from './bare-database';
import { send } from './browser';
import { compare, rateOfMany } from './compare';
import { inPercent, inRate, verdict, type Bench, type Result, type Sized } from './result';

const perRound = 24;
const atOnce = 4;

type Waiting = { itemId: string; snapshot: string; mentorId: string };

/** Requests that wait for the mentor of the apprentice. A run signs them: they do not come again. */
const waitingOnes = ({ inside }: Sized, count: number) =>
  inside.rows<Waiting>(
    `SELECT i.id AS "itemId", q.snapshot_hash AS snapshot, r.person_id AS "mentorId"
       FROM sign_off_requests q JOIN plan_items i ON i.id = q.plan_item_id
       JOIN relationships r ON r.apprenticeship_id = i.apprenticeship_id AND r.role = 'mentor'
      WHERE q.outcome = 'open' AND i.state = 'awaiting-sign-off' AND i.signer = 'mentor'
      ORDER BY i.id LIMIT ${String(count)}`,
  );

/** P4: sign-offs over HTTP, each with its answer, beside rows that the driver alone writes durably. */
export async function signOffRate(bench: Bench): Promise<Result> {
  const { large, rounds, folder } = bench;
  const needed = perRound * (rounds + 1);
  const waiting = await waitingOnes(large, needed);
  const what = 'Signing off one item, durably, beside one durable row written by the bare driver';
  const goal = 'at least 50%';
  if (waiting.length < needed)
    return {
      id: 'P4',
      what,
      goal,
      measured: `Only ${String(waiting.length)} requests are left. Make the data anew`,
      verdict: 'not measured here',
    };
  const cookies = new Map<string, string>();
  for (const { mentorId } of waiting)
    if (!cookies.has(mentorId)) cookies.set(mentorId, await large.inside.cookieOf(mentorId));
  const sign = () => {
    const { itemId = '', snapshot = '', mentorId = '' } = waiting.pop() ?? {};
    return send(large.service.origin, `/api/items/${itemId}/sign-off`, {
      method: 'POST',
      cookie: cookies.get(mentorId) ?? '',
      body: { snapshot },
    });
  };
  const bare = await openBare(
    bench.kind === 'sqlite'
      ? { kind: 'sqlite', file: path.join(folder, 'bare-rows.sqlite') }
      : large.database,
  );
  await bare.rows('CREATE TABLE IF NOT EXISTS bare_rows (id varchar(36) PRIMARY KEY, words text)');
  const write = () =>
    bare.rows('INSERT INTO bare_rows (id, words) VALUES ($1, $2)', [crypto.randomUUID(), 'Signed']);
  const { a, b, ratio } = await compare(
    rounds,
    () => rateOfMany(sign, atOnce, perRound),
    () => rateOfMany(write, atOnce, perRound),
  );
  await bare.rows('DROP TABLE bare_rows');
  await bare.close();
  const measured = `${inPercent(ratio)} (${inRate(a)} beside ${inRate(b)})`;
  return { id: 'P4', what, goal, measured, verdict: verdict(ratio >= 0.5) };
}
