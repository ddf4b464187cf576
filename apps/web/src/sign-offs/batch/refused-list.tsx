import type { Refusal } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import { Differences } from '../differences';

/** What was not done and why, item by item. */
export const RefusedList = ({ refused }: { refused: readonly Refusal[] }) => (
  <ul className="app-checks">
    {refused.map((each, index) => (
      <li key={index} className="app-checks__item">
        <h3 className="govuk-heading-s app-checks__title">
          {each.itemId === null ? (
            'An item that you cannot see'
          ) : (
            <Link className="govuk-link" href={`/items/${each.itemId}`}>
              {each.title}
            </Link>
          )}
        </h3>
        {each.apprentice && <p className="app-checks__who">{each.apprentice.name}</p>}
        <p className="govuk-body govuk-!-margin-bottom-1">{each.reason}.</p>
        {each.itemId && each.differences && (
          <>
            <Differences
              label={`What changed in ${each.title ?? 'this item'}`}
              differences={each.differences}
            />
            <p className="govuk-body">
              <Link className="govuk-link app-touch" href={`/items/${each.itemId}/review`}>
                Review it as it is now<span className="govuk-visually-hidden">: {each.title}</span>
              </Link>
            </p>
          </>
        )}
      </li>
    ))}
  </ul>
);
