import type { ItemState } from './item';
import { askedObservationWords, observationOutcome, observationWords } from './observation';
import type { AskedObservations, ObservationFact } from './observation';

/** As many as anybody can mean to sign at once (product.md rule 9). */
export const batchLimit = 50;

/** A request that waits, as far as signing it together with others goes. */
export type InBatch = {
  state: ItemState;
  asked: AskedObservations | undefined;
  /** Observations of the item that stand. */
  observations: readonly ObservationFact[];
};

/**
 * Why this request is judged on its own page and not together with others. Null: it can be part of a
 * batch. What changed under a signature is confirmed after seeing the difference (product.md rule 5).
 */
export function whyAlone({ state, asked, observations }: InBatch): string | null {
  if (state === 'changed')
    return 'It changed since it was signed off. Look at the difference on its own page';
  if (!asked) return null;
  const outcome = observationOutcome(asked, observations);
  return outcome.isComplete
    ? null
    : `It asks for ${askedObservationWords(asked)}. So far: ${observationWords(asked, outcome)}`;
}

/** One request of a batch, and how many of its pieces of evidence the signer has not opened. */
type Checked = { title: string; apprentice: string; unopened: number };

/** Names what would be signed without having been opened (product.md rule 9). Null: nothing. */
export function unopenedWords(requests: readonly Checked[]): string | null {
  const unopened = requests.filter((request) => request.unopened > 0);
  if (unopened.length === 0) return null;
  const names = unopened.map(({ title, apprentice }) => `“${title}”, ${apprentice}`).join('; ');
  if (requests.length === 1)
    return `You have not opened all of the evidence for this item: ${names}.`;
  return `You have not opened all of the evidence for ${String(unopened.length)} of these items: ${names}.`;
}
