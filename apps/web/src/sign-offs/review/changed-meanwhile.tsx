import { Button, ErrorMessage, NotificationBanner } from '@tracker/govuk';
import { useState } from 'react';
import { firstNameOf } from '../../app/names';
import { Differences } from '../differences';
import type { Change } from './change';
import type { Review } from './review';

type ChangedMeanwhileProps = {
  /** What the reader has before them: the outdated revision. */
  review: Review;
  change: Change;
  onReadAgain: () => Promise<void>;
};

/** A decision on an outdated revision is refused, and shows the difference (product.md rule 4). */
export function ChangedMeanwhile({ review, change, onReadAgain }: ChangedMeanwhileProps) {
  const [problem, setProblem] = useState('');
  const name = firstNameOf(review.item.apprenticeship.apprentice);
  const readAgain = () =>
    void onReadAgain().catch((error: Error) => setProblem(`${error.message}.`));
  return (
    <NotificationBanner role="alert" titleId="changed-meanwhile">
      <p className="govuk-notification-banner__heading">
        {name} changed this while you were reading. Nothing was saved.
      </p>
      <p className="govuk-body">
        What you typed is still in the form. You have read revision {review.request.revision};
        revision {change.revision} waits now. This is different:
      </p>
      <Differences
        label={`Difference between revision ${review.request.revision} and revision ${change.revision}`}
        differences={change.differences}
      />
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      <Button type="button" variant="secondary" onClick={readAgain}>
        Read revision {change.revision}
      </Button>
    </NotificationBanner>
  );
}
