import type { AskedObservations, EntryKind, Role } from '@tracker/domain';

/** What an apprentice can show, and the words that a page uses for it. */
export const evidenceWords = {
  'merge-request': 'Link to a merged change',
  'pipeline-run': 'Link to a build, test or deployment run',
  document: 'Runbook, diagram, decision, report or note',
  ticket: 'Reference of a service or work ticket, without personal data',
  screenshot: 'Redacted picture of a screen or dashboard',
  log: 'Entry in the learning log',
  reflection: 'Situation, task, action, result and what you would change',
  demo: 'Demonstration or talk that you gave',
  observation: 'Record of somebody who watched the task',
  witness: 'Statement from a colleague outside the sign-off line',
  certificate: 'Course or exam certificate with dates',
  quiz: 'Result of a short check of understanding',
  checklist: 'Confirmation that a practical step was done',
  acknowledgement: 'Confirmation that a rule was read and accepted',
  'review-record': 'Dated record agreed by those present',
} as const;
export type EvidenceKind = keyof typeof evidenceWords;

/** How far time spent on an item counts as off-the-job training, always within paid hours. */
export const offTheJobWords = {
  learning: 'Time spent is normally off-the-job training',
  mixed: 'Only the part that teaches you something new counts',
  no: 'Does not count: induction, reviews and administration',
} as const;
export type OffTheJob = keyof typeof offTheJobWords;

/** Codes of each framework that an item helps towards. `standardDuties` are the standard’s D1 to D13. */
export type MapsTo = Record<
  'gdd' | 'sfia' | 'ccf' | 'behaviours' | 'standardDuties' | 'ksb' | 'hoStandards',
  readonly string[]
>;

/** A number of times in all, or again and again until the end. */
export type Repeat = { times: number } | { everyWeeks: number } | { everyMonths: 1 };

/** Where the item stands in the checklist: under one onboarding phase or under one duty. */
export type ItemGroup = { kind: 'phase' | 'duty'; key: string };

export type ProgrammeItem = {
  /** Never changes once published: plans, log entries and sign-offs refer to it. */
  key: string;
  group: ItemGroup;
  title: string;
  guidance: string;
  doneWhen?: string;
  evidenceKinds: readonly EvidenceKind[];
  /** Has to be seen so often, by so many different people, before it can be signed off. */
  observations?: AskedObservations;
  /** Week 1 is the week of the start day; zero and below are before it. */
  suggestedWeek: number;
  /** Who does it. */
  owner: Role;
  /** Who signs it off. Where this is the owner too, the owner ticks it. */
  signer: Role;
  /** Keys of the items that come first. */
  needs: readonly string[];
  repeat?: Repeat;
  /** In the plan only where this is the apprentice’s focus area. */
  focusArea?: string;
  optional?: true;
  /** Work that needs the access or the rule behind this item waits for it. */
  blocking?: true;
  /** Has to be done again after so many months. */
  renewMonths?: number;
  /** The group of people, from the role definition, that this item introduces. */
  meet?: string;
  /** Any one of these certificates will do. */
  certifications?: readonly string[];
  offTheJob: OffTheJob;
  /** Kinds of session that usually serve it, besides those of its duty. */
  kinds?: readonly EntryKind[];
  mapsTo: MapsTo;
};

export type ItemAsWritten = Omit<ProgrammeItem, 'group' | 'owner' | 'needs' | 'mapsTo'> & {
  owner?: Role;
  needs?: readonly string[];
  mapsTo?: Partial<MapsTo>;
};

const nothing: MapsTo = {
  gdd: [],
  sfia: [],
  ccf: [],
  behaviours: [],
  standardDuties: [],
  ksb: [],
  hoStandards: [],
};

const itemsOf =
  (kind: ItemGroup['kind']) =>
  (key: string, written: readonly ItemAsWritten[]): ProgrammeItem[] =>
    written.map((item) => ({
      ...item,
      group: { kind, key },
      owner: item.owner ?? 'apprentice',
      needs: item.needs ?? [],
      mapsTo: { ...nothing, ...item.mapsTo },
    }));

/** Items are written without what can be left out: the apprentice owns them, they need nothing and map to nothing. */
export const phaseItems = itemsOf('phase');
export const dutyItems = itemsOf('duty');
