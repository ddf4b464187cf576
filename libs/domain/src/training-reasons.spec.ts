import { addDays } from './day';
import { standardSettings } from './settings';
import { standingOf, type ReasonKind, type StandingFacts } from './standing';
import { teamGroupOf } from './team-group';
import { parties, priya, sam, tom } from './testing-cast';

const today = '2026-11-24';

/** An apprentice in week 21 with whom all is well. */
const facts = (changes: Partial<StandingFacts>): StandingFacts => ({
  today,
  startOn: '2026-07-06',
  items: [],
  parties,
  lastActivityOn: '2026-11-23',
  lastReviewOn: '2026-11-02',
  hours: {
    minimumMinutes: 0,
    plannedMinutes: 0,
    unverifiedMinutes: 0,
    verifiedMinutes: 0,
    elapsed: 0.2,
  },
  endings: [],
  unseen: [],
  settings: standardSettings,
  ...changes,
});
const wordOf = (changes: Partial<StandingFacts>) => standingOf(facts(changes)).word;
const reasonsOf = (changes: Partial<StandingFacts>, kind: ReasonKind) =>
  standingOf(facts(changes)).reasons.filter((reason) => reason.kind === kind);

describe('rule 11: what runs out', () => {
  const ending = (days: number, kind: 'certificate' | 'learning' = 'certificate') => ({
    kind,
    id: `${kind} in ${String(days)} days`,
    title: 'ITIL 4 Foundation',
    endsOn: addDays(today, days),
  });

  it.each([
    [91, []],
    [90, [[90, false]]],
    [7, [[7, false]]],
    [0, [[0, false]]],
    [-1, [[1, true]]],
  ])('%i days before its end: %j', (days, expected) => {
    for (const kind of ['certificate', 'learning'] as const) {
      const reasons = reasonsOf({ endings: [ending(days, kind)] }, kind);
      expect(reasons.map(({ amount, urgent }) => [amount, urgent])).toEqual(expected);
      expect(reasons.every(({ owners }) => owners.join() === sam)).toBe(true);
    }
  });

  it('an early warning changes no word and calls nobody; an expired certificate needs attention', () => {
    const warned = standingOf(facts({ endings: [ending(7)] }));
    expect([warned.word, teamGroupOf(tom, warned)]).toEqual(['on-track', 'nothing-needed']);
    const expired = standingOf(facts({ endings: [ending(-1)] }));
    expect(expired.word).toBe('needs-attention');
    expect(teamGroupOf(tom, expired)).toBe('waiting-for-somebody-else');
    expect(teamGroupOf(sam, expired)).toBe('need-you');
  });

  it('several make one reason each for what has run out and what soon will, about the first', () => {
    const endings = [ending(30), ending(-2), ending(5), ending(-9), ending(-3, 'learning')];
    const { reasons } = standingOf(facts({ endings }));
    expect(
      reasons.map(({ kind, count, amount, urgent, certificate, item: learning }) => [
        kind,
        count,
        amount,
        urgent,
        (certificate ?? learning)?.id,
      ]),
    ).toEqual([
      ['certificate', 2, 9, true, 'certificate in -9 days'],
      ['certificate', 2, 5, false, 'certificate in 5 days'],
      ['learning', 1, 3, true, 'learning in -3 days'],
    ]);
  });

  it('a certificate that nobody has seen is the mentor’s move, and urgent like a request', () => {
    const unseen = (daysAgo: number) => [
      { id: 'c', title: 'ITIL 4 Foundation', since: addDays(today, -daysAgo) },
    ];
    expect(reasonsOf({ unseen: unseen(13) }, 'unseen')).toMatchObject([
      { owners: [priya], amount: 13, urgent: false, certificate: { id: 'c' } },
    ]);
    expect(wordOf({ unseen: unseen(13) })).toBe('on-track');
    expect(wordOf({ unseen: unseen(14) })).toBe('needs-attention');
    expect(teamGroupOf(priya, standingOf(facts({ unseen: unseen(0) })))).toBe('need-you');
  });
});
