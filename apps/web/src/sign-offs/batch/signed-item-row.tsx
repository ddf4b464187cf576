import type { SignedItem } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useState } from 'react';
import { dayAndTime, dayOf, timeOf, weekdayAndDay } from '../../app/format';

type SignedItemRowProps = {
  item: SignedItem;
  /** Where the page has not said it for all of them. */
  saysUntil: boolean;
  onUndo: () => Promise<void>;
};

/** One sign-off of mine, and the way to take it back while that lasts. */
export function SignedItemRow({ item, saysUntil, onUndo }: SignedItemRowProps) {
  const { itemId, title, apprentice, signedAt, onBehalfOf, undoUntil } = item;
  const [isSending, setSending] = useState(false);
  const undo = async () => {
    if (isSending) return;
    setSending(true);
    await onUndo();
    setSending(false);
  };
  return (
    <li className="app-checks__item">
      <h2 className="govuk-heading-s app-checks__title">
        <Link className="govuk-link" href={`/items/${itemId}`}>
          {title}
        </Link>
      </h2>
      <p className="app-checks__who">
        {apprentice.name}. Signed off {dayAndTime(signedAt)}
        {onBehalfOf && `, on behalf of ${onBehalfOf}`}.
      </p>
      {undoUntil === null && (
        <p className="app-checks__facts">
          This can no longer be undone. Open the item to revoke it and say why.
        </p>
      )}
      {undoUntil && saysUntil && (
        <p className="app-checks__facts">
          You can undo this until {timeOf(undoUntil)} on {weekdayAndDay(dayOf(undoUntil))}.
        </p>
      )}
      {undoUntil && (
        <div className="app-checks__moves">
          <Button
            type="button"
            variant="secondary"
            aria-disabled={isSending}
            onClick={() => void undo()}
          >
            Undo<span className="govuk-visually-hidden"> the sign-off of {title}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
