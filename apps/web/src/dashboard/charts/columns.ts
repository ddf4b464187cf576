/** Where the months of a picture stand: the latest that fit, side by side. Units are CSS pixels. */
export type Columns = {
  /** Place of the first month that is shown, in the list of all. */
  first: number;
  /** The middle of each month that is shown. */
  at: number[];
  /** The room of one month. */
  step: number;
};

/** Down, so that the last column stays within. */
const round = (n: number) => Math.floor(n * 10) / 10;

/** `room`: what the narrowest column needs. Columns are no wider than `most`, and begin at `left`. */
export function columnsFor(
  months: number,
  { left, right, room, most }: { left: number; right: number; room: number; most: number },
): Columns {
  const fitting = Math.max(1, Math.min(months, Math.floor((right - left) / room)));
  const step = round(Math.min(most, (right - left) / fitting));
  return {
    first: months - fitting,
    at: Array.from({ length: fitting }, (_, n) => round(left + step * (n + 0.5))),
    step,
  };
}

/** Said below a picture that does not hold all months: " Earlier months are in the table." */
export const cutWords = ({ first }: Columns) =>
  first > 0 ? ' Earlier months are in the table.' : '';

/** Every how many columns a name of a month fits below. */
export const everyFor = ({ step }: Columns, room = 38) => Math.max(1, Math.ceil(room / step));

/** A round number of hours at or above the largest figure (minutes), and the lines up to it. */
export function hourLines(mostMinutes: number): number[] {
  const hours = Math.max(1, Math.ceil(mostMinutes / 60));
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => hours / size <= 4) ?? 200;
  return Array.from({ length: Math.ceil(hours / step) + 1 }, (_, n) => n * step);
}
