import {
  checkEditable,
  isEditableBy,
  itemMoveNames,
  itemMoves,
  itemStates,
  move,
  movesOpenTo,
  statusOf,
  type ItemFacts,
  type ItemMove,
  type ItemState,
} from './item';
import { RuleError } from './rule';
import { everybody, gareth, parties, priya, sam, tom } from './testing-cast';

/** An hour ago. */
const signedByPriya = {
  by: priya,
  at: '2026-11-24T13:05:00.000Z',
  now: '2026-11-24T14:05:00.000Z',
  isAgain: false,
};

const item = (facts: Partial<ItemFacts> = {}): ItemFacts => ({
  state: 'in-progress',
  owner: 'apprentice',
  signer: 'mentor',
  parties,
  waitsFor: [],
  signature: signedByPriya,
  ...facts,
});

const kindOf = (attempt: () => unknown) => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    if (error instanceof RuleError) return error.kind;
    throw error;
  }
};

/** Who may make which move of an item that Sam does and Priya signs, from where, to where. */
const life: Record<ItemMove, { by: string | null; from: ItemState[]; to: ItemState }> = {
  start: { by: sam, from: ['not-started'], to: 'in-progress' },
  request: { by: sam, from: ['in-progress', 'returned'], to: 'awaiting-sign-off' },
  withdraw: { by: sam, from: ['awaiting-sign-off'], to: 'in-progress' },
  'sign-off': { by: priya, from: ['awaiting-sign-off'], to: 'signed-off' },
  reconfirm: { by: priya, from: ['changed'], to: 'signed-off' },
  return: { by: priya, from: ['awaiting-sign-off', 'changed'], to: 'returned' },
  revoke: { by: priya, from: ['signed-off', 'changed'], to: 'in-progress' },
  undo: { by: priya, from: ['signed-off'], to: 'awaiting-sign-off' },
  tick: { by: null, from: [], to: 'signed-off' },
  untick: { by: null, from: [], to: 'in-progress' },
  exempt: {
    by: priya,
    from: ['not-started', 'in-progress', 'awaiting-sign-off', 'returned'],
    to: 'not-required',
  },
  reinstate: { by: priya, from: ['not-required'], to: 'in-progress' },
};

const everyCase = itemMoveNames.flatMap((name) =>
  itemStates.flatMap((state) => everybody.map((person) => ({ name, state, person }))),
);

describe('the life of a checklist item: every move × state × person', () => {
  it.each(everyCase)('$person · $name · $state', ({ name, state, person }) => {
    const { by, from, to } = life[name];
    const facts = item({ state });
    const outcome = kindOf(() => move(person, facts, name, { reason: 'Because' }));
    const expected = person !== by ? 'forbidden' : from.includes(state) ? 'done' : 'conflict';
    expect(outcome).toBe(expected);
    if (expected === 'done') expect(move(person, facts, name, { reason: 'Because' })).toBe(to);
    expect(movesOpenTo(person, facts).includes(name)).toBe(expected === 'done');
  });
});

describe('rule 1: nobody signs, exempts or revokes anything of their own', () => {
  const judging = itemMoveNames.filter((name) =>
    ['signer', 'decider', 'exempter'].includes(itemMoves[name].by),
  );

  it.each(judging.flatMap((name) => itemStates.map((state) => [name, state] as const)))(
    'an apprentice who is also their own mentor and line manager cannot %s an item that is %s',
    (name, state) => {
      const doubling = { ...parties, mentor: [sam], 'line-manager': [sam] };
      expect(kindOf(() => move(sam, item({ state, parties: doubling }), name))).toBe('forbidden');
    },
  );

  it('an apprentice who is also their own line manager cannot tick the line manager’s task', () => {
    const doubling = { ...parties, 'line-manager': [sam] };
    const task = item({
      owner: 'line-manager',
      signer: 'line-manager',
      state: 'not-started',
      parties: doubling,
    });
    expect(movesOpenTo(sam, task)).toEqual([]);
  });

  it('the line manager cannot exempt a task of their own', () => {
    const task = item({ owner: 'line-manager', signer: 'line-manager', state: 'not-started' });
    expect(movesOpenTo(tom, task)).toEqual(['tick']);
    expect(movesOpenTo(priya, task)).toEqual(['exempt']);
  });

  it('the line manager cannot sign what they own, when the coach who signs it is missing', () => {
    const task = item({
      owner: 'line-manager',
      signer: 'coach',
      state: 'awaiting-sign-off',
      parties: { ...parties, coach: [] },
    });
    expect(movesOpenTo(tom, task)).toEqual(['withdraw']);
    expect(movesOpenTo(priya, task)).toContain('sign-off');
  });
});

