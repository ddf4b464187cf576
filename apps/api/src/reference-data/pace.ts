import { addDays, type Day } from '@tracker/domain';
import type { Random } from './random';

/** How somebody gets on: days from an item's due day to its end, and the share that is left undone. */
export type Pace = {
  from: number;
  to: number;
  leaves: number;
  /** The last day on which they did anything. */
  activeUntil: Day;
};

const paces = [
  { share: 0.15, from: -21, to: 0, leaves: 0 },
  { share: 0.6, from: -10, to: 8, leaves: 0.03 },
  { share: 0.17, from: 5, to: 50, leaves: 0.1 },
  { share: 0.08, from: 15, to: 90, leaves: 0.25 },
];

const quietShare = 0.04;

export function paceOf(random: Random, lastDay: Day): Pace {
  let left = random.whole(0, 999) / 1000;
  const pace = paces.find(({ share }) => (left -= share) < 0) ?? { from: 0, to: 0, leaves: 0 };
  const quietFor = random.chance(quietShare) ? random.whole(22, 70) : random.whole(0, 4);
  return {
    from: pace.from,
    to: pace.to,
    leaves: pace.leaves,
    activeUntil: addDays(lastDay, -quietFor),
  };
}
