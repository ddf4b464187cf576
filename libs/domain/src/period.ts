import type { Day } from './day';

/** Days from the first to the last, both counted. An end that is left open is null. */
export type Period = { from: Day | null; to: Day | null };

/** A last day before the first one is a slip, never an empty answer. */
export const endsBeforeStart = ({ from, to }: Period): boolean =>
  from !== null && to !== null && to < from;

export const isWithin = (day: Day, { from, to }: Period): boolean =>
  (from === null || day >= from) && (to === null || day <= to);
