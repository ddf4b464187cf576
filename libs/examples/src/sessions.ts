/** A session in Sam's log, so many days before today. */
export type ExampleSession = {
  daysAgo: number;
  minutes: number;
  kind:
    | 'shadowing'
    | 'build-work'
    | 'testing'
    | 'service-desk'
    | 'certified-training'
    | 'mentoring'
    | 'self-study';
  mode: 'shadowed' | 'with-help' | 'alone' | 'taught';
  with?: readonly string[];
  did: string;
  learned?: string;
  items?: readonly string[];
  outsidePaidHours?: true;
  nothingNew?: true;
  verified?: true;
};

/** The last two weeks, as on the mock page of the log. */
const lately: readonly ExampleSession[] = [
  {
    daysAgo: 1,
    minutes: 120,
    kind: 'service-desk',
    mode: 'with-help',
    with: ['Gareth Pugh'],
    did: 'Sent 2 tickets to the right owner',
    learned: 'Both were accepted first time. I now ask who is affected before anything else.',
    items: ['servicedesk.route'],
  },
  {
    daysAgo: 4,
    minutes: 90,
    kind: 'build-work',
    mode: 'alone',
    did: 'Rewrote the scan step',
    learned:
      'The scan now fails the run instead of only printing. Found by opening a bucket on a branch.',
    items: ['test.iac-checks'],
  },
  {
    daysAgo: 5,
    minutes: 60,
    kind: 'shadowing',
    mode: 'shadowed',
    with: ['Priya Nair'],
    did: 'Change board for the December freeze',
    learned: 'Why a small change can still be refused: no way back was written down.',
  },
  {
    daysAgo: 6,
    minutes: 180,
    kind: 'certified-training',
    mode: 'with-help',
    did: 'Cloud fundamentals, module 5: pricing',
    items: ['training.cloud'],
    verified: true,
  },
  {
    daysAgo: 7,
    minutes: 75,
    kind: 'testing',
    mode: 'with-help',
    with: ['Leila Haddad'],
    did: 'First failing test for the tidy-up script',
    learned: 'Writing the test first made me name what the script promises.',
    items: ['test.first-unit'],
    verified: true,
  },
  {
    daysAgo: 8,
    minutes: 30,
    kind: 'mentoring',
    mode: 'with-help',
    with: ['Priya Nair'],
    did: 'Weekly one-to-one',
    verified: true,
  },
  {
    daysAgo: 11,
    minutes: 180,
    kind: 'certified-training',
    mode: 'with-help',
    did: 'Cloud fundamentals, module 4: networks',
    items: ['training.cloud'],
    verified: true,
  },
  {
    daysAgo: 12,
    minutes: 120,
    kind: 'build-work',
    mode: 'with-help',
    with: ['Priya Nair'],
    did: 'Paired on the pipeline',
    learned: 'A step that only warns is a step that nobody reads.',
    items: ['test.iac-checks'],
    verified: true,
  },
];

const weekly: readonly Omit<ExampleSession, 'daysAgo' | 'verified'>[] = [
  {
    minutes: 180,
    kind: 'certified-training',
    mode: 'with-help',
    did: 'Cloud fundamentals: course day',
    learned: 'What the provider looks after, and what stays with us.',
    items: ['training.cloud'],
  },
  {
    minutes: 90,
    kind: 'shadowing',
    mode: 'shadowed',
    with: ['Priya Nair'],
    did: 'Watched a release to live',
    learned: 'The rollout stops by itself when the health check fails.',
    items: ['learn.watch-deploy'],
  },
  {
    minutes: 60,
    kind: 'service-desk',
    mode: 'shadowed',
    with: ['Gareth Pugh'],
    did: 'Listened in on the Service Desk',
    learned: 'The first question is always who is affected.',
    items: ['servicedesk.route'],
  },
  {
    minutes: 75,
    kind: 'build-work',
    mode: 'with-help',
    with: ['Leila Haddad'],
    did: 'Fixed a guide by following it word for word',
    learned: 'Two steps only worked on the machine of the person who wrote them.',
    items: ['build.docs-fix'],
  },
  {
    minutes: 30,
    kind: 'mentoring',
    mode: 'with-help',
    with: ['Priya Nair'],
    did: 'Weekly one-to-one',
    nothingNew: true,
  },
  {
    minutes: 45,
    kind: 'self-study',
    mode: 'alone',
    did: 'Read about blue-green deployment',
    learned: 'Why the old version is kept until the new one has proved itself.',
    outsidePaidHours: true,
  },
];

/** About four sessions in each earlier week, the kinds taking turns. */
const earlier = (weeks: number): ExampleSession[] =>
  Array.from({ length: weeks }, (_, week) =>
    weekly.flatMap((session, i): ExampleSession[] =>
      (week + i) % 3 === 2
        ? []
        : [{ ...session, daysAgo: 15 + week * 7 + (i % 4), verified: true }],
    ),
  ).flat();

/** Sam's log, newest first. */
export const samsSessions: readonly ExampleSession[] = [...lately, ...earlier(17)];
