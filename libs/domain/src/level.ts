/** Levels of the Government Digital and Data capability framework, lowest first. */
export const levels = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof levels)[number];

export const levelWords: Record<Level, string> = {
  awareness: 'Awareness',
  working: 'Working',
  practitioner: 'Practitioner',
  expert: 'Expert',
};

/** The highest of the levels asked for. Null when nothing is asked. */
export const highestOf = (asked: readonly Level[]): Level | null =>
  levels.findLast((level) => asked.includes(level)) ?? null;
