import type { EndingView } from '@tracker/contract';
import { Link, VisuallyHidden } from '@tracker/govuk';
import { RenewalMark } from './marks';

/** What has run out or soon will, with the days in words and what to do about it. */
export function Endings({ endings }: { endings: readonly EndingView[] }) {
  if (endings.length === 0) return null;
  return (
    <ul className="app-endings">
      {endings.map((ending) => (
        <li key={ending.id} className="app-endings__item">
          <Link className="govuk-link app-endings__title" href={addressOf(ending)}>
            {ending.title}
          </Link>
          <RenewalMark {...ending} />
          <span>{ending.left}</span>
          {ending.next && (
            <Link className="govuk-link app-touch" href={nextOf(ending)}>
              {ending.next}
              <VisuallyHidden>: {ending.title}</VisuallyHidden>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

const addressOf = ({ kind, id }: EndingView) =>
  kind === 'certificate' ? `/training/${id}` : `/items/${id}`;

const nextOf = ({ kind, id }: EndingView) =>
  kind === 'certificate' ? `/training/${id}/renew` : `/training/new?item=${id}`;
