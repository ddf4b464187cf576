import type { ItemView } from '@tracker/contract';

export type Level = NonNullable<ItemView['askedLevel']>;

/** Levels of the Government Digital and Data capability framework, lowest first. */
export const levelWords: Record<Level, string> = {
  awareness: 'Awareness',
  working: 'Working',
  practitioner: 'Practitioner',
  expert: 'Expert',
};

/** The choices of a question about a level, in order. */
export const levelChoices = Object.entries(levelWords).map(([value, label]) => ({ value, label }));
