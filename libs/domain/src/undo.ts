import type { PersonId } from './people';

/**
 * The signature that stands on an item, as far as undoing it goes. `at` and `now`: instants, ISO 8601
 * in UTC with milliseconds. `isAgain`: it confirms once more what changed under a signature before it.
 */
export type Signature = { by: PersonId; at: string; now: string; isAgain: boolean };

/** How long a sign-off can be undone (product.md rule 9). */
export const undoHours = 24;

/** The first instant at which it is too late to undo what was signed at this one. */
export const undoUntil = (signedAt: string): string =>
  new Date(Date.parse(signedAt) + undoHours * 3_600_000).toISOString();

/** What was signed at this instant or later can be undone at `now`. */
export const undoableSince = (now: string): string =>
  new Date(Date.parse(now) - undoHours * 3_600_000 + 1).toISOString();

/**
 * Why a sign-off cannot be undone any more, whoever asks. Null: it can. Undoing takes back a slip of
 * the hand and leaves the request as it was. Whoever changes their mind later revokes, and says why.
 */
export function whyNotUndo(signature: Signature | undefined): string | null {
  if (!signature) return 'There is no sign-off here to undo';
  if (signature.isAgain)
    return 'This sign-off was confirmed again after a change, so it cannot be undone. You can revoke it and say why';
  return signature.now >= undoUntil(signature.at)
    ? `A sign-off can be undone for ${String(undoHours)} hours. You can revoke it and say why`
    : null;
}
