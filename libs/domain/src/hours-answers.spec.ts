import { entryKinds } from './log-entry';
import {
  hoursQuestions,
  isOffTheJob,
  usualAnswers,
  whyNotOffTheJob,
  type OffTheJob,
} from './hours-answers';

const yes = usualAnswers('shadowing');

/** Every way to answer five questions. */
const allAnswers = Array.from({ length: 2 ** hoursQuestions.length }, (_, n) => ({
  ...yes,
  ...Object.fromEntries(hoursQuestions.map((question, i) => [question, (n & (1 << i)) === 0])),
}));

describe('Rule 14: what may count as off-the-job training', () => {
  const items: readonly { kinds: readonly OffTheJob[]; counts: boolean }[] = [
    { kinds: [], counts: true },
    { kinds: ['mixed'], counts: true },
    { kinds: ['learning'], counts: true },
    { kinds: ['no', 'mixed'], counts: true },
    { kinds: ['no', 'learning'], counts: true },
    { kinds: ['no'], counts: false },
    { kinds: ['no', 'no'], counts: false },
  ];

  it.each(items)('for items $kinds, however the questions are answered', ({ kinds, counts }) => {
    for (const answers of allAnswers) {
      const areAllYes = hoursQuestions.every((question) => answers[question]);
      expect(isOffTheJob({ ...answers, items: kinds })).toBe(counts && areAllYes);
    }
  });

  it.each([
    ['inPaidHours', 'outside paid hours'],
    ['newLearning', 'nothing new learned'],
    ['relevant', 'not relevant to the standard'],
    ['notEnglishOrMaths', 'English or maths'],
    ['notAssessmentOrReview', 'an assessment or a review'],
  ] as const)('where %s is not true, it says why: %s', (question, words) => {
    expect(whyNotOffTheJob({ ...yes, [question]: false, items: [] })).toBe(words);
  });

  it('time spent only on induction and reviews says so', () => {
    expect(whyNotOffTheJob({ ...yes, items: ['no'] })).toBe('only induction or reviews');
  });
});

it('a usual session of every kind counts, but for self-study, which is mostly done at home', () => {
  const counting = entryKinds.filter((kind) => isOffTheJob({ ...usualAnswers(kind), items: [] }));
  expect(counting).toEqual(entryKinds.filter((kind) => kind !== 'self-study'));
});
