import { signOffs, type EvidenceView } from '@tracker/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../app/api';
import { count } from '../../app/format';
import { useDone } from '../../app/done';
import { FormPage } from '../../app/form-page';
import { useWrite } from '../../app/query';
import { ChangedMeanwhile } from './changed-meanwhile';
import { changeIn, type Change } from './change';
import { decision, type Decision } from './decision';
import { DecisionPanel } from './decision-panel';
import type { Review } from './review';
import { ReviewHead } from './review-head';
import { Submission } from './submission';

/** What was sent on the left, the decision on the right; on a phone one below the other. */
export function ReviewForm({ first }: { first: Review }) {
  const [review, setReview] = useState(first);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const change = changes.at(-1);
  const decide = useDecide(review, (found) => setChanges((before) => [...before, found]));
  const title = useFocusOn(review);
  const { unopened, onOpened } = useUnopened(review);
  const readAgain = async () => {
    setReview(await call(signOffs.getReview, { params: { id: review.item.id } }));
    setChanges([]);
  };
  const { item, place } = review;
  return (
    <FormPage
      schema={decision}
      onSubmit={decide}
      title={item.title}
      tabTitle={`Review: ${item.title}`}
      back={{ href: '/to-review', text: `Back to ${count(place.of, 'request')}` }}
      head={
        <>
          {change && (
            <ChangedMeanwhile
              key={changes.length}
              {...{ review, change }}
              onReadAgain={readAgain}
            />
          )}
          <ReviewHead review={review} title={title} />
        </>
      }
      whoCanSee={item.apprenticeship.whoCanSee}
      wide
    >
      <div className="app-judge">
        <Submission review={review} onOpened={onOpened} />
        <DecisionPanel review={review} unopened={unopened} />
      </div>
    </FormPage>
  );
}

/** How many pieces the reader has not opened yet, also of those that they open now. */
function useUnopened({ item: { evidence } }: Review) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const onOpened = useCallback(({ id }: EvidenceView) => setOpened((ids) => [...ids, id]), []);
  const unopened = evidence.filter(
    ({ id, state, opened: before }) => state === 'ready' && !before && !opened.includes(id),
  ).length;
  return { unopened, onOpened };
}

/** A reader who asked for the new revision starts again at its title. */
function useFocusOn(review: Review) {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(review);
  useEffect(() => {
    if (shown.current === review || !title.current) return;
    shown.current = review;
    title.current.tabIndex = -1;
    title.current.focus();
  }, [review]);
  return title;
}

/**
 * Saves the decision on exactly the snapshot that was shown, then goes on. A request that changed
 * meanwhile is not decided (product.md rule 4): `onChange` gets what is different now.
 */
function useDecide({ item, place }: Review, onChange: (change: Change) => void) {
  const signOff = useWrite(signOffs.signOff);
  const sendBack = useWrite(signOffs.returnRequest);
  const reconfirm = useWrite(signOffs.reconfirmSignOff);
  const done = useDone();
  return async (made: Decision) => {
    const params = { id: item.id };
    try {
      if (made.decision === 'reconfirm')
        await reconfirm({ params, body: { snapshot: made.snapshot } });
      else if (made.decision === 'return')
        await sendBack({ params, body: { ...judgementOf(made), whatNext: made.whatNext } });
      else await signOff({ params, body: { ...judgementOf(made), whatNext: made.toTryNext } });
    } catch (problem) {
      return onChange(changeIn(problem));
    }
    done(
      place.next ? `/items/${place.next}/review` : '/to-review',
      `You ${doneWords[made.decision]} “${item.title}” for ${item.apprenticeship.apprentice.name}`,
    );
  };
}

const judgementOf = ({
  snapshot,
  level,
  levels,
  wentWell,
}: Exclude<Decision, { decision: 'reconfirm' }>) => ({
  snapshot,
  level,
  levels,
  wentWell,
});

const doneWords: Record<Decision['decision'], string> = {
  'sign-off': 'signed off',
  return: 'returned',
  reconfirm: 'confirmed your sign-off of',
};
