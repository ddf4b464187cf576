import { missingFirsts } from './check-needs';
import { codesOf } from './frameworks';
import type { MapsTo, ProgrammeItem } from './item';
import type { Programme } from './programme';

/**
 * Everything that stops a programme from being followed, as sentences for its author.
 * Empty: the programme can be published.
 */
export const checkProgramme = (programme: Programme): string[] => [
  ...missingFacts(programme),
  ...repeatedKeys(programme),
  ...emptyGroups(programme),
  ...programme.items.flatMap((item) => itemProblems(programme, item)),
  ...missingFirsts(programme),
];

function missingFacts(programme: Programme): string[] {
  const { offTheJob } = programme;
  const texts = (['key', 'title', 'organisation', 'profession', 'grade'] as const)
    .filter((fact) => programme[fact].trim() === '')
    .map((fact) => `The programme has no ${fact}`);
  const weeks = {
    'The length': programme.durationWeeks,
    'The time between reviews': programme.reviewEveryWeeks,
  };
  const numbers = Object.entries(weeks)
    .filter(([, value]) => !isCount(value))
    .map(([what]) => `${what} has to be a whole number of weeks from 1`);
  const hours =
    offTheJob.plannedHours < offTheJob.minimumHours
      ? [
          `${offTheJob.plannedHours} planned hours are under the minimum of ${offTheJob.minimumHours}`,
        ]
      : [];
  return [...texts, ...numbers, ...hours];
}

function repeatedKeys({ items, phases, duties, focusAreas, certifications }: Programme): string[] {
  const lists = {
    item: items,
    phase: phases,
    duty: duties,
    'focus area': focusAreas,
    certification: certifications,
  };
  return Object.entries(lists).flatMap(([what, list]) =>
    list
      .map(({ key }) => key)
      .filter((key, index, keys) => keys.indexOf(key) < index)
      .map((key) => `Two or more of the same ${what} key: ${key}`),
  );
}

function emptyGroups({ items, phases, duties, focusAreas }: Programme): string[] {
  const has = (test: (item: ProgrammeItem) => boolean) => items.some(test);
  const inGroup = (kind: string, key: string) =>
    has(({ group }) => group.kind === kind && group.key === key);
  return [
    ...phases
      .filter(({ key }) => !inGroup('phase', key))
      .map(({ key }) => `The phase ${key} has no items`),
    ...duties
      .filter(({ key }) => !inGroup('duty', key))
      .map(({ key }) => `The duty ${key} has no items`),
    ...focusAreas
      .filter(({ key }) => !has(({ focusArea }) => focusArea === key))
      .map(({ key }) => `The focus area ${key} has no items`),
  ];
}

function itemProblems(programme: Programme, item: ProgrammeItem): string[] {
  return [
    ...wording(item),
    ...placing(programme, item),
    ...repeating(item),
    ...observing(item),
    ...mapping(programme, item),
  ].map((problem) => `${item.key || 'An item without a key'} ${problem}`);
}

function* wording(item: ProgrammeItem): Generator<string> {
  if (item.key.trim() === '') yield 'has no key';
  if (item.title.trim() === '') yield 'has no title';
  if (item.guidance.trim() === '') yield 'has no guidance';
  if (item.group.kind === 'duty' && !item.doneWhen?.trim()) yield 'does not say when it is done';
  if (item.evidenceKinds.length === 0) yield 'asks for no evidence';
}

function* placing(programme: Programme, item: ProgrammeItem): Generator<string> {
  const { group, focusArea, suggestedWeek } = item;
  const groups = group.kind === 'phase' ? programme.phases : programme.duties;
  if (!isKeyOf(groups, group.key)) yield `stands under an unknown ${group.kind}: ${group.key}`;
  if (focusArea !== undefined && !isKeyOf(programme.focusAreas, focusArea))
    yield `belongs to an unknown focus area: ${focusArea}`;
  if (!Number.isInteger(suggestedWeek)) yield 'has a week that is not a whole number';
  if (suggestedWeek > programme.durationWeeks)
    yield `is suggested for week ${suggestedWeek} of ${programme.durationWeeks}`;
}

function* repeating({ repeat, renewMonths }: ProgrammeItem): Generator<string> {
  const counts = repeat ? Object.values(repeat) : [];
  if (!counts.every(isCount)) yield 'repeats a number of times that is not a whole number from 1';
  if (renewMonths !== undefined && !isCount(renewMonths))
    yield 'is renewed after a number of months that is not a whole number from 1';
}

function* observing({ observations, evidenceKinds, owner, signer }: ProgrammeItem) {
  if (!observations) return;
  const { times, people } = observations;
  if (![times, people].every(isCount))
    yield 'asks for a number of observations that is not a whole number from 1';
  else if (people > times) yield `asks ${people} people for ${times} observations`;
  if (!evidenceKinds.includes('observation')) yield 'asks for observations, but not as evidence';
  if (owner === signer) yield 'asks for observations, but nobody signs it off';
}

function* mapping(programme: Programme, item: ProgrammeItem): Generator<string> {
  const known = codesOf(programme.frameworks);
  for (const framework of Object.keys(known) as (keyof MapsTo)[])
    for (const code of item.mapsTo[framework])
      if (!known[framework].some((one) => one.code === code))
        yield `maps to an unknown code of ${framework}: ${code}`;
  for (const key of item.certifications ?? [])
    if (!isKeyOf(programme.certifications, key)) yield `names an unknown certification: ${key}`;
}

const isKeyOf = (list: readonly { key: string }[], key: string) =>
  list.some((one) => one.key === key);

const isCount = (value: number) => Number.isInteger(value) && value >= 1;
