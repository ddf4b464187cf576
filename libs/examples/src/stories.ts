import {
  amara,
  anil,
  bethan,
  daniel,
  farah,
  grace,
  harpreet,
  isaac,
  jamie,
  leah,
  marcus,
  noor,
  owen,
  priya,
  sam,
  tomasz,
  type ExamplePerson,
} from './people';

/**
 * How one apprentice got to where they stand today. Everything that was due is done and signed,
 * except what is named here. Weeks and days are counted back from today, so the story is never old.
 */
export type Story = {
  apprentice: ExamplePerson;
  mentor: ExamplePerson;
  focusArea: 'core-platforms' | 'bau-fixes' | 'business-interface';
  /** The week of the apprenticeship that today is in. */
  week: number;
  /** Keys of items that are due and not done. */
  late?: readonly string[];
  /** The latest so many items that are due and not done, beside the named ones. */
  lateCount?: number;
  /** So many of the next items are done before they are due. */
  ahead?: number;
  /** Requests that wait: the item, and how many days ago it was sent. */
  waiting?: readonly { key: string; daysAgo: number; statement: string }[];
  /** Nothing was done in the last so many days. */
  quietDays?: number;
  /** Days since the last review; the reviews before it were in time. */
  reviewDaysAgo?: number;
  /** A break in learning that began so many days ago, and how long it lasts. */
  onBreak?: { sinceDays: number; forDays: number };
  /** Minutes of learning in one week. The plan asks for 280. */
  weeklyMinutes?: number;
};

export const stories: readonly Story[] = [
  {
    apprentice: jamie,
    mentor: priya,
    focusArea: 'bau-fixes',
    week: 39,
    lateCount: 23,
    quietDays: 32,
    reviewDaysAgo: 102,
    weeklyMinutes: 225,
  },
  {
    apprentice: tomasz,
    mentor: priya,
    focusArea: 'core-platforms',
    week: 26,
    waiting: [
      {
        key: 'implement.secrets',
        daysAgo: 18,
        statement:
          'I followed the database password from the vault to the service and drew each step. One copy in an old settings file was not needed, so I removed it.',
      },
      {
        key: 'servicedesk.alert',
        daysAgo: 5,
        statement:
          'The disk alert at night came from log files that were never removed. I wrote down what I looked at and in which order.',
      },
    ],
  },
  {
    apprentice: bethan,
    mentor: priya,
    focusArea: 'core-platforms',
    week: 39,
    lateCount: 2,
    quietDays: 22,
  },
  { apprentice: amara, mentor: priya, focusArea: 'business-interface', week: 26, lateCount: 1 },
  { apprentice: daniel, mentor: priya, focusArea: 'core-platforms', week: 39 },
  { apprentice: farah, mentor: priya, focusArea: 'bau-fixes', week: 12, ahead: 13 },
  {
    apprentice: grace,
    mentor: priya,
    focusArea: 'business-interface',
    week: 26,
    lateCount: 2,
    waiting: [
      {
        key: 'test.flaky',
        daysAgo: 1,
        statement:
          'The test failed one time in twenty because it read the clock. It now gets the time passed in, and has passed 500 times in a row.',
      },
    ],
  },
  { apprentice: harpreet, mentor: anil, focusArea: 'bau-fixes', week: 12 },
  { apprentice: isaac, mentor: anil, focusArea: 'core-platforms', week: 26, ahead: 12 },
  {
    apprentice: leah,
    mentor: anil,
    focusArea: 'business-interface',
    week: 39,
    lateCount: 3,
    quietDays: 22,
    onBreak: { sinceDays: 21, forDays: 70 },
  },
  {
    apprentice: marcus,
    mentor: priya,
    focusArea: 'core-platforms',
    week: 12,
    waiting: [
      {
        key: 'build.iac-change',
        daysAgo: 4,
        statement:
          'I added the missing cost tag to 3 storage buckets. The plan showed 3 changes and nothing else.',
      },
    ],
  },
  { apprentice: noor, mentor: anil, focusArea: 'business-interface', week: 47, lateCount: 1 },
  { apprentice: owen, mentor: priya, focusArea: 'bau-fixes', week: 3 },
];

/** Sam is told in more detail: the person of the mock pages. */
export const samsStory: Story = {
  apprentice: sam,
  mentor: priya,
  focusArea: 'bau-fixes',
  week: 21,
  late: [
    'onboarding.m3.clearance-outcome',
    'implement.pair',
    'implement.secrets',
    'test.first-unit',
    'servicedesk.route',
    'servicedesk.alert',
    'servicedesk.article',
    'learn.self-assess',
    'learn.reverse',
    'focus.bau.queue',
    'test.iac-checks',
  ],
  waiting: [
    {
      key: 'implement.dependencies',
      daysAgo: 12,
      statement:
        'The scanner reported an old version of the date library in the passport-checks service. I read the advisory, checked that we do not call the affected part, and raised a change to update it anyway.',
    },
    {
      key: 'build.runbook',
      daysAgo: 6,
      statement:
        'I wrote the runbook for restarting the ingress controller, because the last 2 people who did it asked me how. Joan followed it without talking to me. She got stuck at step 4 the first time, so I rewrote steps 4 to 7 and she then finished in 11 minutes.',
    },
  ],
  reviewDaysAgo: 70,
  weeklyMinutes: 0,
};
