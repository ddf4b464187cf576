import type { BreakDates } from './break';
import { whyAwayCannotJudge } from './cover-words';
import { ownersOf, signersOf, type Parties, type PersonId, type Role } from './people';
import { conflict, forbidden, invalid } from './rule';
import { whyNotUndo, type Signature } from './undo';
import { fullDayWords } from './words';

export const itemStates = [
  'not-started',
  'in-progress',
  'awaiting-sign-off',
  'returned',
  'signed-off',
  'changed',
  'not-required',
] as const;
export type ItemState = (typeof itemStates)[number];

const openStates: readonly ItemState[] = [
  'not-started',
  'in-progress',
  'awaiting-sign-off',
  'returned',
];
export const isOpen = (state: ItemState) => openStates.includes(state);

/** Done, as far as progress goes: what changed under a signature is its signer's to look at, not the owner's to do. */
export const isDone = (state: ItemState) => state === 'signed-off' || state === 'changed';

/** A signer has to decide: on a first request, or once more because something changed. */
export const awaitsSigner = (state: ItemState) =>
  state === 'awaiting-sign-off' || state === 'changed';

/**
 * What becomes of an item when something under its signature changed (product.md rule 5). Nobody
 * makes this move, and nobody can keep it from being made.
 */
export const afterChange = (state: ItemState): ItemState => (isDone(state) ? 'changed' : state);

/**
 * Every move that a checklist item can make: who may make it, from where, to where
 * (product.md, "The life of a checklist item"). Where the owner is also the signer, the item is
 * ticked; otherwise it is requested and judged by somebody else.
 */
export const itemMoves = {
  start: { by: 'owner', from: ['not-started'], to: 'in-progress' },
  request: { by: 'owner', from: ['in-progress', 'returned'], to: 'awaiting-sign-off' },
  withdraw: { by: 'owner', from: ['awaiting-sign-off'], to: 'in-progress' },
  'sign-off': { by: 'signer', from: ['awaiting-sign-off'], to: 'signed-off' },
  reconfirm: { by: 'signer', from: ['changed'], to: 'signed-off' },
  return: { by: 'signer', from: ['awaiting-sign-off', 'changed'], to: 'returned' },
  revoke: { by: 'signer', from: ['signed-off', 'changed'], to: 'in-progress' },
  undo: { by: 'decider', from: ['signed-off'], to: 'awaiting-sign-off' },
  tick: { by: 'confirmer', from: ['not-started', 'in-progress'], to: 'signed-off' },
  untick: { by: 'confirmer', from: ['signed-off'], to: 'in-progress' },
  exempt: { by: 'exempter', from: openStates, to: 'not-required' },
  reinstate: { by: 'exempter', from: ['not-required'], to: 'in-progress' },
} as const satisfies Record<
  string,
  {
    by: 'owner' | 'signer' | 'decider' | 'confirmer' | 'exempter';
    from: readonly ItemState[];
    to: ItemState;
  }
>;

export type ItemMove = keyof typeof itemMoves;
export const itemMoveNames = Object.keys(itemMoves) as ItemMove[];

/** Moves of who judges the work, not of who does it. */
export const isJudgement = (name: ItemMove) => judging.includes(itemMoves[name].by);
const judging: readonly string[] = ['signer', 'decider', 'exempter'];

/** Moves that must say why (product.md rule 2). */
const movesWithReason: readonly ItemMove[] = [
  'withdraw',
  'return',
  'revoke',
  'untick',
  'exempt',
  'reinstate',
];

export type ItemFacts = {
  state: ItemState;
  /** Who does it. */
  owner: Role;
  /** Who judges it. The same as the owner for an item that is only ticked. */
  signer: Role;
  parties: Parties;
  /** Titles of the items that have to be done first and are not. */
  waitsFor: readonly string[];
  /** The newest signature, for whoever asks about undoing it. */
  signature?: Signature | undefined;
  /** The break in learning that lasts today. Left out: none. */
  pausedBy?: BreakDates | null;
};

export const isTicked = ({ owner, signer }: Pick<ItemFacts, 'owner' | 'signer'>) =>
  owner === signer;

function isParty(actor: PersonId, name: ItemMove, item: ItemFacts): boolean {
  const { by } = itemMoves[name];
  const owns = ownersOf(item.parties, item.owner).includes(actor);
  if (by === 'owner') return owns && !isTicked(item);
  if (by === 'confirmer') return owns && isTicked(item);
  const judges = signersOf(item.parties, item).includes(actor);
  if (by === 'decider') return judges && !isTicked(item) && isDecider(actor, item);
  return by === 'signer' ? judges && !isTicked(item) : judges;
}

/** Where nothing is signed there is nobody to compare with: the state says no. */
const isDecider = (actor: PersonId, { state, signature }: ItemFacts) =>
  state !== 'signed-off' || signature === undefined || signature.by === actor;

/** Undoing has a limit that no other move has (product.md rule 9). */
const whyTooLate = (name: ItemMove, { signature }: ItemFacts) =>
  name === 'undo' ? whyNotUndo(signature) : null;

