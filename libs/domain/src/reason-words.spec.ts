import { countWords, gapWords, reasonWords } from './reason-words';
import type { Reason } from './standing';

const reason = (facts: Partial<Reason>): Reason => ({
  kind: 'late',
  owners: ['sam'],
  count: 2,
  amount: 60,
  item: { id: 'x', title: 'Record that vetting is complete' },
  urgent: true,
  ...facts,
});

it.each([
  [{}, '2 items late, the oldest by 60 days'],
  [{ count: 1, amount: 1 }, '“Record that vetting is complete” is 1 day late'],
  [{ kind: 'returned', count: 1 }, '1 item returned with comments'],
  [{ kind: 'waiting', count: 1, amount: 8 }, '1 request, sent 8 working days ago'],
  [{ kind: 'waiting', amount: 12 }, '2 requests, the oldest sent 12 working days ago'],
  [{ kind: 'review', amount: 18 }, 'hold the 12-week review, 18 days late'],
  [{ kind: 'quiet', amount: 32 }, 'speak to Jamie: no activity for 32 days'],
  [{ kind: 'hours', amount: 27 }, 'verified hours are 27% under the line'],
] as [Partial<Reason>, string][])('says %j as “%s”', (facts, words) => {
  expect(reasonWords(reason(facts), 'Jamie')).toBe(words);
});

it('says where somebody stands in one sentence', () => {
  const counts = { required: 108, expected: 77, signedOff: 65, askedInTime: 1, gap: 11 };
  expect(countWords(counts)).toBe('65 of 108 required items are signed off. The plan expected 77.');
  expect(gapWords(counts)).toBe('11 items behind the plan');
  expect(gapWords({ ...counts, gap: -1 })).toBe('1 item ahead of the plan');
  expect(gapWords({ ...counts, gap: 0 })).toBe('Level with the plan');
});
