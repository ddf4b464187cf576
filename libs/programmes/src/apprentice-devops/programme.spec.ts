import { entryKinds, itemsFor } from '@tracker/domain';
import { checkProgramme } from '../check-programme';
import { codesOf } from '../frameworks';
import { shippedProgrammes } from '../shipped';
import { apprenticeDevops as programme } from './programme';

const { items, focusAreas } = programme;

describe('Apprentice DevOps', () => {
  it('has 121 items in 5 phases and 7 duties, for 3 focus areas', () => {
    expect(items).toHaveLength(121);
    expect(programme.phases.map(({ key }) => key)).toEqual([
      'before',
      'day1',
      'week1',
      'month1',
      'months3',
    ]);
    expect(programme.duties.map(({ shortTitle }) => shortTitle)).toEqual([
      'Build',
      'Implement',
      'Test',
      'Service desk',
      'Shadowing',
      'Focus area',
      'Certified training',
    ]);
    expect(focusAreas).toHaveLength(3);
  });

  it.each(focusAreas)('gives 108 required items and 1 optional item to $title', ({ key }) => {
    const listed = itemsFor(items, key);
    expect(listed.filter(({ optional }) => !optional)).toHaveLength(108);
    expect(listed.filter(({ optional }) => optional)).toHaveLength(1);
  });

  it('lasts 104 weeks, is reviewed every 12, and plans 486 of at least 187 hours', () => {
    expect(programme).toMatchObject({
      durationWeeks: 104,
      reviewEveryWeeks: 12,
      offTheJob: { minimumHours: 187, plannedHours: 486 },
    });
  });

  it('says for every kind of session, but other, what it usually serves', () => {
    const served = [...programme.duties, ...items].flatMap(({ kinds = [] }) => kinds);
    expect(entryKinds.filter((kind) => !served.includes(kind))).toEqual(['other']);
  });

  it('uses every code of the apprenticeship standard and of the six apprentice skills', () => {
    const used = (framework: 'ksb' | 'standardDuties' | 'gdd') =>
      new Set(items.flatMap(({ mapsTo }) => mapsTo[framework]));
    const codes = codesOf(programme.frameworks);
    const unused = (['ksb', 'standardDuties', 'gdd'] as const).flatMap((framework) =>
      codes[framework].filter(({ code }) => !used(framework).has(code)),
    );
    expect(unused).toEqual([]);
  });

  it('stands in the order in which it is worked through', () => {
    const groups = items.map(({ group }) => group.key);
    expect([...new Set(groups)]).toEqual([
      ...programme.phases.map(({ key }) => key),
      ...programme.duties.map(({ key }) => key),
    ]);
  });
});

describe('the wording of the items', () => {
  const texts = items.flatMap(({ key, guidance, doneWhen = '' }) => [
    [`${key} guidance`, guidance],
    [`${key} done when`, doneWhen],
  ]);

  it('says of every item when it is done', () => {
    expect(items.filter(({ doneWhen }) => !doneWhen).map(({ key }) => key)).toEqual([]);
  });

  it('is in whole sentences of at most 35 words', () => {
    const sentences = texts.flatMap(([where, text = '']) =>
      text.split(/(?<=[.?!]) /).map((sentence) => ({ where, sentence })),
    );
    const wrong = sentences.filter(
      ({ sentence }) => !/^[A-Z].*[.?!]$/.test(sentence) || sentence.split(' ').length > 35,
    );
    expect(wrong).toEqual([]);
  });

  it('has titles of at most 75 characters, without a full stop', () => {
    const wrong = items.filter(({ title }) => title.length > 75 || title.endsWith('.'));
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('has no two items with the same title', () => {
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  });

  it('explains abbreviations where it uses them', () => {
    const known = ['IT', 'OFFICIAL', 'SENSITIVE', 'SECRET', 'TOP', 'README'];
    const words = items.flatMap(({ title, guidance, doneWhen }) => {
      const text = [title, guidance, doneWhen].join(' ');
      return (text.match(/\b[A-Z]{2,}\b/g) ?? []).filter((word) => !text.includes(`(${word})`));
    });
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
  });

  it('does not use words that only insiders know', () => {
    const jargon =
      /\b(ceremon|toil|triage|scribe|refactor|idempotent|artefact(?!s?\))|CI\/CD|e\.g\.|i\.e\.|etc\b)/i;
    const found = texts.filter(([, text = '']) => jargon.test(text));
    expect(found).toEqual([]);
  });
});

describe('every programme that ships', () => {
  it.each(shippedProgrammes)('$programme.title has no problems', ({ programme: shipped }) => {
    expect(checkProgramme(shipped)).toEqual([]);
  });
});
