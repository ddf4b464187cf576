import type { EntryKind, EntryMode } from '@tracker/domain';

/** Names and sentences of people who do not exist. */
export const firstNames =
  'Aisha Amelia Andrzej Angus Anya Ben Bronwen Caleb Carys Chidi Chloe Connor Daisy Deepak Dylan Eilidh Elif Emeka Ewan Fatima Femi Fiona Gethin Hana Hassan Imogen Isla Jack Jasmine Jerome Joanna Kofi Layla Lewis Lucia Maeve Mei Mohammed Niamh Oliver Olu Oscar Poppy Rafael Ravi Rhian Rosa Ruby Sadia Seren Shanice Sophie Tariq Theo Uma Victor Wei Yusuf Zara Zofia'.split(
    ' ',
  );
export const lastNames =
  'Abbott Adeleke Ahmed Ali Anderson Baker Banerjee Begum Bell Brown Campbell Chan Chaudhry Clarke Cooper Costa Davies Diaz Dixon Edwards Evans Farrell Ferguson Foster Garcia Griffiths Gupta Hall Hughes Hussain Ibrahim Iqbal Jackson James Johnson Jones Kaur Kelly Khan Kowalski Lee Lloyd MacDonald Malik Martin Mensah Mitchell Moore Morgan Murphy Nowak Obi Okonkwo Osman Patel Phillips Price Quinn Rahman Reid Roberts Robinson Shah Sharma Singh Smith Stewart Taylor Thomas Thompson Tran Turner Walker Ward Watson White Williams Wilson Wood Wright Yilmaz Young'.split(
    ' ',
  );

export type Sentence = { kind: EntryKind; mode: EntryMode; did: string; learned: string };

const sentence = (kind: EntryKind, mode: EntryMode, did: string, learned: string): Sentence => ({
  kind,
  mode,
  did,
  learned,
});

export const sentences: readonly Sentence[] = [
  sentence(
    'build-work',
    'with-help',
    'Paired on the build pipeline',
    'Why each step has its own permissions.',
  ),
  sentence(
    'build-work',
    'alone',
    'Moved a job to the new runner',
    'A cache can hide a missing dependency.',
  ),
  sentence(
    'build-work',
    'shadowed',
    'Watched a release to production',
    'What is checked before anybody presses the button.',
  ),
  sentence(
    'testing',
    'with-help',
    'Wrote a failing test for the tidy-up script',
    'Writing it first made me name what the script promises.',
  ),
  sentence(
    'testing',
    'alone',
    'Repaired a test that failed at random',
    'It depended on the order of two messages.',
  ),
  sentence(
    'service-desk',
    'with-help',
    'Answered two tickets about access',
    'To ask who is affected before anything else.',
  ),
  sentence(
    'service-desk',
    'alone',
    'Sent four tickets to the right owner',
    'All were accepted the first time.',
  ),
  sentence(
    'shadowing',
    'shadowed',
    'Sat with the on-call engineer',
    'An alert is a question, not an answer.',
  ),
  sentence(
    'shadowing',
    'shadowed',
    'Change board for the next release',
    'A small change can still be refused: no way back was written down.',
  ),
  sentence('mentoring', 'with-help', 'Weekly one-to-one', 'What to do next, and what can wait.'),
  sentence(
    'self-study',
    'alone',
    'Read the runbook for certificates',
    'Who renews them, and what happens when nobody does.',
  ),
  sentence('other', 'with-help', 'Helped at the community meeting', ''),
];

export const statements: readonly string[] = [
  'I did it from a clean clone, wrote down each step that was missing, and had the correction merged.',
  'I changed it on a branch, answered two review comments, and watched it run afterwards.',
  'I explained it to the next apprentice, who followed my notes without asking.',
  'I found the cause in the log, wrote the test that shows it, and fixed it with my mentor watching.',
];

export const praise: readonly string[] = [
  'Clear and complete.',
  'You asked the right people first.',
  '',
];
export const nextSteps: readonly string[] = ['Do the next one alone.', 'Show it to the team.', ''];
export const returns: readonly string[] = [
  'Name the run that shows it.',
  'Say what you would do differently.',
];
