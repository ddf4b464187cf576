import { learningWorkingDaysBetween } from './break';
import { daysBetween } from './day';
import { verifiersOf } from './people';
import type { Reason, StandingFacts } from './standing';
import { currencyOn, type Ending } from './training';

/** Why training calls for somebody: what runs out, and what nobody has seen yet. */
export const trainingReasons = (facts: StandingFacts): Reason[] => [
  ...endingReasons(facts, 'certificate'),
  ...endingReasons(facts, 'learning'),
  ...unseenReason(facts),
];

/**
 * What has run out calls for the apprentice; what soon will is an early warning (product.md rule 11).
 * The line manager reads both, and the move stays the apprentice's.
 */
function endingReasons({ endings, today, parties }: StandingFacts, kind: Ending['kind']): Reason[] {
  return (['expired', 'renewal-due'] as const).flatMap((currency): Reason[] => {
    const group = endings.filter(
      (each) => each.kind === kind && currencyOn(each.endsOn, today).currency === currency,
    );
    const [first] = [...group].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
    if (!first) return [];
    const about = { id: first.id, title: first.title };
    return [
      {
        kind,
        owners: [parties.apprentice],
        count: group.length,
        amount: Math.abs(daysBetween(first.endsOn, today)),
        item: kind === 'learning' ? about : null,
        certificate: kind === 'certificate' ? about : null,
        urgent: currency === 'expired',
      },
    ];
  });
}

/** A certificate that the apprentice has added waits for somebody who confirms it, as a request does. */
function unseenReason({ unseen, today, parties, settings, breaks = [] }: StandingFacts): Reason[] {
  const [first] = [...unseen].sort((a, b) => (a.since < b.since ? -1 : 1));
  if (!first) return [];
  return [
    {
      kind: 'unseen',
      owners: verifiersOf(parties),
      count: unseen.length,
      amount: daysBetween(first.since, today),
      item: null,
      certificate: { id: first.id, title: first.title },
      urgent: learningWorkingDaysBetween(breaks, first.since, today) >= settings.waitingLimitDays,
    },
  ];
}
