import type { ApprenticeshipHead, Me, StandingView } from '@tracker/contract';

/** Ids that differ in their last figures: `idOf(12)`. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const people = {
  sam: { id: idOf(1), name: 'Sam Okafor' },
  priya: { id: idOf(2), name: 'Priya Nair' },
  tom: { id: idOf(3), name: 'Tom Reilly' },
  dan: { id: idOf(4), name: 'Dan Whitlock' },
  lena: { id: idOf(5), name: 'Lena Fischer' },
};

/** Sam's apprenticeship. */
export const samsId = idOf(100);

const session = { idleMinutes: 30, endsAt: '2999-01-01T00:00:00.000Z' };

const me = (person: { id: string; name: string }, more: Partial<Me>): Me => ({
  ...person,
  email: `${person.name.toLowerCase().replace(' ', '.')}@example.gov.uk`,
  roles: [],
  covering: [],
  apprenticeshipId: null,
  toReview: 0,
  session,
  ...more,
});

export const sam = me(people.sam, { roles: ['apprentice'], apprenticeshipId: samsId });
export const priya = me(people.priya, { roles: ['mentor'], toReview: 6 });
export const tom = me(people.tom, { roles: ['line-manager'] });
export const lena = me(people.lena, { roles: ['programme-lead'] });

/** The head of Sam's pages, as Sam or as somebody else reads it. */
export const samsHead = (more: Partial<ApprenticeshipHead> = {}): ApprenticeshipHead => ({
  id: samsId,
  apprentice: people.sam,
  isMine: true,
  programme: { key: 'apprentice-devops', title: 'Apprentice DevOps', version: 1 },
  focusArea: 'BAU fixes',
  startOn: '2026-07-06',
  plannedEndOn: '2028-06-30',
  week: 21,
  weeks: 104,
  mentors: [people.priya],
  lineManagers: [people.tom],
  coaches: [people.dan],
  paused: null,
  covers: [],
  whoCanSee: 'you, Priya Nair (mentor), Tom Reilly (line manager)',
  ...more,
});

export const samsStanding = (more: Partial<StandingView> = {}): StandingView => ({
  word: 'behind',
  title: 'Behind',
  sentence: '65 of 108 required items are signed off. The plan expected 77.',
  because: 'Behind, because signed off (60%) is 11 points under expected (71%); the limit is 10.',
  percent: { signedOff: 60, waiting: 2, expected: 71 },
  counts: { required: 108, expected: 77, signedOff: 65, askedInTime: 0, gap: 12 },
  reasons: [
    {
      owner: 'You',
      isYou: true,
      text: '9 items late, the oldest by 60 days',
      item: { id: idOf(201), title: 'Direct ten issues to the right owner' },
      certificate: null,
      urgent: true,
    },
    {
      owner: 'Priya Nair',
      isYou: false,
      text: '2 requests, the oldest sent 8 working days ago',
      item: null,
      certificate: null,
      urgent: false,
    },
  ],
  ...more,
});
