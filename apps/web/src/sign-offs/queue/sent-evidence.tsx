import type { WaitingRequest } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { count } from '../../app/format';

type Pieces = WaitingRequest['evidence'];

/** What was sent along, each piece with whether the reader has opened it: in words, with a shape. */
export const SentEvidence = ({ pieces }: { pieces: Pieces }) => (
  <ul className="app-evidence__list">
    {pieces.map(({ id, title, kindWords, isOpened }) => (
      <li key={id} className="app-evidence__item">
        <Link className="govuk-link" href={`/evidence/${id}`}>
          {title}
        </Link>{' '}
        <span className="app-muted">{kindWords}</span>{' '}
        <span className={`app-evidence__state${isOpened ? '' : ' app-piece__state--not'}`}>
          <svg
            className="app-piece__shape"
            viewBox="0 0 14 14"
            aria-hidden="true"
            focusable="false"
            fill="none"
            stroke="currentColor"
          >
            {isOpened ? (
              <path d="M1.5 7.5 5.5 11.5 12.5 3" strokeWidth="2.4" />
            ) : (
              <circle cx="7" cy="7" r="5.4" strokeWidth="2" />
            )}
          </svg>
          {isOpened ? 'Opened' : 'Not opened yet'}
        </span>
      </li>
    ))}
  </ul>
);

export const unopenedIn = (pieces: Pieces) => pieces.filter(({ isOpened }) => !isOpened).length;

/** "2 pieces of evidence, 1 opened" */
export function evidenceWords(pieces: Pieces): string {
  const opened = pieces.length - unopenedIn(pieces);
  const how =
    opened === 0 ? 'none opened' : opened === pieces.length ? 'all opened' : `${opened} opened`;
  return `${count(pieces.length, 'piece')} of evidence, ${pieces.length === 1 && opened === 0 ? 'not opened' : pieces.length === 1 ? 'opened' : how}`;
}
