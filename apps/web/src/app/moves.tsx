import type { StandingView } from '@tracker/contract';
import { Link } from '@tracker/govuk';

type Reason = StandingView['reasons'][number];

/** Why somebody stands where they stand, one line each: whose move it is, then the move. */
export function Moves({ reasons, large = false }: { reasons: readonly Reason[]; large?: boolean }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={`app-moves${large ? ' app-moves--l' : ''}`}>
      {reasons.map((reason, index) => (
        <li key={index} className="app-moves__item">
          <Who {...reason} /> <ReasonText {...reason} />
        </li>
      ))}
    </ul>
  );
}

/** “You” is the only inverse label of a page, so it is found first. */
const Who = ({ owner, isYou }: Reason) =>
  isYou ? (
    <b className="app-moves__who app-moves__who--you">
      You<span className="app-moves__colon">:</span>
    </b>
  ) : (
    <b className="app-moves__who">{owner}:</b>
  );

/** Where the text names the item or the certificate, its title is the link. */
export function ReasonText({
  text,
  item,
  certificate,
}: Omit<Reason, 'owner' | 'isYou' | 'urgent'>) {
  const about = item ?? certificate;
  if (!about) return text;
  const at = text.indexOf(about.title);
  const link = (
    <Link className="govuk-link" href={`/${item ? 'items' : 'training'}/${about.id}`}>
      {about.title}
    </Link>
  );
  if (at < 0)
    return (
      <>
        {text}: {link}
      </>
    );
  return (
    <>
      {text.slice(0, at)}
      {link}
      {text.slice(at + about.title.length)}
    </>
  );
}