const beginnings: readonly ItemMove[] = ['start', 'tick'];
const waits = (name: ItemMove, { state, waitsFor }: ItemFacts) =>
  beginnings.includes(name) && state === 'not-started' && waitsFor.length > 0;

/** During a break in learning the apprentice finishes nothing: no clock runs for who would judge it. */
const finishings: readonly ItemMove[] = ['request', 'tick'];
const isPaused = (name: ItemMove, { owner, pausedBy }: ItemFacts) =>
  finishings.includes(name) && owner === 'apprentice' && Boolean(pausedBy);

const isFrom = (name: ItemMove, { state }: ItemFacts) =>
  (itemMoves[name].from as readonly ItemState[]).includes(state);

/** The moves that this person can make now: what the page shows as buttons. */
export const movesOpenTo = (actor: PersonId, item: ItemFacts): ItemMove[] =>
  itemMoveNames.filter(
    (name) =>
      isParty(actor, name, item) &&
      isFrom(name, item) &&
      !waits(name, item) &&
      whyTooLate(name, item) === null &&
      !isPaused(name, item),
  );

/** The state after the move, or the rule that stops it. Nothing else may produce a state. */
export function move(
  actor: PersonId,
  item: ItemFacts,
  name: ItemMove,
  { reason = '' }: { reason?: string | undefined } = {},
): ItemState {
  if (!isParty(actor, name, item)) throw forbidden(refusal(actor, name, item));
  if (!isFrom(name, item)) throw conflict(`This item is ${stateWords[item.state]} now`);
  if (waits(name, item)) throw conflict(`First: ${item.waitsFor.join('; ')}`);
  const tooLate = whyTooLate(name, item);
  if (tooLate) throw conflict(tooLate);
  if (item.pausedBy && isPaused(name, item))
    throw conflict(
      `You are on a break in learning until ${fullDayWords(item.pausedBy.untilOn)}. You can do this when you are back`,
    );
  if (movesWithReason.includes(name) && reason.trim() === '')
    throw invalid({ reason: 'Enter a reason' });
  return itemMoves[name].to;
}

function refusal(actor: PersonId, name: ItemMove, { parties, owner, signer }: ItemFacts): string {
  const { by } = itemMoves[name];
  const own = actor === parties.apprentice || ownersOf(parties, owner).includes(actor);
  if (isJudgement(name) && own) return 'You cannot judge your own work, whatever else you are';
  if (by === 'decider') return 'Only the person who signed this off can undo that';
  return by === 'owner' || by === 'confirmer'
    ? 'Only the person who does this item can do that'
    : (whyAwayCannotJudge(parties, actor, signer) ??
        'Only the person who signs off this item can do that');
}

/** The content of an item is its owner's, and only while nobody judges it (product.md rule 3). */
function whyNotEdit(actor: PersonId, { state, owner, parties, waitsFor }: ItemFacts) {
  if (!ownersOf(parties, owner).includes(actor))
    return forbidden('Only the person who does this item can change its words');
  if (state === 'not-started' && waitsFor.length > 0)
    return conflict(`First: ${waitsFor.join('; ')}`);
  return editableStates.includes(state)
    ? null
    : conflict(`You cannot change an item that is ${stateWords[state]}`);
}

const editableStates: readonly ItemState[] = ['not-started', 'in-progress', 'returned'];

/** Throws the rule that stops the owner from changing the words, if one does. */
export function checkEditable(actor: PersonId, item: ItemFacts): void {
  const problem = whyNotEdit(actor, item);
  if (problem) throw problem;
}

export const isEditableBy = (actor: PersonId, item: ItemFacts) => whyNotEdit(actor, item) === null;

/** A request puts something before the signer: words, sessions or evidence (`pieces` of either). */
export function checkSomethingToJudge(statement: string, pieces: number): void {
  if (statement.trim() === '' && pieces === 0)
    throw conflict('Write what you did, or log a session for this item, before you ask');
}

/** A prerequisite holds nobody up once it is done, or not required, or not in the plan at all. */
export const isMet = (state: ItemState | undefined) =>
  state === undefined || isDone(state) || state === 'not-required';

const stateWords: Record<ItemState, string> = {
  'not-started': 'not yet started',
  'in-progress': 'in progress',
  'awaiting-sign-off': 'awaiting sign-off',
  returned: 'returned',
  'signed-off': 'completed',
  changed: 'changed since sign-off',
  'not-required': 'not required',
};

/** What pages call the state: GOV.UK task-list words. */
export const statuses = [
  'cannot-start-yet',
  'not-yet-started',
  'in-progress',
  'awaiting-sign-off',
  'returned',
  'completed',
  'changed-since-sign-off',
  'not-required',
] as const;
export type Status = (typeof statuses)[number];

export function statusOf({ state, waitsFor }: Pick<ItemFacts, 'state' | 'waitsFor'>): Status {
  if (state === 'not-started') return waitsFor.length > 0 ? 'cannot-start-yet' : 'not-yet-started';
  if (state === 'signed-off') return 'completed';
  return state === 'changed' ? 'changed-since-sign-off' : state;
}
