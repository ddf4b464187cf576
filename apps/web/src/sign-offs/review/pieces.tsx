import type { EvidenceView } from '@tracker/contract';
import { EvidencePiece } from '../../app/evidence-piece';
import type { OnOpened } from '../../app/opened';

type PiecesProps = { pieces: readonly EvidenceView[]; onOpened: OnOpened };

/** Everything that was sent along, in full: what the signer has not opened says so. */
export function Pieces({ pieces, onOpened }: PiecesProps) {
  if (pieces.length === 0) return <p className="govuk-body">No evidence was sent along.</p>;
  return pieces.map((piece, index) => (
    <EvidencePiece
      key={`${piece.id} ${piece.revision}`}
      piece={piece}
      isMine={false}
      heading={`${index + 1}. ${piece.title}`}
      onOpened={onOpened}
    />
  ));
}
