import { addDays } from '@tracker/domain';
import type { LifeFacts, Moment } from './life';
import { within, workday } from './days';
import type { Random } from './random';

const missedShare = 0.08;

/** A review every twelve weeks. Some are not held. */
export function reviewMoments(facts: LifeFacts, random: Random): Moment[] {
  const { id: apprenticeshipId, startOn, lastDay, parties, programme } = facts;
  const recordedBy = parties['line-manager']?.[0] ?? '';
  const moments: Moment[] = [];
  const every = programme.content.reviewEveryWeeks * 7;
  for (let on = addDays(startOn, every - 5); on <= lastDay; on = addDays(on, every)) {
    const heldOn = workday(on);
    if (heldOn > lastDay || random.chance(missedShare)) continue;
    const [id, at] = [random.id(), within(heldOn, 14, random)];
    moments.push({
      at,
      tell: (batch) => {
        batch.reviews.push({ id, apprenticeshipId, heldOn, recordedBy, recordedAt: at });
        batch.record(at, {
          by: recordedBy,
          what: 'review.record',
          subject: { kind: 'review', id },
          apprenticeshipId,
          detail: { heldOn },
        });
      },
    });
  }
  return moments;
}
