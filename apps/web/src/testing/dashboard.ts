import type { dashboard, Response, StandingView, TeamRow } from '@tracker/contract';
import { idOf, samsHead, samsId, samsStanding } from './cast';

type Overview = Response<typeof dashboard.getOverview>;

const quiet = (main: string, minor = '') => ({ main, minor, alert: 'none' as const });

/** How Sam stands in the words that Tom reads. */
export const samsStandingForTom = (): StandingView =>
  samsStanding({
    reasons: [
      {
        owner: 'You',
        isYou: true,
        text: '“Record the vetting outcome” is 88 days late',
        item: { id: idOf(210), title: 'Record the vetting outcome' },
        certificate: null,
        urgent: true,
      },
      {
        owner: 'Sam Okafor',
        isYou: false,
        text: '9 items late, the oldest by 60 days',
        item: { id: idOf(201), title: 'Direct ten issues to the right owner' },
        certificate: null,
        urgent: true,
      },
    ],
  });

export const samsRow = (more: Partial<TeamRow> = {}): TeamRow => ({
  apprenticeshipId: samsId,
  apprentice: samsHead().apprentice,
  standsInFor: '',
  week: 21,
  weeks: 104,
  standing: samsStandingForTom(),
  lastActivity: quiet('Yesterday'),
  hours: { ...quiet('92 of 96 h', '4 h under'), loggedMinutes: 6210, verifiedMinutes: 5535 },
  oldestRequest: quiet('8 working days', 'Priya Nair’s move'),
  nextReview: quiet('8 December', 'In 14 days'),
  ...more,
});

/** An apprentice with whom all is well, but who was quiet for three weeks. */
export const bethansRow = (more: Partial<TeamRow> = {}): TeamRow => ({
  ...samsRow(),
  apprenticeshipId: idOf(108),
  apprentice: { id: idOf(8), name: 'Bethan Rhys' },
  week: 39,
  standing: samsStanding({
    word: 'on-track',
    title: 'On track',
    percent: { signedOff: 88, waiting: 0, expected: 92 },
    reasons: [],
  }),
  lastActivity: { main: '22 days ago', minor: 'Alert at 28 days', alert: 'near' },
  hours: { ...quiet('171 of 182 h', '11 h under'), loggedMinutes: 10300, verifiedMinutes: 10260 },
  oldestRequest: quiet('None waiting'),
  nextReview: { main: '18 days late', minor: 'Was due 6 November', alert: 'passed' },
  ...more,
});

/** A list of two on one page, nothing filtered. */
export const teamPage = {
  matching: 2,
  total: 2,
  filters: {
    standings: [
      { value: 'behind', text: 'Behind (1)' },
      { value: 'on-track', text: 'On track (1)' },
    ],
    programmes: [{ value: 'apprentice-devops', text: 'Apprentice DevOps' }],
  },
  next: null,
};

/** Sam's record as Tom reads it. */
export const samsOverview = (more: Partial<Overview> = {}): Overview => ({
  apprenticeship: samsHead({ isMine: false, whoCanSee: 'you, Sam Okafor, Priya Nair (mentor)' }),
  standing: samsStandingForTom(),
  burnUp: {
    title: '12 items behind the plan',
    required: 108,
    today: '2026-11-24',
    points: [
      { on: '2026-07-06', expected: 0, signedOff: 0 },
      { on: '2026-11-24', expected: 77, signedOff: 65 },
      { on: '2027-01-19', expected: 84, signedOff: null },
    ],
  },
  forecast: 'To be level by 26 February, 2 to 3 sign-offs a week are needed.',
  clocks: [
    { title: 'Late with Sam', words: '9 items, the oldest by 60 days' },
    { title: 'Waiting for the mentor', words: '2 items, the oldest for 8 working days' },
    { title: 'Waiting for others', words: 'Nothing' },
  ],
  next: [],
  toDoCount: 9,
  hours: { minimum: 11_220, planned: 5760, submitted: 675, verified: 5535 },
  hoursWords: 'Verified: 49% of the minimum. The plan expected 51% by today.',
  hoursPercent: { verified: 49, expected: 51 },
  runningOut: [],
  comingUp: [],
  facts: {
    waiting: quiet('2', 'with Priya Nair'),
    lastActivity: quiet('Yesterday', 'Service desk, 2 h'),
    nextReview: { main: '8 December', minor: 'In 14 days', alert: 'near' },
  },
  recent: [
    {
      at: '2026-11-20T15:42:00.000Z',
      title: 'Returned: Add automatic checks',
      by: 'Priya Nair',
      notes: [{ title: 'What needs to change', text: 'Add a link to the run.' }],
      item: { id: idOf(305), title: 'Add automatic checks' },
      revision: 1,
    },
  ],
  moves: ['record-review'],
  ...more,
});
