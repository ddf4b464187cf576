import { witnesses, type ItemView, type WitnessView } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { ObservationCount, ObservationList, WitnessList } from '../app/observed';
import { useWrite } from '../app/query';

/** What others saw: observers, who count, and witnesses, who are read. */
export function ItemObserved({ item }: { item: ItemView }) {
  const { observations, witnesses: asked } = item;
  return (
    <>
      <h2 className="govuk-heading-m" id="observed">
        Observations and witnesses
      </h2>
      <ObservationCount observations={observations} />
      <ObservationList item={item} />
      <WitnessList
        item={item}
        side={(one) => one.canCancel && <Cancel witness={one} item={item} />}
      />
      {observations.canObserve && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/items/${item.id}/observe`}>
            Record an observation
          </Link>
        </p>
      )}
      {asked.canAsk && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/items/${item.id}/witness`}>
            Ask a witness
          </Link>{' '}
          <span className="app-muted">
            Somebody who was there says what they saw. They need no account.
          </span>
        </p>
      )}
    </>
  );
}

/** Nothing of anybody's is lost by it: one tap, and the link in the mail works no more. */
function Cancel({ witness: { id, name }, item }: { witness: WitnessView; item: ItemView }) {
  const cancel = useWrite(witnesses.cancelWitnessLink);
  const done = useDone();
  const [problem, setProblem] = useState('');
  const tap = async () => {
    try {
      await cancel({ params: { id }, body: {} });
      done(
        `/items/${item.id}`,
        `You no longer ask ${name}. The link in the mail does not work any more.`,
      );
    } catch (refusal) {
      setProblem((refusal as Error).message);
    }
  };
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        className="govuk-!-margin-bottom-0"
        onClick={() => void tap()}
      >
        Cancel<span className="govuk-visually-hidden"> the question to {name}</span>
      </Button>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
