import type { SkillView } from '@tracker/contract';

export type Level = SkillView['asked'];

/** Levels of the Government Digital and Data capability framework, lowest first. */
export const levelWords: Record<Level, string> = {
  awareness: 'Awareness',
  working: 'Working',
  practitioner: 'Practitioner',
  expert: 'Expert',
};

/** The choices of a question about a level, in order. */
export const levelChoices = Object.entries(levelWords).map(([value, label]) => ({ value, label }));

/** A level in the middle of a sentence. */
export const inWords = (level: Level) => levelWords[level].toLowerCase();

type Said = { name: string; level: Level | null };

/** The one level that was said of all of them. Undefined where it differs, null where nothing was said. */
export const sameLevel = (said: readonly { level: Level | null }[]): Level | null | undefined => {
  const [first] = said;
  return said.every(({ level }) => level === first?.level) ? (first?.level ?? null) : undefined;
};

/** "awareness", or "information security: working; service support: awareness". Empty: nothing was said. */
export function levelsInWords(said: readonly Said[]): string {
  const same = sameLevel(said);
  if (same !== undefined) return same ? inWords(same) : '';
  return said
    .flatMap(({ name, level }) => (level ? [`${name}: ${inWords(level)}`] : []))
    .join('; ');
}
