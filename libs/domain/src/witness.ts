import { isOpen, isTicked, type ItemFacts } from './item';
import type { Verdict } from './observation';
import { ownersOf, signersOf, type PersonId } from './people';
import { conflict, forbidden, invalid } from './rule';

/** How many witnesses an apprentice may ask in 24 hours, and how often one address may be asked. */
export const witnessLimits = { perApprentice: 20, perAddress: 5 } as const;

/** A witness speaks about work that somebody judges: the apprentice's own, while it is open. */
function whyNotAsk(actor: PersonId, item: ItemFacts) {
  const isOwn = actor === item.parties.apprentice && item.owner === 'apprentice';
  if (!isOwn || !ownersOf(item.parties, item.owner).includes(actor))
    return forbidden('Only the apprentice can ask a witness about their work');
  if (isTicked(item)) return conflict('Nobody signs this item off, so it needs no witness');
  if (!isOpen(item.state)) return conflict('A witness can be asked while the item is open');
  return item.state === 'not-started' && item.waitsFor.length > 0
    ? conflict(`First: ${item.waitsFor.join('; ')}`)
    : null;
}

/** Throws the rule that stops this person from asking a witness about the item, if one does. */
export function checkMayAskWitness(actor: PersonId, item: ItemFacts): void {
  const problem = whyNotAsk(actor, item);
  if (problem) throw problem;
}

export const mayAskWitness = (actor: PersonId, item: ItemFacts) => whyNotAsk(actor, item) === null;

/** `account`: of the person with that address, if it has one. Nobody is witness to their own work, or instead of signing. */
export function checkWitness(
  { parties, signer, owner }: ItemFacts,
  account: { id: PersonId; name: string } | null,
): void {
  if (!account) return;
  if (account.id === parties.apprentice)
    throw invalid({ email: 'You cannot be the witness to your own work' });
  if (signersOf(parties, { signer, owner }).includes(account.id))
    throw invalid({
      email: `${account.name} signs this item off. A witness is somebody else: ask ${account.name} for sign-off`,
    });
}

/** Who was there says what they saw; who was not has nothing to add. */
export function checkStatement({ verdict, words }: { verdict: Verdict; words: string }): void {
  if (verdict !== 'not-seen' && words.trim() === '') throw invalid({ words: 'Enter what you saw' });
}

export const witnessLinkStates = ['open', 'answered', 'cancelled'] as const;
/** An open link that has expired is not written down: the time says it. */
export type WitnessLinkState = (typeof witnessLinkStates)[number];
