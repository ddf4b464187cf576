import { useSuspenseQuery } from '@tanstack/react-query';
import { batches, type Refusal, type Response } from '@tracker/contract';
import { Button, Link, NotificationBanner } from '@tracker/govuk';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { z } from 'zod';
import { count, dayOf, timeOf, weekdayAndDay } from '../app/format';
import { Page } from '../app/page';
import { read, useWrite } from '../app/query';
import { RefusedList } from './batch/refused-list';
import { SignedItemRow } from './batch/signed-item-row';
import './batch/batch.scss';

type SignedOff = Response<typeof batches.listSignedOff>;

/** What I signed off together, or in the last 24 hours, and how to undo it (product.md rule 9). */
export function SignedOffPage() {
  const [search] = useSearchParams();
  const batch = search.get('batch') ?? undefined;
  const { data } = useSuspenseQuery(read(batches.listSignedOff, { query: { batch } }));
  const { state } = useLocation() as { state: unknown };
  const refused = refusedIn(state);
  const undo = useUndo();
  return (
    <Page
      title={data.heading}
      back={{ href: '/to-review', text: 'Back to the requests' }}
      whoCanSee="only you. The history of each item is seen by its apprentice and everybody else who may read their record."
    >
      {undo.done && (
        <NotificationBanner key={undo.done} type="success">
          {undo.done}
        </NotificationBanner>
      )}
      {undo.problem && (
        <p className="govuk-error-message" role="alert">
          {undo.problem}
        </p>
      )}
      {undo.refused.length > 0 && <NotDone what="undone" refused={undo.refused} />}
      <UndoAll items={batch ? data.items : []} onUndo={undo.undo} />
      {data.items.length > 0 && (
        <ul className="app-checks" aria-label="Signed off">
          {data.items.map((item) => (
            <SignedItemRow
              key={item.itemId}
              item={item}
              saysUntil={!batch}
              onUndo={() => undo.undo([item])}
            />
          ))}
        </ul>
      )}
      {refused.length > 0 && <NotDone what="signed off" refused={refused} />}
      <p className="govuk-body">
        <Link className="govuk-link app-touch" href="/to-review">
          Go on with what waits for you
        </Link>
      </p>
    </Page>
  );
}

type NotDoneProps = { what: string; refused: readonly Refusal[] };

const NotDone = ({ what, refused }: NotDoneProps) => (
  <>
    <h2 className="govuk-heading-m">
      {refused.length === 1 ? '1 item was' : `${refused.length} items were`} not {what}
    </h2>
    <RefusedList refused={refused} />
  </>
);

type Items = SignedOff['items'];
type UndoAllProps = { items: Items; onUndo: (items: Items) => Promise<void> };

/** Until when all of it can be undone: as long as the first that was signed. */
function UndoAll({ items, onUndo }: UndoAllProps) {
  const open = items.filter(({ undoUntil }) => undoUntil !== null);
  const [until] = open.flatMap(({ undoUntil }) => undoUntil ?? []).sort();
  if (until === undefined) return null;
  return (
    <>
      <p className="govuk-body-l">
        You can undo this until {timeOf(until)} on {weekdayAndDay(dayOf(until))}. What you undo
        waits for you again, and the history shows both.
      </p>
      {open.length > 1 && (
        <Button type="button" variant="secondary" onClick={() => void onUndo(open)}>
          Undo all {open.length} sign-offs
        </Button>
      )}
    </>
  );
}

/** Undoes, and says what became of it. */
function useUndo() {
  const send = useWrite(batches.undoSignOffs);
  const [answer, setAnswer] = useState({ done: '', problem: '', refused: [] as Refusal[] });
  const undo = async (items: Items) => {
    try {
      const itemIds = items.map(({ itemId }) => itemId);
      const { undone, refused } = await send({ body: { itemIds } });
      setAnswer({ done: doneWords(items, undone), problem: '', refused });
    } catch (problem) {
      setAnswer({ done: '', problem: (problem as Error).message, refused: [] });
    }
  };
  return { ...answer, undo };
}

function doneWords(items: Items, undone: readonly string[]): string {
  const [one] = items.filter(({ itemId }) => undone.includes(itemId));
  if (!one) return '';
  return undone.length === 1
    ? `You undid the sign-off of “${one.title}” for ${one.apprentice.name}. The request waits for you again.`
    : `You undid ${count(undone.length, 'sign-off')}. The requests wait for you again.`;
}

/** What the page before this one could not sign off. */
function refusedIn(state: unknown): Refusal[] {
  const found = z.object({ refused: batches.signOffBatch.response.shape.refused }).safeParse(state);
  return found.success ? found.data.refused : [];
}
