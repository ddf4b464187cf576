import { useSuspenseQuery } from '@tanstack/react-query';
import { evidence, type EvidenceView, type Response } from '@tracker/contract';
import { useState } from 'react';
import { useParams } from 'react-router';
import { read, useReadToChange } from '../app/query';

/** One piece with everything that is known of it. */
export type PieceView = Response<typeof evidence.getEvidence>;

export const readPiece = (id: string) => read(evidence.getEvidence, { params: { id } });

export function usePiece(): PieceView {
  const { id = '' } = useParams();
  return useSuspenseQuery({
    ...readPiece(id),
    // Whoever waits for the check sees it end.
    refetchInterval: ({ state }) => state.data?.evidence.state === 'checking' && 5000,
  }).data;
}

/** For forms: whatever is read anew meanwhile, the form and the words in it stay. */
export function usePieceAsOpened(): PieceView {
  return useState(usePiece())[0];
}

/** How a form reads the piece that it changes: anew when it is opened. */
export const useReadPiece = () => {
  const { id = '' } = useParams();
  return useReadToChange(evidence.getEvidence, { params: { id } });
};

export const usePieceToChange = (): PieceView => {
  const { data } = useSuspenseQuery(useReadPiece());
  return useState(data)[0];
};

export const can = ({ moves }: EvidenceView, move: EvidenceView['moves'][number]) =>
  moves.includes(move);

export const backToPiece = ({ id }: EvidenceView) => ({
  href: `/evidence/${id}`,
  text: 'Back to the evidence',
});
