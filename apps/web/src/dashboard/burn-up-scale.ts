import type { BurnUpView } from '@tracker/contract';

/** Where days and numbers of items stand in a picture of this width. Units are CSS pixels. */
export function scaleOf({ points, required }: BurnUpView, width: number) {
  const height = width < 480 ? 290 : 300;
  const left = 34;
  const right = width - 14;
  const top = 14;
  const bottom = height - 30;
  const first = numberOf(points[0]?.on ?? '');
  const last = numberOf(points.at(-1)?.on ?? '');
  const x = (day: string) =>
    round(left + ((numberOf(day) - first) / Math.max(1, last - first)) * (right - left));
  const y = (items: number) => round(bottom - (items / Math.max(1, required)) * (bottom - top));
  return { width, height, left, right, top, bottom, x, y };
}
export type Scale = ReturnType<typeof scaleOf>;

const dayInMs = 86_400_000;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayInMs;
const round = (n: number) => Math.round(n * 10) / 10;

/** Zero, a few round numbers, and the whole at the top. */
export function linesAt(required: number): number[] {
  const step = [5, 10, 25, 50, 100].find((size) => required / size <= 5) ?? 250;
  const round = Array.from({ length: Math.ceil(required / step) }, (_, n) => n * step);
  return [...round.filter((n) => n === 0 || n < required - step * 0.4), required];
}

/** The start and the first days of the months, thinned out where there is no room for their names. */
export function monthsIn(points: BurnUpView['points'], { x, right }: Scale): string[] {
  const from = points[0]?.on ?? '';
  const to = points.at(-1)?.on ?? '';
  const months = [from];
  for (let month = nextMonth(from); month <= to; month = nextMonth(month)) months.push(month);
  const every = Math.ceil((roomForName * months.length) / Math.max(1, right - x(from)));
  return months
    .filter((month, n) => n % every === 0 && x(month) < right - 28)
    .filter((month, n, kept) => n > 0 || x(kept[1] ?? to) - x(month) >= roomForName);
}

const roomForName = 38;

/** The first day of the month after that of a day. */
function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

export const pathOf = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** The last point that tells what was signed off: where both lines stand today. */
export const pointAt = (points: BurnUpView['points'], today: string) =>
  points.findLast(({ on, signedOff }) => on <= today && signedOff !== null);
