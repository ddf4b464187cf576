import type { EvidenceView } from '@tracker/contract';
import { Button, ButtonGroup, Details, InsetText, Link, SummaryList } from '@tracker/govuk';
import { EvidencePiece } from '../app/evidence-piece';
import { dayAndTime } from '../app/format';
import { firstNameOf } from '../app/names';
import { Page } from '../app/page';
import { can, usePiece, type PieceView } from './piece-view';

/** One piece of evidence: what it shows, what it counts for, and what happened to it. */
export function PiecePage() {
  const view = usePiece();
  const { apprenticeship, evidence: piece, withdrawn } = view;
  const { isMine, apprentice, whoCanSee } = apprenticeship;
  return (
    <Page
      title={piece.title}
      caption={isMine ? piece.kindWords : `${piece.kindWords} of ${apprentice.name}`}
      back={portfolioOf(view)}
      whoCanSee={whoCanSee}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {withdrawn && (
            <InsetText>
              <b>Withdrawn {dayAndTime(withdrawn.at)}.</b> It no longer counts. Reason:{' '}
              {withdrawn.reason}
            </InsetText>
          )}
          <EvidencePiece key={`${piece.id} ${piece.revision}`} piece={piece} isMine={isMine} />
          <SummaryList rows={rowsOf(view)} />
          <Moves piece={piece} />
          {view.earlier.length > 0 && <Earlier view={view} />}
          <Fingerprint view={view} />
        </div>
      </div>
    </Page>
  );
}

const portfolioOf = ({ apprenticeship: { id, isMine, apprentice } }: PieceView) =>
  isMine
    ? { href: '/portfolio', text: 'Back to your portfolio' }
    : {
        href: `/apprenticeships/${id}/evidence`,
        text: `Back to ${firstNameOf(apprentice)}’s evidence`,
      };

const rowsOf = ({ evidence: piece, heldBy }: PieceView) => [
  {
    key: 'Items it is for',
    value: <Places at="/items/" places={piece.items} none="No item yet" />,
  },
  {
    key: 'Sessions it is from',
    value: <Places at="/log/" places={piece.entries} none="No session" />,
  },
  piece.kind === 'file' && {
    key: 'File',
    value: (
      <>
        {piece.text}
        <br />
        {piece.fileWords}
      </>
    ),
    valueClassName: 'app-as-typed',
  },
  { key: 'Added', value: `${dayAndTime(piece.addedAt)}, by ${piece.addedBy}` },
  heldBy.length > 0 && {
    key: 'Sent or signed with',
    value: new Intl.ListFormat('en-GB').format(heldBy),
  },
];

type PlacesProps = { at: string; places: EvidenceView['items']; none: string };

function Places({ at, places, none }: PlacesProps) {
  if (places.length === 0) return none;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {places.map(({ id, title }) => (
        <li key={id}>
          <Link className="govuk-link" href={`${at}${id}`}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Moves({ piece }: { piece: EvidenceView }) {
  if (piece.moves.length === 0) return null;
  const at = (page: string) => `/evidence/${piece.id}/${page}`;
  return (
    <ButtonGroup>
      {can(piece, 'link') && (
        <Button variant="secondary" href={at('places')}>
          Choose what it is for
        </Button>
      )}
      {can(piece, 'change') && (
        <Button variant="secondary" href={at('change')}>
          {piece.kind === 'file'
            ? 'Change the title'
            : `Change this ${piece.kindWords.toLowerCase()}`}
        </Button>
      )}
      {can(piece, 'withdraw') && (
        <Link className="govuk-link app-touch" href={at('withdraw')}>
          Withdraw it
        </Link>
      )}
    </ButtonGroup>
  );
}

/** Nothing that was added is lost. */
const Earlier = ({ view: { earlier } }: { view: PieceView }) => (
  <Details summary={`Earlier words (${earlier.length})`}>
    {earlier.map(({ revision, until, title, text }) => (
      <SummaryList
        key={revision}
        card={{ title: `Until ${dayAndTime(until)}` }}
        rows={[
          { key: 'Title', value: title },
          { key: 'Words', value: text, valueClassName: 'app-as-typed' },
        ]}
      />
    ))}
  </Details>
);

/** For those who want to prove, years later, that it is the same. */
const Fingerprint = ({ view: { sha256, evidence: piece } }: { view: PieceView }) => (
  <Details summary="Fingerprint">
    <p>
      A change of a single character gives another fingerprint. A signature keeps it, so that it can
      be shown later that {piece.kind === 'file' ? 'the file' : 'what stands here'} is still the
      same.
    </p>
    <p className="app-hash">SHA-256: {sha256}</p>
  </Details>
);
