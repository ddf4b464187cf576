export const sectionKeys = [
  'organisation',
  'profession',
  'role',
  'first-months',
  'person',
  'skills',
  'capabilities',
  'sfia',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Prose: paragraphs, then points, then links. */
export type RoleSection = {
  key: SectionKey;
  title: string;
  paragraphs: readonly string[];
  points: readonly string[];
  links: readonly { title: string; href: string }[];
};

/** A day-to-day duty, and the duty of the programme that holds its checklist. */
export type RoleDuty = { dutyKey: string; text: string };

/** What happens in one onboarding phase. */
export type RolePhase = { phaseKey: string; text: string };

/** A group of people, and the checklist items that bring the apprentice together with them. */
export type WorkWithGroup = {
  key: string;
  title: string;
  why: string;
  itemKeys: readonly string[];
};

export const appendixKeys = [
  'referenceNumber',
  'grade',
  'salaryBand',
  'typeOfRole',
  'location',
  'businessArea',
  'contractType',
  'workingPattern',
  'hours',
  'reportsTo',
] as const;
export type AppendixKey = (typeof appendixKeys)[number];

/** `value` is empty where it is set for each apprenticeship. */
export type RoleAppendixField = { key: AppendixKey; title: string; value: string; note: string };

/** A role definition whole, restated: everything that the role page shows. */
export type RoleDefinition = {
  programmeKey: string;
  title: string;
  sections: readonly RoleSection[];
  duties: readonly RoleDuty[];
  phases: readonly RolePhase[];
  workWith: readonly WorkWithGroup[];
  sfia: readonly { code: string; name: string; level: number; note: string }[];
  appendix: readonly RoleAppendixField[];
  /** Where the source is garbled, empty or out of date, and how it was read. */
  sourceNotes: readonly string[];
};
