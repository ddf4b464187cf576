import { onboardingPhases, type Duty, type FocusArea, type Programme } from '../programme';
import { beforeDay1 } from './before-day-1';
import { build } from './build';
import { certifications } from './certifications';
import { certifiedTraining } from './certified-training';
import { day1 } from './day-1';
import { first3Months } from './first-3-months';
import { focusArea } from './focus-area';
import { focusBauFixes } from './focus-bau-fixes';
import { focusBusinessInterface } from './focus-business-interface';
import { focusCorePlatforms } from './focus-core-platforms';
import { frameworks } from './frameworks';
import { implement } from './implement';
import { month1 } from './month-1';
import { serviceDesk } from './service-desk';
import { shadowing } from './shadowing';
import { test } from './test';
import { week1 } from './week-1';

const duties: readonly Duty[] = [
  {
    key: 'build',
    title: 'Support the DevOps team: code and document the build',
    shortTitle: 'Build',
    summary:
      'Join the team that builds infrastructure platforms by automation. First run what exists. Then change it in small, reviewed steps, and leave the written record better than you found it.',
    seedBullet: 1,
    kinds: ['build-work'],
  },
  {
    key: 'implement',
    title: 'Implement new and changed software with developers, to the right security standard',
    shortTitle: 'Implement',
    summary:
      'Work beside the developers who write the code as it moves towards live. Help to make sure that the agreed specification and security controls are really in place.',
    seedBullet: 2,
    kinds: ['build-work'],
  },
  {
    key: 'test',
    title: 'Assist in testing the automated software',
    shortTitle: 'Test',
    summary:
      'Learn what each kind of test is for. Run the tests, add to them, and help the team to trust the result before a change moves on.',
    seedBullet: 3,
    kinds: ['testing'],
  },
  {
    key: 'servicedesk',
    title: 'Support the Service Desk and respond to platform issues',
    shortTitle: 'Service desk',
    summary:
      'Help technical issues to reach the right application owner, and help to fix those that belong to the platform, always by the agreed process.',
    seedBullet: 4,
    kinds: ['service-desk'],
  },
  {
    key: 'learn',
    title: 'Shadow and learn from other DevOps engineers',
    shortTitle: 'Shadowing',
    summary:
      'Spend a large share of your time watching, being watched and thinking about it. Plan it, log it and pass it on.',
    seedBullet: 5,
    kinds: ['shadowing', 'self-study'],
  },
  {
    key: 'focus',
    title: 'Focus on one area',
    shortTitle: 'Focus area',
    summary:
      'Work more deeply in one of 3 areas: core platforms, business-as-usual fixes, or being the link with the business. Your checklist shows the items of your area only.',
    seedBullet: 6,
    kinds: ['build-work'],
  },
  {
    key: 'training',
    title: 'Complete certified training and the apprenticeship itself',
    shortTitle: 'Certified training',
    summary:
      'Agree a plan with your training provider and line manager. Certificates are goals on the way, and reviews keep all 3 of you honest about progress.',
    seedBullet: 7,
    kinds: ['certified-training', 'self-study'],
  },
];

const focusAreas: readonly FocusArea[] = [
  {
    key: 'core-platforms',
    title: 'Core platforms',
    summary: 'Look after the shared services that everything else runs on.',
  },
  {
    key: 'bau-fixes',
    title: 'Business-as-usual fixes',
    summary: 'Fix the faults of every day, and stop them coming back.',
  },
  {
    key: 'business-interface',
    title: 'Interface with the business',
    summary: 'Be the link between the people who need the service and those who build it.',
  },
];

export const apprenticeDevops: Programme = {
  key: 'apprentice-devops',
  title: 'Apprentice DevOps',
  organisation: 'Home Office',
  profession: 'Digital, Data and Technology',
  grade: 'EO',
  durationWeeks: 104,
  durationNote:
    'The role definition gives no length. 104 weeks is the usual 24 months to gateway of the apprenticeship standard.',
  reviewEveryWeeks: 12,
  offTheJob: {
    minimumHours: 187,
    plannedHours: 486,
    note: 'The minimum is the floor for starts from 1 August 2025. This programme plans about 4 hours 40 minutes a week over 104 weeks.',
  },
  frameworks,
  phases: onboardingPhases,
  duties,
  focusAreas,
  certifications,
  items: [
    ...beforeDay1,
    ...day1,
    ...week1,
    ...month1,
    ...first3Months,
    ...build,
    ...implement,
    ...test,
    ...serviceDesk,
    ...shadowing,
    ...focusArea,
    ...focusCorePlatforms,
    ...focusBauFixes,
    ...focusBusinessInterface,
    ...certifiedTraining,
  ],
};
