import fc from 'fast-check';
import { itemStates } from './item';
import { levels } from './level';
import { skillStanding, stepWords, type JudgedLevel, type SkillItem } from './skill';

const item = (id: string, facts: Partial<SkillItem> = {}): SkillItem => ({
  id,
  title: `Item ${id}`,
  state: 'not-started',
  dueOn: '2026-11-20',
  waitsFor: [],
  hasContent: false,
  self: null,
  judged: [],
  ...facts,
});
const judged = (facts: Partial<JudgedLevel> = {}): JudgedLevel => ({
  level: 'awareness',
  at: '2026-11-20T10:00:00.000Z',
  by: 'priya',
  onBehalfOf: null,
  revoked: false,
  revision: 1,
  ...facts,
});
const next = (...items: SkillItem[]) => skillStanding('working', items).next;

describe('Where an apprentice is in a skill', () => {
  it('is what the signer saw last, whatever they decided, beside what the apprentice says', () => {
    const standing = skillStanding('awareness', [
      item('a', {
        state: 'signed-off',
        self: { level: 'practitioner', on: '2026-11-02' },
        judged: [judged({ level: 'working', at: '2026-11-10T09:00:00.000Z' })],
      }),
      item('b', {
        state: 'returned',
        self: { level: 'working', on: '2026-11-12' },
        judged: [judged({ level: 'awareness', at: '2026-11-16T09:00:00.000Z' })],
      }),
    ]);
    expect(standing).toMatchObject({
      self: { level: 'working', on: '2026-11-12' },
      signer: { level: 'awareness' },
      signedOff: 1,
    });
  });

  const items = fc.array(
    fc.record({
      state: fc.constantFrom(...itemStates),
      dueOn: fc.constantFrom('2026-11-20', '2026-11-21'),
      hasContent: fc.boolean(),
      self: fc.option(
        fc.record({
          level: fc.constantFrom(...levels),
          on: fc.constantFrom('2026-11-01', '2026-11-02'),
        }),
      ),
      judged: fc.array(
        fc.record({
          level: fc.constantFrom(...levels),
          at: fc.constantFrom('2026-11-01T10:00:00.000Z', '2026-11-01T11:00:00.000Z'),
          by: fc.constant('priya'),
          onBehalfOf: fc.constant(null),
          revoked: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 6 },
  );
  const numbered = items.map((all) =>
    all.map((facts, i) =>
      item(String(i), {
        ...facts,
        judged: facts.judged.map((each, n) => ({ ...each, revision: n + 1 })),
      }),
    ),
  );
  const withOrder = numbered.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );

  it('does not depend on the order in which items and judgements come, on one day either', () => {
    fc.assert(
      fc.property(withOrder, fc.constantFrom(...levels), ([all, shuffled], asked) => {
        const turned = shuffled.map((each) => ({ ...each, judged: [...each.judged].reverse() }));
        expect(skillStanding(asked, turned)).toEqual(skillStanding(asked, all));
      }),
    );
  });

  it('is never what was revoked', () => {
    fc.assert(
      fc.property(numbered, (all) => {
        const without = all.map((each) => ({
          ...each,
          judged: each.judged.filter(({ revoked }) => !revoked),
        }));
        expect(skillStanding('working', all)).toEqual(skillStanding('working', without));
        expect(skillStanding('working', all).signer?.revoked).not.toBe(true);
      }),
    );
  });

  it('mixes no two opinions: what the apprentice says moves neither the signer’s level nor the next step', () => {
    fc.assert(
      fc.property(numbered, (all) => {
        const silent = all.map((each) => ({ ...each, self: null }));
        const { self, ...rest } = skillStanding('working', all);
        expect({ self: null, ...rest }).toEqual(skillStanding('working', silent));
        expect(self === null).toBe(all.every((each) => each.self === null));
      }),
    );
  });
});

describe('The next step', () => {
  const seen = { judged: [judged({ level: 'working' })] };
  const rows: [string, SkillItem[], object][] = [
    ['none, when a signer saw the level that is asked', [item('a', seen)], { kind: 'reached' }],
    ['nor above it', [item('a', { judged: [judged({ level: 'expert' })] })], { kind: 'reached' }],
    [
      'what came back, before all else',
      [item('a', { state: 'in-progress', hasContent: true }), item('b', { state: 'returned' })],
      { kind: 'answer', item: { id: 'b' } },
    ],
    [
      'to ask, where there is something to judge',
      [item('a'), item('b', { state: 'in-progress', hasContent: true })],
      { kind: 'ask', item: { id: 'b' } },
    ],
    ['to wait', [item('a', { state: 'awaiting-sign-off' }), item('b')], { kind: 'wait' }],
    [
      'to log a session for what is due first and can be started',
      [
        item('a', { waitsFor: ['b'], dueOn: '2026-10-01' }),
        item('b', { dueOn: '2026-12-01' }),
        item('c'),
      ],
      { kind: 'log', item: { id: 'c' } },
    ],
    [
      'to talk, when all is signed and no level said',
      [item('a', { state: 'signed-off' })],
      { kind: 'talk' },
    ],
    ['nothing yet', [item('a', { waitsFor: ['b'] })], { kind: 'nothing' }],
  ];
  it.each(rows)('is %s', (_, items, step) => {
    expect(next(...items)).toMatchObject(step);
  });

  it('is said to the apprentice, and of the apprentice to everybody else', () => {
    const say = (items: SkillItem[], reader: string | null) =>
      stepWords(next(...items), reader, 'Priya Nair');
    expect(say([item('a', seen)], null)).toBe('You are where the role asks');
    expect(say([item('a', seen)], 'Sam')).toBe('Sam is where the role asks');
    expect(say([item('a')], null)).toBe('Log a session towards “Item a”');
    expect(say([item('a')], 'Sam')).toBe('Sam can log a session towards “Item a”');
    expect(say([item('a', { state: 'awaiting-sign-off' })], null)).toBe(
      '“Item a” is with Priya Nair',
    );
    expect(say([item('a', { state: 'in-progress', hasContent: true })], null)).toBe(
      'Ask for sign-off on “Item a”',
    );
    expect(say([item('a', { state: 'returned' })], null)).toBe('Answer what came back on “Item a”');
    expect(say([item('a', { state: 'returned' })], 'Sam')).toBe(
      'Sam has yet to answer what came back on “Item a”',
    );
    expect(say([item('a', { state: 'signed-off' })], null)).toMatch(/^Talk with your mentor/);
    expect(say([item('a', { state: 'signed-off' })], 'Sam')).toMatch(/^Talk with Sam about/);
    expect(say([], null)).toBe('Nothing can be started for this skill yet');
  });
});
