import type { EntryView, log, Response } from '@tracker/contract';
import { idOf, samsHead } from '../../testing/cast';

export const assist = { id: idOf(401), title: 'Assist with a release to live' };
export const alert = { id: idOf(402), title: 'Investigate a platform alert' };
export const laptop = { id: idOf(403), title: 'Order laptop and building pass' };

const countsFully = {
  newLearning: true,
  relevant: true,
  inPaidHours: true,
  notEnglishOrMaths: true,
  notAssessmentOrReview: true,
};

/** What the quick log needs, on Tuesday 24 November 2026. */
export const samsForm = (): Response<typeof log.getNewEntryForm> => ({
  apprenticeship: samsHead(),
  today: '2026-11-24',
  yesterday: '2026-11-23',
  kinds: [
    { value: 'shadowing', words: 'Shadowing' },
    { value: 'service-desk', words: 'Service desk' },
    { value: 'self-study', words: 'Self-study' },
    { value: 'other', words: 'Other' },
  ],
  modes: [
    { value: 'shadowed', words: 'Shadowed' },
    { value: 'with-help', words: 'With help' },
  ],
  recentPeople: ['Priya Nair', 'Leila Haddad'],
  hours: {
    questions: [
      {
        name: 'newLearning',
        words: 'Taught me something new',
        otherwise: 'nothing new learned',
      },
      {
        name: 'relevant',
        words: 'Relevant to my apprenticeship standard',
        otherwise: 'not relevant to the standard',
      },
      { name: 'inPaidHours', words: 'In my paid hours', otherwise: 'outside paid hours' },
      { name: 'notEnglishOrMaths', words: 'Not English or maths', otherwise: 'English or maths' },
      {
        name: 'notAssessmentOrReview',
        words: 'Not an assessment or a review',
        otherwise: 'an assessment or a review',
      },
    ],
    usual: {
      shadowing: countsFully,
      'build-work': countsFully,
      testing: countsFully,
      'service-desk': countsFully,
      'certified-training': countsFully,
      mentoring: countsFully,
      'self-study': { ...countsFully, inPaidHours: false },
      other: countsFully,
    },
  },
  doubts: {
    late: { before: '2026-11-10', words: 'It is more than 14 days ago' },
    short: { fewestWords: 5, words: 'It says very little' },
    sameLength: { minutes: 60, words: 'The last 6 sessions were all 1 h long' },
  },
  suggested: {
    shadowing: [assist.id],
    'build-work': [],
    testing: [],
    'service-desk': [alert.id],
    'certified-training': [],
    mentoring: [],
    'self-study': [],
    other: [],
  },
  items: [
    {
      ...assist,
      group: 'Implement',
      status: 'cannot-start-yet',
      statusWords: 'Cannot start yet',
    },
    { ...alert, group: 'Service desk', status: 'in-progress', statusWords: 'In progress' },
    { ...laptop, group: 'Day 1', status: 'completed', statusWords: 'Completed' },
  ],
});

export const sessionPage = (
  entry: EntryView,
  more: Partial<Response<typeof log.getEntry>> = {},
): Response<typeof log.getEntry> => ({
  apprenticeship: samsHead(),
  entry,
  earlier: [],
  withdrawn: null,
  evidence: [],
  verified: null,
  ...more,
});

/** Sam's November. */
export const november = (
  entries: EntryView[],
  more: Partial<Response<typeof log.getLog>> = {},
): Response<typeof log.getLog> => ({
  apprenticeship: samsHead(),
  month: '2026-11',
  previousMonth: '2026-10',
  nextMonth: null,
  today: '2026-11-24',
  canLog: true,
  figures: {
    sessions: entries.length,
    loggedMinutes: 1500,
    outsidePaidMinutes: 45,
    plannedMinutes: 1200,
    submittedMinutes: 1455,
    submittedSessions: 15,
    verifiedMinutes: 1185,
    waitingSessions: 3,
  },
  days: entries.map(({ on, minutes }) => ({ on, minutes, sessions: 1 })),
  kinds: [
    { kind: 'service-desk', words: 'Service desk', minutes: 270 },
    { kind: 'shadowing', words: 'Shadowing', minutes: 135 },
  ],
  entries,
  matching: entries.length,
  next: null,
  verifier: 'Priya Nair',
  ...more,
});
