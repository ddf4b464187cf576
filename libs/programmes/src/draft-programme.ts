import type { Frameworks } from './frameworks';
import { dutyItems, phaseItems, type ItemAsWritten, type ProgrammeItem } from './item';
import { onboardingPhases, type Duty, type Programme } from './programme';
import type { ReadRoleDefinition } from './read-role-definition';

/** What an author starts from. `toDo` says what only a person can fill in. */
export type DraftProgramme = Programme & { status: 'draft'; toDo: string[] };

/**
 * A first draft from a role definition: one duty per day-to-day bullet, the standard onboarding
 * phases, and one starter item per phase, per duty and per group in “who you’ll work with”.
 * The organisation stays empty, because the document does not name it in a field.
 */
export function draftProgramme(read: ReadRoleDefinition): DraftProgramme {
  const duties = read.duties.map(dutyOf);
  return {
    status: 'draft',
    key: keyOf(read.title),
    title: read.title,
    organisation: '',
    profession: read.profession,
    grade: read.appendix.find(({ field }) => field.toLowerCase() === 'grade')?.value ?? '',
    durationWeeks: 104,
    durationNote: 'The usual 24 months to gateway. Change it to the length of the apprenticeship.',
    reviewEveryWeeks: 12,
    offTheJob: {
      minimumHours: 187,
      plannedHours: 187,
      note: 'The minimum is the floor for starts from 1 August 2025. Enter the hours that you plan.',
    },
    frameworks: frameworksOf(read),
    phases: onboardingPhases,
    duties,
    focusAreas: [],
    certifications: [],
    items: [...phaseStarters(read), ...duties.flatMap(dutyStarter)],
    toDo: ['Name the organisation', ...read.oddities],
  };
}

const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** At a word’s end, so that a title stays readable. */
const shorten = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, text.lastIndexOf(' ', max - 1))}…`;

/** “As the apprentice you will support a team. More.” becomes “Support a team”. */
function titleOf(bullet: string): string {
  const [sentence = bullet] = bullet.split(/\.\s*/, 1);
  const start = /\byou (?:will be expected to|can expect to|will) /i.exec(sentence);
  const action = start ? sentence.slice(start.index + start[0].length) : sentence;
  return shorten(capital(action), 90);
}

const dutyOf = (bullet: string, index: number): Duty => ({
  key: `duty-${index + 1}`,
  title: titleOf(bullet),
  shortTitle: `Duty ${index + 1}`,
  summary: bullet,
  seedBullet: index + 1,
});

const dutyStarter = ({ key, summary, seedBullet }: Duty): ProgrammeItem[] =>
  dutyItems(key, [
    {
      key: `${key}.start`,
      title: `Agree your first task for duty ${seedBullet}`,
      guidance: `Read the duty with your mentor: “${summary}” Agree one first task that is small and safe.`,
      doneWhen: 'The task, who helps and the date are agreed.',
      evidenceKinds: ['log'],
      suggestedWeek: 4,
      signer: 'mentor',
      offTheJob: 'mixed',
    },
  ]);

const firstOfPhase: Record<string, ItemAsWritten> = {
  before: {
    key: 'onboarding.before.start',
    title: 'Send a welcome note with the plan for day 1',
    guidance: 'Say where to go, when, who to ask for, what to bring and how to get in.',
    evidenceKinds: ['document'],
    suggestedWeek: -1,
    owner: 'line-manager',
    signer: 'line-manager',
    offTheJob: 'no',
  },
  day1: {
    key: 'onboarding.day1.start',
    title: 'Read your role definition together',
    guidance: 'Go through each day-to-day duty with your mentor and find it in this tracker.',
    evidenceKinds: ['checklist'],
    suggestedWeek: 1,
    signer: 'mentor',
    offTheJob: 'no',
  },
  week1: {
    key: 'onboarding.week1.start',
    title: 'Start your learning log',
    guidance: 'Write your first entry by Friday. Your mentor shows you what a good one looks like.',
    evidenceKinds: ['log'],
    suggestedWeek: 1,
    signer: 'mentor',
    offTheJob: 'no',
  },
  month1: {
    key: 'onboarding.month1.start',
    title: 'Hold the 1-month check-in',
    guidance: 'Talk about what is going well, what is missing, and whether the support is right.',
    evidenceKinds: ['review-record'],
    suggestedWeek: 4,
    signer: 'line-manager',
    offTheJob: 'no',
  },
  months3: {
    key: 'onboarding.months3.start',
    title: 'Hold the first three-way progress review',
    guidance: 'Meet your line manager and your training provider’s coach.',
    evidenceKinds: ['review-record'],
    suggestedWeek: 12,
    signer: 'coach',
    offTheJob: 'no',
  },
};

const phaseStarters = ({ workWith }: ReadRoleDefinition): ProgrammeItem[] =>
  onboardingPhases.flatMap(({ key }) => {
    const first = firstOfPhase[key];
    const meetings = key === 'month1' ? workWith.map(meetingOf) : [];
    return phaseItems(key, first ? [first, ...meetings] : meetings);
  });

/** The group is named before “to …” or “who …”: “Software Developers to build the pipeline”. */
function meetingOf(bullet: string, index: number): ItemAsWritten {
  const [group = bullet] = bullet.split(/ (?:to|who) |\s*\(/, 1);
  return {
    key: `onboarding.month1.meet-${index + 1}`,
    title: `Meet: ${shorten(group, 80)}`,
    guidance: `Learn what they do and how you work together: “${bullet}”`,
    doneWhen: 'Your log says who you met and what you learned.',
    evidenceKinds: ['log'],
    suggestedWeek: 4,
    signer: 'mentor',
    meet: keyOf(group),
    offTheJob: 'no',
  };
}

/** Only what the document names. The author adds the rest. */
const frameworksOf = ({ sfia, title }: ReadRoleDefinition): Frameworks => ({
  gdd: {
    name: 'Government Digital and Data Profession Capability Framework',
    roleLevel: title,
    skills: [],
    nextRole: { roleLevel: '', skills: [] },
  },
  ccf: { name: '', status: '', gradeLevel: 0, clusters: [] },
  behaviours: {
    name: 'Success Profiles: Civil Service behaviours',
    gradeLevel: 0,
    behaviours: [],
  },
  sfia: {
    name: 'SFIA, the Skills Framework for the Information Age',
    note: '',
    skills: sfia.map(({ name, code, level }) => ({ name, code, level, definedLevels: {} })),
  },
  standard: {
    reference: '',
    title: '',
    level: 0,
    duties: [],
    knowledge: [],
    skills: [],
    behaviours: [],
  },
  hoStandards: { name: '', standards: [] },
});
