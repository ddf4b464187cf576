import { invalid } from './rule';

/** Levels of the Government Digital and Data capability framework, lowest first. */
export const levels = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof levels)[number];

export const levelWords: Record<Level, string> = {
  awareness: 'Awareness',
  working: 'Working',
  practitioner: 'Practitioner',
  expert: 'Expert',
};

/** Skill code → level. */
export type SkillLevels = Readonly<Record<string, Level>>;

/** What one person says of the skills of an item: one level for all of them, or a level for single skills. */
export type LevelAnswer = { level: Level | null; levels: SkillLevels };

/** What the answer says of one skill. Null: nothing. */
export const levelIn = ({ level, levels }: LevelAnswer, skill: string): Level | null =>
  Object.hasOwn(levels, skill) ? (levels[skill] ?? null) : level;

/**
 * The answer in its one form: a level for all skills where it is the same, else a level for each skill
 * of which something is said. Throws (invalid, for `field`) where it is said of another skill.
 */
export function levelAnswer(
  answer: LevelAnswer,
  skills: readonly string[],
  field: string,
): LevelAnswer {
  if (!Object.keys(answer.levels).every((code) => skills.includes(code)))
    throw invalid({ [field]: 'Choose levels only for the skills of this item' });
  const each = skills.map((code) => [code, levelIn(answer, code)] as const);
  const [, first = answer.level] = each[0] ?? [];
  if (each.every(([, level]) => level === first)) return { level: first, levels: {} };
  const said = each.flatMap(([code, level]) => (level ? [[code, level] as const] : []));
  return { level: null, levels: Object.fromEntries(said) };
}

/** Both say the same of every skill that either names. */
export const isSameAnswer = (a: LevelAnswer, b: LevelAnswer) =>
  a.level === b.level &&
  [...Object.keys(a.levels), ...Object.keys(b.levels)].every(
    (code) => levelIn(a, code) === levelIn(b, code),
  );

/** Negative when the first level is the lower one. */
export const compareLevels = (a: Level, b: Level) => levels.indexOf(a) - levels.indexOf(b);
