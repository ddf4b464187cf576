import type { Level } from '@tracker/domain';
import type { Code, Frameworks, SkillAtLevel } from '../frameworks';
import { standard } from './standard';

const coded = (names: Record<string, string>): Code[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

const skillNames = {
  ACM: 'Availability and capacity management',
  INF: 'Information security',
  MDS: 'Modern development standards',
  PRG: 'Programming and build (software engineering)',
  PRO: 'Prototyping',
  SUP: 'Service support',
  SYD: 'Systems design',
  SYI: 'Systems integration',
  USF: 'User focus',
};
type SkillCode = keyof typeof skillNames;

const at = (level: Level, ...codes: SkillCode[]): SkillAtLevel[] =>
  codes.map((code) => ({ code, name: skillNames[code], level }));

/** What the items of the programme map to. Grade EO is level 2 of both Civil Service frameworks. */
export const frameworks: Frameworks = {
  gdd: {
    name: 'Government Digital and Data Profession Capability Framework',
    roleLevel: 'Apprentice DevOps engineer',
    skills: at('awareness', 'ACM', 'INF', 'MDS', 'PRG', 'PRO', 'SUP'),
    nextRole: {
      roleLevel: 'Junior DevOps engineer',
      skills: [
        ...at('awareness', 'ACM', 'SYD', 'SYI', 'USF'),
        ...at('working', 'INF', 'MDS', 'PRG', 'PRO', 'SUP'),
      ],
    },
  },
  ccf: {
    name: 'Civil Service Competency Framework 2012 to 2017',
    status: 'Replaced by Success Profiles, but still named in the role definition',
    gradeLevel: 2,
    clusters: [
      {
        name: 'Set Direction',
        competencies: coded({
          SBP: 'Seeing the Big Picture',
          CI: 'Changing and Improving',
          MED: 'Making Effective Decisions',
        }),
      },
      {
        name: 'Engage People',
        competencies: coded({
          LC: 'Leading and Communicating',
          CP: 'Collaborating and Partnering',
          BCA: 'Building Capability for All',
        }),
      },
      {
        name: 'Deliver Results',
        competencies: coded({
          ACO: 'Achieving Commercial Outcomes',
          VFM: 'Delivering Value for Money',
          MQS: 'Managing a Quality Service',
          DAP: 'Delivering at Pace',
        }),
      },
    ],
  },
  behaviours: {
    name: 'Success Profiles: Civil Service behaviours',
    gradeLevel: 2,
    behaviours: coded({
      SBP: 'Seeing the big picture',
      CHI: 'Changing and improving',
      MED: 'Making effective decisions',
      LEA: 'Leadership',
      COI: 'Communicating and influencing',
      WOT: 'Working together',
      DSO: 'Developing self and others',
      MQS: 'Managing a quality service',
      DAP: 'Delivering at pace',
    }),
  },
  sfia: {
    name: 'SFIA, the Skills Framework for the Information Age',
    note: 'SFIA defines no level 1 for PROG or DESN. The code says which way the work leads; it does not award a SFIA level.',
    skills: [
      {
        code: 'DESN',
        name: 'Systems design',
        level: 1,
        definedLevels: { '6': [2, 6], '7': [4, 6], '8': [3, 6], '9': [2, 6] },
      },
      {
        code: 'PROG',
        name: 'Programming/software development',
        level: 1,
        definedLevels: { '6': [2, 5], '7': [2, 6], '8': [2, 6], '9': [2, 6] },
      },
      {
        code: 'LVL1',
        name: 'Level 1 generic attributes',
        level: 1,
        definedLevels: { '6': [1, 1], '7': [1, 1], '8': [1, 1], '9': [1, 1] },
      },
    ],
  },
  standard,
  hoStandards: {
    name: 'Home Office Software Engineering Guidance and Standards (SEGAS)',
    standards: coded({
      'SEGAS-00003': 'Minimal documentation set for a product',
      'SEGAS-00005': 'Infrastructure as code',
      'SEGAS-00006': 'Managing secrets',
      'SEGAS-00007': 'Managing the security of software dependencies',
      'SEGAS-00008': 'Accessibility',
      'SEGAS-00009': 'Signing code commits',
      'SEGAS-00010': 'Encrypting data at rest and in transit',
      'SEGAS-00011': 'Infrastructure utilisation monitoring',
      'SEGAS-00013': 'Developer testing',
      'SEGAS-00014': 'Service reliability',
      'SEGAS-00017': 'Test pyramid',
      'SEGAS-00018': 'Collect DORA metrics',
    }),
  },
};
