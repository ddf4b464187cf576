import { countWords, gapWords, reasonWords } from './reason-words';
import type { Reason } from './standing';

const reason = (facts: Partial<Reason>): Reason => ({
  kind: 'late',
  owners: ['sam'],
  count: 2,
  amount: 60,
  since: '2026-09-25',
  item: { id: 'x', title: 'Record that vetting is complete' },
  certificate: null,
  urgent: true,
  ...facts,
});

const itil: Partial<Reason> = {
  kind: 'certificate',
  count: 1,
  item: null,
  certificate: { id: 'c', title: 'ITIL 4 Foundation' },
};

it.each([
  [{}, '2 items late, the oldest by 60 days'],
  [{ count: 1, amount: 1 }, '“Record that vetting is complete” is 1 day late'],
  [{ kind: 'returned', count: 1 }, '1 item returned with comments'],
  [{ kind: 'waiting', count: 1, amount: 8 }, '1 request, sent 8 working days ago'],
  [{ kind: 'waiting', amount: 12 }, '2 requests, the oldest sent 12 working days ago'],
  [{ kind: 'review', amount: 18 }, 'hold the 12-week review, 18 days late'],
  [{ kind: 'quiet', amount: 32 }, 'speak to Jamie: no activity for 32 days'],
  [{ kind: 'hours', amount: 27 }, 'verified hours are 27% under the line'],
  [{ ...itil, amount: 27, urgent: false }, '“ITIL 4 Foundation” runs out in 27 days'],
  [{ ...itil, amount: 1, urgent: false }, '“ITIL 4 Foundation” runs out tomorrow'],
  [{ ...itil, amount: 0, urgent: false }, '“ITIL 4 Foundation” runs out today'],
  [{ ...itil, amount: 1 }, '“ITIL 4 Foundation” expired yesterday'],
  [{ ...itil, count: 2, amount: 9 }, '2 certificates expired, the first 9 days ago'],
  [
    { ...itil, count: 2, amount: 9, urgent: false },
    '2 certificates run out within 90 days, the first in 9 days',
  ],
  [
    { kind: 'learning', count: 1, amount: 3, urgent: false },
    '“Record that vetting is complete” has to be done again in 3 days',
  ],
  [
    { kind: 'learning', count: 1, amount: 3 },
    '“Record that vetting is complete” was to be done again 3 days ago',
  ],
  [
    { kind: 'learning', amount: 3 },
    '2 pieces of required learning were to be done again, the first 3 days ago',
  ],
  [
    { kind: 'learning', amount: 3, urgent: false },
    '2 pieces of required learning to be done again within 90 days, the first in 3 days',
  ],
  [
    { ...itil, kind: 'unseen', amount: 0 },
    'look at the certificate “ITIL 4 Foundation”, added today',
  ],
  [
    { ...itil, kind: 'unseen', count: 2, amount: 5 },
    'look at 2 certificates, the oldest added 5 days ago',
  ],
] as [Partial<Reason>, string][])('says %j as “%s”', (facts, words) => {
  expect(reasonWords(reason(facts), 'Jamie')).toBe(words);
});

it('says where somebody stands in one sentence', () => {
  const counts = { required: 108, expected: 77, signedOff: 65, askedInTime: 1, gap: 11 };
  expect(countWords(counts)).toBe('65 of 108 required items are signed off. The plan expected 77.');
  expect(gapWords(counts)).toBe('11 items behind the plan');
  expect(gapWords({ ...counts, gap: -1 })).toBe('1 item ahead of the plan');
  expect(gapWords({ ...counts, gap: 0 })).toBe('Level with the plan');
  expect(gapWords(counts, { isPaused: true })).toBe('Paused, with 65 items signed off');
});

it('says what is done without a word of blame while it is too early to say', () => {
  const early = { required: 108, signedOff: 1, expected: 9, askedInTime: 0, gap: 8 };
  expect(countWords(early, true)).toBe(
    '1 of 108 required items is signed off. 9 were due by today.',
  );
  expect(gapWords(early, { isEarly: true })).toBe('1 item signed off in the first weeks');
});
