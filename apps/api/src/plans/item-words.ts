import {
  codesOf,
  type MapsTo,
  type Programme,
  type ProgrammeItem,
  type SkillAtLevel,
} from '@tracker/programmes';

export { dayWords, durationWords, plural } from '@tracker/domain';

/** "5 times", "every week", "every 12 weeks", "every month". Null for what is done once. */
export function repeatWords({ repeat }: ProgrammeItem): string | null {
  if (!repeat) return null;
  if ('times' in repeat) return `${String(repeat.times)} times`;
  if ('everyMonths' in repeat) return 'every month';
  return repeat.everyWeeks === 1 ? 'every week' : `every ${String(repeat.everyWeeks)} weeks`;
}

export const groupOf = ({ phases, duties }: Programme, { group }: ProgrammeItem) => {
  const groups: readonly { key: string; title: string; shortTitle?: string }[] =
    group.kind === 'phase' ? phases : duties;
  const found = groups.find(({ key }) => key === group.key);
  if (!found) throw new Error(`The programme has no ${group.kind} ${group.key}`);
  return { key: found.key, title: found.title, shortTitle: found.shortTitle ?? found.title };
};

const frameworkTitles: readonly (readonly [keyof MapsTo, string])[] = [
  ['gdd', 'Skills'],
  ['behaviours', 'Civil Service behaviours'],
  ['ccf', 'Civil Service competencies'],
  ['standardDuties', 'Duties of the standard'],
  ['ksb', 'Knowledge, skills and behaviours of the standard'],
  ['sfia', 'SFIA'],
  ['hoStandards', 'Home Office engineering standards'],
];

/** What the item helps towards, in words. Frameworks that it does not map to are left out. */
export function mapsToWords({ frameworks }: Programme, { mapsTo }: ProgrammeItem) {
  const codes = codesOf(frameworks);
  return frameworkTitles.flatMap(([key, framework]) => {
    const words = mapsTo[key].map((code) => {
      const name = codes[key].find((known) => known.code === code)?.name;
      return !name || key === 'gdd' || key === 'behaviours' || key === 'ccf'
        ? (name ?? code)
        : `${code} ${name}`;
    });
    return words.length > 0 ? [{ framework, words }] : [];
  });
}

/** The skills that the item maps to, with the level that the role asks for. */
export const skillsOf = (
  { frameworks }: Programme,
  { mapsTo }: ProgrammeItem,
): readonly SkillAtLevel[] => frameworks.gdd.skills.filter(({ code }) => mapsTo.gdd.includes(code));

export const codesOfSkills = (skills: readonly SkillAtLevel[]) => skills.map(({ code }) => code);
