import type { PersonId } from './people';
import { conflict, forbidden } from './rule';

/** Invited: no password yet. Disabled: cannot sign in, and everything they did stays. */
export const accountStates = ['invited', 'active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

export type AccountFacts = {
  personId: PersonId;
  name: string;
  state: AccountState;
  hasPassword: boolean;
  /** Whether they have a part in an apprenticeship of the person who makes the move. */
  judgesActor: boolean;
};

type Rule = { from: readonly AccountState[]; too: string };

/** Every move of an account, from which states, and what is said when it is too late for it. */
const rules = {
  /** A new one-time link: for who has not set a password yet, and for who has forgotten it. */
  invite: { from: ['invited', 'active'], too: 'cannot sign in. Let them sign in again first' },
  disable: { from: ['invited', 'active'], too: 'is already unable to sign in' },
  enable: { from: ['disabled'], too: 'can sign in already' },
} as const satisfies Record<string, Rule>;
export type AccountMove = keyof typeof rules;
export const accountMoves = Object.keys(rules) as AccountMove[];

const isFrom = (name: AccountMove, state: AccountState) =>
  (rules[name].from as readonly AccountState[]).includes(state);

/**
 * The moves that a programme lead can make now. None of their own account: they would lock themselves
 * out. None of who judges them: with a new link they could sign in as their judge (product.md rule 1).
 */
export const accountMovesOpenTo = (
  actor: PersonId,
  { personId, state, judgesActor }: Pick<AccountFacts, 'personId' | 'state' | 'judgesActor'>,
): AccountMove[] =>
  actor === personId || judgesActor ? [] : accountMoves.filter((name) => isFrom(name, state));

/** The state after the move. Throws RuleError: forbidden on one's own account and a judge's, conflict when too late. */
export function moveAccount(
  actor: PersonId,
  account: AccountFacts,
  name: AccountMove,
): AccountState {
  if (actor === account.personId) throw forbidden(`You cannot ${name} yourself`);
  if (account.judgesActor)
    throw forbidden('Another programme lead has to do this: they judge your work');
  if (!isFrom(name, account.state)) throw conflict(`${account.name} ${rules[name].too}`);
  if (name === 'disable') return 'disabled';
  return account.hasPassword ? 'active' : 'invited';
}
