export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
};

/** Medians, and the median of the ratios of those that were measured side by side. */
export type Compared = { a: number; b: number; ratio: number };

/**
 * Measures both in turn, so that a machine that grows slower meanwhile is slower for both: A B, B A,
 * A B… The first pair warms up and is not counted.
 */
export async function compare(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<Compared> {
  const pairs: [a: number, b: number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? await a() : await b();
    const second = round % 2 === 0 ? await b() : await a();
    if (round > 0) pairs.push(round % 2 === 0 ? [first, second] : [second, first]);
  }
  return {
    a: median(pairs.map(([each]) => each)),
    b: median(pairs.map(([, each]) => each)),
    ratio: median(pairs.map(([one, other]) => one / other)),
  };
}

type Work = (nth: number) => Promise<unknown>;

/** Calls per second, when so many are always under way. */
export async function rateOf(work: Work, atOnce: number, ms: number): Promise<number> {
  const begun = performance.now();
  let calls = 0;
  const caller = async () => {
    while (performance.now() - begun < ms) await work((calls += 1));
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return calls / ((performance.now() - begun) / 1000);
}

/** Calls per second of so many calls, of which some are always under way. */
export async function rateOfMany(work: Work, atOnce: number, count: number): Promise<number> {
  const begun = performance.now();
  let calls = 0;
  const caller = async () => {
    while (calls < count) await work((calls += 1));
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return count / ((performance.now() - begun) / 1000);
}

/** The median of the milliseconds of so many calls, one after the other. */
export async function timeOf(work: Work, count: number): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const begun = performance.now();
    await work(nth);
    times.push(performance.now() - begun);
  }
  return median(times);
}
