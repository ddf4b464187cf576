import { codesOf } from '../frameworks';
import type { ProgrammeItem } from '../item';
import { withShared } from '../testing/shared-data';
import { apprenticeDevops as programme } from './programme';

/** The draft that the programme was made from: wording may differ, what it asks for may not. */
type DraftItem = {
  key: string;
  evidenceKinds: string[];
  suggestedWeek: number;
  signOffBy: string;
  owner?: string;
  offTheJob: string;
  needs?: string[];
  focusArea?: string;
  optional?: boolean;
  blocking?: boolean;
  renewMonths?: number;
  meet?: string;
  certifications?: string[];
  repeat?: { times?: number; everyWeeks?: number; every?: 'week' | 'month' };
  mapsTo?: Record<string, string[]>;
};
type DraftGroup = { key: string; seedBullet?: number; chooseOne?: string[]; items: DraftItem[] };
type Draft = {
  onboarding: DraftGroup[];
  duties: DraftGroup[];
  certifications: { key: string; validMonths: number | null }[];
  evidenceKinds: Record<string, string>;
};

const kebab = (word: string) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const roleOf = (word: string) => (word === 'trainingProvider' ? 'coach' : kebab(word));

function repeatOf(repeat: DraftItem['repeat']) {
  if (repeat?.every === 'week') return { everyWeeks: 1 };
  return repeat?.every === 'month' ? { everyMonths: 1 } : repeat;
}

const asDrafted = (group: ProgrammeItem['group'], item: DraftItem) => ({
  group,
  evidenceKinds: item.evidenceKinds.map(kebab),
  suggestedWeek: item.suggestedWeek,
  owner: roleOf(item.owner ?? 'apprentice'),
  signer: roleOf(item.signOffBy),
  needs: item.needs ?? [],
  repeat: repeatOf(item.repeat),
  focusArea: item.focusArea,
  optional: item.optional,
  blocking: item.blocking,
  renewMonths: item.renewMonths,
  meet: item.meet,
  certifications: item.certifications,
  offTheJob: item.offTheJob,
  mapsTo: {
    gdd: [],
    sfia: [],
    ccf: [],
    behaviours: [],
    standardDuties: [],
    ksb: [],
    hoStandards: [],
    ...item.mapsTo,
  },
});

/** What the draft knows nothing of: which sessions serve an item, and how often it has to be seen. */
const ours = ['kinds', 'observations'];

withShared('programme-draft.json', (json) => {
  const draft = JSON.parse(json) as Draft;
  const drafted = [
    ...draft.onboarding.flatMap(({ key, items }) =>
      items.map((item) => [item.key, asDrafted({ kind: 'phase', key }, item)] as const),
    ),
    ...draft.duties.flatMap(({ key, items }) =>
      items.map((item) => [item.key, asDrafted({ kind: 'duty', key }, item)] as const),
    ),
  ];

  describe('the programme, compared with its draft', () => {
    it('keeps every item and adds none', () => {
      expect(programme.items.map(({ key }) => key).sort()).toEqual(
        drafted.map(([key]) => key).sort(),
      );
    });

    it.each(drafted)('keeps what %s asks for and maps to', (key, asked) => {
      const item = programme.items.find((one) => one.key === key);
      expect(item).toMatchObject(
        Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
      );
    });

    it.each(drafted)('gives %s nothing that the draft did not', (key, asked) => {
      const item = programme.items.find((one) => one.key === key);
      const added = Object.keys(item ?? {}).filter(
        (field) => !ours.includes(field) && asked[field as keyof typeof asked] === undefined,
      );
      expect(added.sort()).toEqual(['doneWhen', 'guidance', 'key', 'title']);
    });

    it('keeps every phase, duty, seed bullet and focus area', () => {
      expect(programme.phases.map(({ key }) => key)).toEqual(
        draft.onboarding.map(({ key }) => key),
      );
      expect(programme.duties.map(({ key, seedBullet }) => ({ key, seedBullet }))).toEqual(
        draft.duties.map(({ key, seedBullet }) => ({ key, seedBullet })),
      );
      expect(programme.focusAreas.map(({ key }) => key)).toEqual(
        draft.duties.flatMap(({ chooseOne }) => chooseOne ?? []),
      );
    });

    it('keeps every certification and how long it is valid', () => {
      expect(
        programme.certifications.map(({ key, validMonths }) => ({ key, validMonths })),
      ).toEqual(draft.certifications.map(({ key, validMonths }) => ({ key, validMonths })));
    });
  });
});

withShared('capability-framework-skills.csv', (csv) => {
  const { gdd } = programme.frameworks;
  it.each([...gdd.skills, ...gdd.nextRole.skills])(
    'the capability framework has a skill “$name”',
    ({ name }) => {
      expect(csv).toContain(`\n${name},`);
    },
  );
});

withShared('capability-framework-roles.csv', (csv) => {
  const cell = '(?:"(?:[^"]|"")*"|[^",]*)';
  const skillsOf = (role: string) =>
    [...csv.matchAll(new RegExp(`,${role},${cell},(${cell}),${cell},(${cell}),`, 'g'))]
      .map(([, name = '', level = '']) => `${name}: ${level.toLowerCase()}`)
      .sort();
  const { gdd } = programme.frameworks;

  it.each([gdd, gdd.nextRole])(
    'the capability framework asks the same of $roleLevel',
    ({ roleLevel, skills }) => {
      expect(skills.map(({ name, level }) => `${name}: ${level}`).sort()).toEqual(
        skillsOf(roleLevel),
      );
    },
  );
});

it('every code has a name', () => {
  const codes = Object.values(codesOf(programme.frameworks)).flat();
  expect(codes.filter(({ name }) => name.trim() === '')).toEqual([]);
  expect(codes.length).toBeGreaterThan(100);
});
