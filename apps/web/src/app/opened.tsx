import { useQueryClient } from '@tanstack/react-query';
import { evidence, type EvidenceView } from '@tracker/contract';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { call } from './api';

/** Hears of a piece that was opened while the page was read. */
export type OnOpened = (piece: EvidenceView) => void;

/**
 * Whether the reader has opened this revision, and how to say that they did: once, when a picture or
 * a note was shown in full, a link followed, a file downloaded. Nobody is said to open their own.
 */
export function useOpened(piece: EvidenceView, isMine: boolean, onOpened?: OnOpened) {
  const { id, revision, opened } = piece;
  const client = useQueryClient();
  const [isTold, setTold] = useState(false);
  const isTelling = useRef(false);
  const open = useCallback(() => {
    if (isMine || opened || isTelling.current) return;
    isTelling.current = true;
    call(evidence.markOpened, { params: { id }, body: { revision } }).then(
      () => {
        setTold(true);
        onOpened?.(piece);
        // Other pages read it anew; the one that is being read does not move.
        void client.invalidateQueries({ refetchType: 'none' });
      },
      // Not reached: the next time that it is seen is another try.
      () => (isTelling.current = false),
    );
  }, [client, id, isMine, onOpened, opened, piece, revision]);
  return { isOpened: opened || isTold, open };
}

type SeenWholeProps = {
  /** False as long as there is nothing to see yet: a picture that is still loading. */
  isShown: boolean;
  onSeen: () => void;
  children: ReactNode;
};

/** Notices when both the beginning and the end of what stands inside have been in view. */
export function SeenWhole({ isShown, onSeen, children }: SeenWholeProps) {
  const begin = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isShown) return;
    const seen = new Set<Element>();
    const observer = new IntersectionObserver((edges) => {
      for (const { isIntersecting, target } of edges) if (isIntersecting) seen.add(target);
      if (seen.size === 2) onSeen();
    });
    if (begin.current) observer.observe(begin.current);
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [isShown, onSeen]);
  return (
    <>
      <div className="app-edge" ref={begin} />
      {children}
      <div className="app-edge" ref={end} />
    </>
  );
}
