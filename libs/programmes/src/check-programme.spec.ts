import { apprenticeDevops } from './apprentice-devops/programme';
import { checkProgramme } from './check-programme';
import type { ProgrammeItem } from './item';
import type { Programme } from './programme';

/** The shipped programme with one thing changed. */
const programmeWith = (change: Partial<Programme>): Programme => ({
  ...apprenticeDevops,
  ...change,
});

const itemsWith = (changes: Record<string, Partial<ProgrammeItem>>): Programme =>
  programmeWith({
    items: apprenticeDevops.items.map((item) => ({ ...item, ...changes[item.key] })),
  });

const map = (codes: Partial<ProgrammeItem['mapsTo']>) => ({
  mapsTo: { ...itemCalled('build.map').mapsTo, ...codes },
});

function itemCalled(key: string): ProgrammeItem {
  const item = apprenticeDevops.items.find((one) => one.key === key);
  if (!item) throw new Error(`No item ${key}`);
  return item;
}

const broken: [what: string, programme: Programme, sentence: string][] = [
  ['no organisation', programmeWith({ organisation: ' ' }), 'The programme has no organisation'],
  [
    'no time between reviews',
    programmeWith({ reviewEveryWeeks: 0 }),
    'The time between reviews has to be a whole number of weeks from 1',
  ],
  [
    'fewer planned hours than the minimum',
    programmeWith({ offTheJob: { minimumHours: 187, plannedHours: 180, note: '' } }),
    '180 planned hours are under the minimum of 187',
  ],
  [
    'an item key twice',
    programmeWith({ items: [...apprenticeDevops.items, itemCalled('build.map')] }),
    'Two or more of the same item key: build.map',
  ],
  [
    'a duty key twice',
    programmeWith({ duties: [...apprenticeDevops.duties, ...apprenticeDevops.duties.slice(0, 1)] }),
    'Two or more of the same duty key: build',
  ],
  [
    'a phase without items',
    programmeWith({
      phases: [...apprenticeDevops.phases, { key: 'year2', title: 'Second year' }],
    }),
    'The phase year2 has no items',
  ],
  [
    'a duty without items',
    programmeWith({
      duties: [
        ...apprenticeDevops.duties,
        { key: 'rest', title: 'Rest', shortTitle: 'Rest', summary: 'Rest.', seedBullet: 8 },
      ],
    }),
    'The duty rest has no items',
  ],
  [
    'a focus area without items',
    programmeWith({
      focusAreas: [...apprenticeDevops.focusAreas, { key: 'data', title: 'Data', summary: '' }],
    }),
    'The focus area data has no items',
  ],
  ['no title', itemsWith({ 'build.map': { title: '' } }), 'build.map has no title'],
  ['no guidance', itemsWith({ 'build.map': { guidance: '  ' } }), 'build.map has no guidance'],
  [
    'no done-when',
    itemsWith({ 'build.map': { doneWhen: '' } }),
    'build.map does not say when it is done',
  ],
  [
    'no evidence',
    itemsWith({ 'build.map': { evidenceKinds: [] } }),
    'build.map asks for no evidence',
  ],
  ['no key', itemsWith({ 'build.map': { key: '' } }), 'An item without a key has no key'],
  [
    'an unknown duty',
    itemsWith({ 'build.map': { group: { kind: 'duty', key: 'rest' } } }),
    'build.map stands under an unknown duty: rest',
  ],
  [
    'a phase that is a duty',
    itemsWith({ 'build.map': { group: { kind: 'phase', key: 'build' } } }),
    'build.map stands under an unknown phase: build',
  ],
  [
    'an unknown focus area',
    itemsWith({ 'build.map': { focusArea: 'data' } }),
    'build.map belongs to an unknown focus area: data',
  ],
  [
    'a week after the end',
    itemsWith({ 'build.map': { suggestedWeek: 105 } }),
    'build.map is suggested for week 105 of 104',
  ],
  [
    'half a week',
    itemsWith({ 'build.map': { suggestedWeek: 4.5 } }),
    'build.map has a week that is not a whole number',
  ],
  [
    'no observations',
    itemsWith({ 'learn.reverse': { observations: { times: 0, people: 0 } } }),
    'learn.reverse asks for a number of observations that is not a whole number from 1',
  ],
  [
    'more people than observations',
    itemsWith({ 'learn.reverse': { observations: { times: 1, people: 2 } } }),
    'learn.reverse asks 2 people for 1 observations',
  ],
  [
    'observations that are no evidence',
    itemsWith({ 'build.script': { observations: { times: 1, people: 1 } } }),
    'build.script asks for observations, but not as evidence',
  ],
  [
    'observations of what is only ticked',
    itemsWith({ 'learn.reverse': { signer: 'apprentice' } }),
    'learn.reverse asks for observations, but nobody signs it off',
  ],
  [
    'no repeats',
    itemsWith({ 'build.map': { repeat: { times: 0 } } }),
    'build.map repeats a number of times that is not a whole number from 1',
  ],
  [
    'a renewal after no time',
    itemsWith({ 'build.map': { renewMonths: 0 } }),
    'build.map is renewed after a number of months that is not a whole number from 1',
  ],
  [
    'an unknown certification',
    itemsWith({ 'build.map': { certifications: ['gold-star'] } }),
    'build.map names an unknown certification: gold-star',
  ],
  ...(['gdd', 'sfia', 'ccf', 'behaviours', 'standardDuties', 'ksb', 'hoStandards'] as const).map(
    (framework): [string, Programme, string] => [
      `an unknown code of ${framework}`,
      itemsWith({ 'build.map': map({ [framework]: ['NONE'] }) }),
      `build.map maps to an unknown code of ${framework}: NONE`,
    ],
  ),
  [
    'an unknown need',
    itemsWith({ 'build.map': { needs: ['build.dream'] } }),
    'build.map needs an unknown item: build.dream',
  ],
  [
    'a need of one focus area',
    itemsWith({ 'build.decision': { needs: ['focus.core.map'] } }),
    'build.decision needs focus.core.map, which is only in plans for core-platforms',
  ],
  [
    'an optional need',
    itemsWith({ 'training.gateway': { needs: ['training.containers'] } }),
    'training.gateway is required but needs training.containers, which is optional',
  ],
  [
    'a need that comes later',
    itemsWith({ 'build.map': { needs: ['build.module'] } }),
    'build.map is suggested before build.module, which it needs',
  ],
  [
    'itself first',
    itemsWith({ 'build.map': { needs: ['build.map'] } }),
    'build.map waits for itself',
  ],
];

describe('checking a programme', () => {
  it.each(broken)('finds %s, and nothing else', (_what, programme, sentence) => {
    expect(checkProgramme(programme)).toEqual([sentence]);
  });

  it('names every item on a circle of needs, and only those', () => {
    const circle = itemsWith({
      'build.workstation': { needs: ['build.docs-fix'], suggestedWeek: 4 },
      'build.map': { needs: ['build.workstation'], suggestedWeek: 4 },
      'build.docs-fix': { needs: ['build.map'], suggestedWeek: 4 },
      'build.script': { needs: ['build.map'] },
    });
    expect(checkProgramme(circle)).toEqual([
      'build.workstation waits for itself',
      'build.map waits for itself',
      'build.docs-fix waits for itself',
    ]);
  });

  it('finds several problems at once', () => {
    const programme = itemsWith({ 'build.map': { title: '', needs: ['build.dream'] } });
    expect(checkProgramme(programme)).toEqual([
      'build.map has no title',
      'build.map needs an unknown item: build.dream',
    ]);
  });
});
