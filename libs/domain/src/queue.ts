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

/**
 * Minutes that a decision takes this person: the median of the time between one decision and the
 * next, pauses left out. At least half a minute, since a batch is decided in one moment.
 */
export function minutesEach(decidedAt: readonly string[]): number {
  const times = decidedAt.map((at) => Date.parse(at)).sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, i) => (time - (times[i] ?? time)) / 60_000)
    .filter((minutes) => minutes <= pauseMinutes);
  if (gaps.length < knownFrom) return usualMinutesEach;
  return Math.max(shortest, medianOf(gaps) ?? usualMinutesEach);
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