describe('rule 2: return, revoke, exempt and withdraw need a reason', () => {
  it.each([
    ['withdraw', sam, 'awaiting-sign-off'],
    ['return', priya, 'awaiting-sign-off'],
    ['revoke', priya, 'signed-off'],
    ['exempt', priya, 'in-progress'],
    ['reinstate', priya, 'not-required'],
  ] as const)('%s', (name, person, state) => {
    expect(kindOf(() => move(person, item({ state }), name, { reason: ' ' }))).toBe('invalid');
    expect(kindOf(() => move(person, item({ state }), name, { reason: 'Because' }))).toBe('done');
  });

  it('asking, signing off, starting and ticking need none', () => {
    expect(move(sam, item(), 'request')).toBe('awaiting-sign-off');
    expect(move(priya, item({ state: 'awaiting-sign-off' }), 'sign-off')).toBe('signed-off');
  });
});

describe('items that are only ticked', () => {
  const confirmed = item({ owner: 'apprentice', signer: 'apprentice', state: 'not-started' });

  it('are ticked, and unticked, by their owner and nobody else', () => {
    expect(everybody.filter((person) => movesOpenTo(person, confirmed).includes('tick'))).toEqual([
      sam,
    ]);
    expect(movesOpenTo(sam, { ...confirmed, state: 'signed-off' })).toEqual(['untick']);
  });

  it('are never requested or signed', () => {
    expect(kindOf(() => move(sam, confirmed, 'request'))).toBe('forbidden');
    expect(movesOpenTo(priya, { ...confirmed, state: 'awaiting-sign-off' })).not.toContain(
      'sign-off',
    );
  });
});

it('the Service Desk lead signs Service Desk items, the mentor does not', () => {
  const facts = item({ signer: 'service-desk-lead', state: 'awaiting-sign-off' });
  expect(movesOpenTo(gareth, facts)).toEqual(['sign-off', 'return', 'exempt']);
  expect(movesOpenTo(priya, facts)).toEqual([]);
});

describe('prerequisites', () => {
  const waiting = item({ state: 'not-started', waitsFor: ['Follow one change'] });

  it('make an item that cannot start yet', () => {
    expect(statusOf(waiting)).toBe('cannot-start-yet');
    expect(kindOf(() => move(sam, waiting, 'start'))).toBe('conflict');
    expect(kindOf(() => checkEditable(sam, waiting))).toBe('conflict');
  });

  it('do not hold up what has begun', () => {
    expect(movesOpenTo(sam, { ...waiting, state: 'in-progress' })).toEqual(['request']);
  });

  it('do not stop a signer from saying that it is not required', () => {
    expect(movesOpenTo(priya, waiting)).toEqual(['exempt']);
  });
});

describe('rule 3: content is editable by its owner only while in progress or returned', () => {
  it.each(itemStates.flatMap((state) => everybody.map((person) => ({ state, person }))))(
    '$person · $state',
    ({ state, person }) => {
      const open = ['not-started', 'in-progress', 'returned'].includes(state);
      const expected = person !== sam ? 'forbidden' : open ? 'done' : 'conflict';
      expect(kindOf(() => checkEditable(person, item({ state })))).toBe(expected);
      expect(isEditableBy(person, item({ state }))).toBe(expected === 'done');
    },
  );
});

it.each([
  ['not-started', 'not-yet-started'],
  ['in-progress', 'in-progress'],
  ['awaiting-sign-off', 'awaiting-sign-off'],
  ['returned', 'returned'],
  ['signed-off', 'completed'],
  ['not-required', 'not-required'],
] as const)('%s is shown as %s', (state, status) => {
  expect(statusOf(item({ state }))).toBe(status);
});
