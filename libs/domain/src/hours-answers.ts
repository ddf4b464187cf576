import type { EntryKind } from './log-entry';

/** The five questions about the time of a session. It counts where all are true (product.md rule 14). */
export const hoursQuestions = [
  'newLearning',
  'relevant',
  'inPaidHours',
  'notEnglishOrMaths',
  'notAssessmentOrReview',
] as const;
export type HoursQuestion = (typeof hoursQuestions)[number];
export type HoursAnswers = Record<HoursQuestion, boolean>;

/** As the apprentice ticks them. */
export const questionWords: Record<HoursQuestion, string> = {
  newLearning: 'Taught me something new',
  relevant: 'Relevant to my apprenticeship standard',
  inPaidHours: 'In my paid hours',
  notEnglishOrMaths: 'Not English or maths',
  notAssessmentOrReview: 'Not an assessment or a review',
};

/** Why the time does not count, where this is not true of it. */
export const notCountedWords: Record<HoursQuestion, string> = {
  inPaidHours: 'outside paid hours',
  newLearning: 'nothing new learned',
  relevant: 'not relevant to the standard',
  notEnglishOrMaths: 'English or maths',
  notAssessmentOrReview: 'an assessment or a review',
};

/** "yes to all five questions", or what is not true: "no to “In my paid hours”" */
export function answersWords(answers: HoursAnswers): string {
  const untrue = hoursQuestions.filter((question) => !answers[question]);
  if (untrue.length === 0) return 'yes to all five questions';
  return `no to ${untrue.map((question) => `“${questionWords[question]}”`).join(', ')}`;
}

const allTrue: HoursAnswers = {
  newLearning: true,
  relevant: true,
  inPaidHours: true,
  notEnglishOrMaths: true,
  notAssessmentOrReview: true,
};

/** What is usually true of a session of this kind. Study alone is mostly done at home. */
export const usualAnswers = (kind: EntryKind): HoursAnswers => ({
  ...allTrue,
  inPaidHours: kind !== 'self-study',
});

/** How far an item of the programme is off-the-job training. */
export type OffTheJob = 'learning' | 'mixed' | 'no';

type Entry = HoursAnswers & { items: readonly OffTheJob[] };

/**
 * Why the time of a session does not count as off-the-job training, null where it does (product.md
 * rule 14; funding rules, P40): every answer is yes, and it is not only for items of onboarding and
 * reviews, which never count.
 */
export function whyNotOffTheJob(entry: Entry): string | null {
  const order: readonly HoursQuestion[] = ['inPaidHours', ...hoursQuestions];
  const untrue = order.find((question) => !entry[question]);
  if (untrue) return notCountedWords[untrue];
  const countsNowhere = entry.items.length > 0 && entry.items.every((kind) => kind === 'no');
  return countsNowhere ? 'only induction or reviews' : null;
}

/** Whether the time may count as off-the-job training (product.md rule 14). */
export const isOffTheJob = (entry: Entry): boolean => whyNotOffTheJob(entry) === null;
