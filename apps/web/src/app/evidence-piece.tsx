import { evidence, type EvidenceView } from '@tracker/contract';
import { useId, useState } from 'react';
import { addressOf } from './api';
import { dayOf, longDay } from './format';
import { SeenWhole, useOpened, type OnOpened } from './opened';

type EvidencePieceProps = {
  piece: EvidenceView;
  /** One's own is not marked as opened or not. */
  isMine: boolean;
  /** "1. Scan report". Without a heading it stands on its own page. */
  heading?: string;
  onOpened?: OnOpened;
};

/** One piece in full: a picture, the words, or the way to what cannot be shown here. */
export function EvidencePiece({ piece, isMine, heading, onOpened }: EvidencePieceProps) {
  const titleId = useId();
  const { isOpened, open } = useOpened(piece, isMine, onOpened);
  const isJudged = !isMine && piece.state === 'ready';
  return (
    <section
      className="app-piece"
      aria-labelledby={heading ? titleId : undefined}
      aria-label={heading ? undefined : 'What it shows'}
    >
      {(heading ?? isJudged) && (
        <div className="app-piece__head">
          {heading && (
            <h3 className="govuk-heading-s" id={titleId}>
              {heading}
            </h3>
          )}
          {isJudged && <OpenedWords isOpened={isOpened} />}
        </div>
      )}
      {piece.state === 'ready' ? (
        <Content piece={piece} isOpened={isOpened} onOpen={open} />
      ) : (
        <p className="govuk-body">
          <b>{piece.stateWords}.</b> {explained[piece.state]}
        </p>
      )}
      {heading && <p className="app-piece__note app-muted">{sourceOf(piece)}</p>}
    </section>
  );
}

const explained: Record<Exclude<EvidenceView['state'], 'ready'>, string> = {
  checking: 'It can be opened once the check is done, usually within a minute.',
  refused: 'Nobody can open it. It stays on the record by its name only.',
  withdrawn: 'It no longer counts.',
};

/** "Note. Added 18 November 2026 by Sam Okafor" */
const sourceOf = ({ kind, kindWords, text, addedAt, addedBy }: EvidenceView) =>
  `${kind === 'file' ? text : kindWords}. Added ${longDay(dayOf(addedAt))} by ${addedBy}`;

/** Said in words, with a shape before them. */
const OpenedWords = ({ isOpened }: { isOpened: boolean }) => (
  <span className={`app-piece__state${isOpened ? '' : ' app-piece__state--not'}`} role="status">
    <svg className="app-piece__shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {isOpened ? (
        <path d="M1.5 7.5 5.5 11.5 12.5 3" fill="none" stroke="currentColor" strokeWidth="2.4" />
      ) : (
        <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
    </svg>
    {isOpened ? 'Opened' : 'Not opened yet'}
  </span>
);

type ContentProps = { piece: EvidenceView; isOpened: boolean; onOpen: () => void };

function Content({ piece, isOpened, onOpen }: ContentProps) {
  switch (piece.kind) {
    case 'file':
      return (
        <>
          {piece.hasPreview ? (
            <Picture piece={piece} isOpened={isOpened} onOpen={onOpen} />
          ) : (
            <p className="govuk-body">This file cannot be shown here. Download it to read it.</p>
          )}
          <Download piece={piece} onOpen={onOpen} />
        </>
      );
    case 'link':
      return <Leaving piece={piece} onOpen={onOpen} />;
    case 'note':
    case 'statement':
      return (
        <SeenWhole isShown={!isOpened} onSeen={onOpen}>
          <blockquote className="app-words app-words--plain">
            <p className="app-as-typed">{piece.text}</p>
          </blockquote>
        </SeenWhole>
      );
  }
}

/** Drawn anew by the service: nothing of the file is here but what is seen. */
function Picture({ piece: { id, title }, isOpened, onOpen }: ContentProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  if (state === 'failed')
    return (
      <p className="govuk-body">The picture could not be loaded. Download the file instead.</p>
    );
  return (
    <SeenWhole isShown={state === 'shown' && !isOpened} onSeen={onOpen}>
      <div className="app-preview">
        <img
          className={`app-preview__picture${state === 'loading' ? ' app-preview__picture--loading' : ''}`}
          src={addressOf(evidence.getPreview, { id })}
          alt={`Picture: ${title}`}
          loading="lazy"
          decoding="async"
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
      </div>
    </SeenWhole>
  );
}

const Download = ({ piece, onOpen }: Omit<ContentProps, 'isOpened'>) => (
  <p className="app-piece__moves">
    <a
      className="govuk-link"
      href={addressOf(evidence.getFile, { id: piece.id })}
      download
      onClick={onOpen}
    >
      Download the file ({piece.fileWords})
      <span className="govuk-visually-hidden">: {piece.title}</span>
    </a>
  </p>
);

/** Other people's pages open beside this one, so that what is being written here stays. */
const Leaving = ({ piece: { text, host }, onOpen }: Omit<ContentProps, 'isOpened'>) => (
  <>
    <p className="govuk-body govuk-!-margin-bottom-1 app-as-typed">{text}</p>
    {/^https:\/\//i.test(text) && (
      <p className="app-piece__moves">
        <a
          className="govuk-link"
          href={text}
          target="_blank"
          rel="noopener noreferrer"
          onClick={onOpen}
          onAuxClick={onOpen}
        >
          Open {host} in a new tab
        </a>
      </p>
    )}
    <p className="app-piece__note app-muted">
      You leave this service. It has not looked at that page.
    </p>
  </>
);
