import type { programmes, Response, RolePage } from '@tracker/contract';

type Programme = Response<typeof programmes.listProgrammes>['programmes'][number];

export const devops: Programme = {
  key: 'apprentice-devops',
  title: 'Apprentice DevOps',
  organisation: 'Home Office',
  version: 1,
  weeks: 104,
  items: 3,
  focusAreas: [
    { key: 'core-platforms', title: 'Core platforms' },
    { key: 'bau-fixes', title: 'Business-as-usual fixes' },
  ],
};

const section = (key: string, title: string): RolePage['sections'][number] => ({
  key,
  title,
  paragraphs: [`${title}, in one paragraph.`],
  points: [`one point of ${key}`],
  links: [],
});

export const devopsRole: RolePage = {
  key: 'apprentice-devops',
  title: 'Apprentice DevOps',
  organisation: 'Home Office',
  grade: 'EO',
  sections: [
    section('organisation', 'About the organisation'),
    section('role', 'About the role'),
    section('first-months', 'Your first weeks and months'),
    {
      ...section('capabilities', 'Capabilities and competencies'),
      links: [{ title: 'Skills they need', href: 'https://www.gov.uk/skills' }],
    },
    section('sfia', 'SFIA'),
  ],
  duties: [{ key: 'build', title: 'Support the DevOps team', summary: 'Write code.', items: 2 }],
  phases: [{ key: 'day1', title: 'Day 1', summary: 'Collect your laptop.', items: 1 }],
  workWith: [
    {
      key: 'developers',
      title: 'Software developers',
      why: 'To build the pipeline.',
      items: [{ key: 'build.map', title: 'Draw the platform' }],
    },
  ],
  sfia: [{ code: 'PROG', name: 'Programming', level: 1, note: 'Not defined' }],
  appendix: [
    { key: 'grade', title: 'Grade', value: 'EO', note: 'Executive Officer' },
    { key: 'location', title: 'Location', value: '', note: 'Set for each apprenticeship' },
  ],
};
