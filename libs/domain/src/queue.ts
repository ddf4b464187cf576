/** Minutes that a decision takes until enough of one's own are known. */
export const usualMinutesEach = 2;

const knownFrom = 5;
/** A longer gap between two decisions is a pause, not a decision. */
const pauseMinutes = 15;
const shortest = 0.5;

/** The middle one of a list, or the mean of the two in the middle. Null of nothing. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** Decisions so close together are one batch: what was read before them was read for all of them. */
const batchSeconds = 10;

export type Pace = { minutesEach: number; isKnown: boolean };

/**
 * How long a decision takes this person: the median of the time since the decision before, pauses
 * left out, shared by those of one batch. Until enough are known it is the usual time.
 */
export function paceOf(decidedAt: readonly string[]): Pace {
  const each = momentsOf(decidedAt).flatMap(({ at, count }, i, all) => {
    const before = all[i - 1];
    const minutes = before ? (at - before.at) / 60_000 : Infinity;
    return minutes <= pauseMinutes ? Array.from({ length: count }, () => minutes / count) : [];
  });
  const median = medianOf(each);
  return each.length < knownFrom || median === null
    ? { minutesEach: usualMinutesEach, isKnown: false }
    : { minutesEach: Math.max(shortest, median), isKnown: true };
}

/** When decisions were made, the earliest first, each batch once with the number of its decisions. */
function momentsOf(decidedAt: readonly string[]): { at: number; count: number }[] {
  const moments: { at: number; count: number }[] = [];
  for (const at of decidedAt.map((each) => Date.parse(each)).sort((a, b) => a - b)) {
    const last = moments.at(-1);
    if (last && at - last.at <= batchSeconds * 1000) {
      last.at = at;
      last.count += 1;
    } else moments.push({ at, count: 1 });
  }
  return moments;
}

/** "about 9 minutes", never less than one. */
export function aboutMinutes(requests: number, each: number): string {
  const minutes = Math.max(1, Math.round(requests * each));
  return `about ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** Working days by which requests are told apart in the queue; the last group has no end. */
const ageLimits = [2, 5, 10] as const;

/** How many have waited how long: "up to 2 working days", "3 to 5", "6 to 10", "more than 10". */
export function agesOf(waited: readonly number[]): { words: string; count: number }[] {
  const groups = ageLimits.map((limit, i) => {
    const from = (ageLimits[i - 1] ?? -1) + 1;
    const words =
      i === 0 ? `Up to ${String(limit)} working days` : `${String(from)} to ${String(limit)}`;
    return { words, count: waited.filter((days) => days >= from && days <= limit).length };
  });
  const last = ageLimits[ageLimits.length - 1] ?? 0;
  const over = waited.filter((days) => days > last).length;
  return [...groups, { words: `More than ${String(last)}`, count: over }];
}

type Queued = { itemId: string; apprentice: string };

const largestBatch = 10;

/**
 * What to take next: all that waits from the apprentice who has waited longest, so that one person's
 * work is read together. `requests` come with the oldest first. Null when nothing waits.
 */
export function nextBatch<Request extends Queued>(requests: readonly Request[]): Request[] | null {
  const [oldest] = requests;
  if (!oldest) return null;
  return requests
    .filter(({ apprentice }) => apprentice === oldest.apprentice)
    .slice(0, largestBatch);
}
