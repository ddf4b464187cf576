import {
  accountMoves,
  accountMovesOpenTo,
  accountStates,
  moveAccount,
  type AccountFacts,
} from './account';
import { RuleError } from './rule';

const ruth = 'ruth';
const sam: AccountFacts = {
  personId: 'sam',
  name: 'Sam',
  state: 'active',
  hasPassword: true,
  judgesActor: false,
};

/** `made`, or the kind of rule that stopped it. */
function outcomeOf(attempt: () => unknown) {
  try {
    attempt();
    return 'made';
  } catch (error) {
    return error instanceof RuleError ? error.kind : error;
  }
}

describe('every move of every account', () => {
  const all = accountStates.flatMap((state) => accountMoves.map((name) => ({ state, name })));

  it.each(all)('$name while $state: offered exactly when it can be made', ({ state, name }) => {
    const account = { ...sam, state };
    const isOffered = accountMovesOpenTo(ruth, account).includes(name);
    expect(outcomeOf(() => moveAccount(ruth, account, name))).toBe(isOffered ? 'made' : 'conflict');
  });

  it.each(all)('$name while $state: never on one’s own account', ({ state, name }) => {
    const own = { ...sam, state };
    expect(accountMovesOpenTo('sam', own)).toEqual([]);
    expect(outcomeOf(() => moveAccount('sam', own, name))).toBe('forbidden');
  });

  it.each(all)('$name while $state: never of somebody who judges the actor', ({ state, name }) => {
    const judge = { ...sam, state, judgesActor: true };
    expect(accountMovesOpenTo(ruth, judge)).toEqual([]);
    expect(outcomeOf(() => moveAccount(ruth, judge, name))).toBe('forbidden');
  });
});

it('an invited, an active and a disabled account have their own moves', () => {
  expect(accountStates.map((state) => accountMovesOpenTo(ruth, { ...sam, state }))).toEqual([
    ['invite', 'disable'],
    ['invite', 'disable'],
    ['enable'],
  ]);
});

it('a disabled account comes back as it was', () => {
  const disabled: AccountFacts = { ...sam, state: 'disabled' };
  expect(moveAccount(ruth, disabled, 'enable')).toBe('active');
  expect(moveAccount(ruth, { ...disabled, hasPassword: false }, 'enable')).toBe('invited');
});

it('says that it comes too late', () => {
  const disabled: AccountFacts = { ...sam, state: 'disabled' };
  expect(() => moveAccount(ruth, disabled, 'disable')).toThrow('Sam is already unable to sign in');
});

it('a new link leaves the password of an active account as it is', () => {
  expect(moveAccount(ruth, sam, 'invite')).toBe('active');
});
