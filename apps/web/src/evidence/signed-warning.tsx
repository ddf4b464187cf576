import { WarningText } from '@tracker/govuk';
import type { PieceView } from './piece-view';

/** Nothing under a signature changes silently (product.md rule 5). */
export function SignedWarning({ view: { heldBy } }: { view: PieceView }) {
  if (heldBy.length === 0) return null;
  return (
    <WarningText>
      A signature rests on this: {new Intl.ListFormat('en-GB').format(heldBy)}. It will be marked as
      changed since sign-off, and the signer is told.
    </WarningText>
  );
}
