import type { EvidenceView } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { dayOf, longDay } from './format';

type EvidenceListProps = {
  pieces: readonly EvidenceView[];
  /** More about each one, below its facts. */
  more?: (piece: EvidenceView) => ReactNode;
};

/** Pieces of evidence by kind and title. Each leads to its own page. */
export const EvidenceList = ({ pieces, more }: EvidenceListProps) => (
  <ul className="app-entries app-pieces">
    {pieces.map((piece) => (
      <li key={piece.id} className="app-entry">
        <span className="app-entry__when">{piece.kindWords}</span>
        <div>
          <p className="app-entry__title">
            <Link
              className={`govuk-link${piece.state === 'withdrawn' ? ' app-pieces__withdrawn' : ''}`}
              href={`/evidence/${piece.id}`}
            >
              {piece.title}
            </Link>
          </p>
          {piece.state !== 'ready' && (
            <p className="app-entry__meta">
              <b>{piece.stateWords}</b>
            </p>
          )}
          <p className="app-entry__meta">{factsOf(piece)}</p>
          {more?.(piece)}
        </div>
      </li>
    ))}
  </ul>
);

/** "JPEG, 1.2 MB. Added 24 November 2026", "gitlab.example.gov.uk. Added 24 November 2026" */
const factsOf = ({ fileWords, host, addedAt, kind, addedBy }: EvidenceView) =>
  [
    fileWords || host,
    `Added ${longDay(dayOf(addedAt))}${kind === 'statement' ? ` by ${addedBy}` : ''}`,
  ]
    .filter(Boolean)
    .join('. ');
