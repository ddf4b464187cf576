import fc from 'fast-check';
import { levelAnswer, levelIn, levels, type Level } from './level';
import { RuleError } from './rule';

const skills = ['INF', 'MDS', 'SUP'];
const level = fc.constantFrom<Level | null>(...levels, null);
const answers = fc.record({
  level,
  levels: fc.dictionary(fc.constantFrom(...skills), fc.constantFrom(...levels)),
});

describe('A level is said of each skill of an item', () => {
  it('once for all of them, or skill by skill', () => {
    const answer = { level: 'working', levels: { INF: 'awareness' } } as const;
    expect(skills.map((code) => levelIn(answer, code))).toEqual([
      'awareness',
      'working',
      'working',
    ]);
  });

  it('in one form, which says the same of every skill', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const kept = levelAnswer(answer, skills, 'selfLevels');
        for (const code of skills) expect(levelIn(kept, code)).toBe(levelIn(answer, code));
        expect(levelAnswer(kept, skills, 'selfLevels')).toEqual(kept);
        expect(kept.level === null || Object.keys(kept.levels).length === 0).toBe(true);
      }),
    );
  });

  it('is one level where it is the same for all', () => {
    const same = {
      level: null,
      levels: { INF: 'working', MDS: 'working', SUP: 'working' },
    } as const;
    expect(levelAnswer(same, skills, 'levels')).toEqual({ level: 'working', levels: {} });
  });

  it('stays as it is where the item maps to no skill', () => {
    expect(levelAnswer({ level: 'working', levels: {} }, [], 'levels').level).toBe('working');
  });

  it('is not said of a skill that the item does not map to', () => {
    const other = () => levelAnswer({ level: null, levels: { PRG: 'expert' } }, skills, 'levels');
    expect(other).toThrow(RuleError);
    expect(other).toThrow(
      expect.objectContaining({ fields: { levels: expect.any(String) as string } }) as RuleError,
    );
  });
});
