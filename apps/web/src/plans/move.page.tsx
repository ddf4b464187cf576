import { useSuspenseQuery } from '@tanstack/react-query';
import { plans } from '@tracker/contract';
import { Button, CharacterCount } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { NotFoundPage } from '../app/problem';
import { read, useWrite } from '../app/query';
import { isMoveWithReason, movesWithReason, type MoveWithReason } from './move-words';

/** One small page for every move that needs a reason and nothing else. */
export function MovePage() {
  const { id = '', move = '' } = useParams();
  if (!isMoveWithReason(move)) return <NotFoundPage />;
  return <MoveWithReasonPage key={`${move} ${id}`} id={id} move={move} />;
}

function MoveWithReasonPage({ id, move }: { id: string; move: MoveWithReason }) {
  const { data: item } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  const { endpoint, title, text, label, button, done: doneWords } = movesWithReason[move];
  const make = useWrite(endpoint);
  const done = useDone();
  // Asked once: a change meanwhile is the answer to the form, and takes away no reason being written.
  const [isOpen] = useState(item.moves.includes(move));
  if (!isOpen)
    throw new ApiProblem(
      409,
      `You cannot do that now. The item is ${item.statusWords.toLowerCase()}`,
    );
  return (
    <FormPage
      title={title}
      tabTitle={`${title}: ${item.title}`}
      caption={item.title}
      back={{ href: `/items/${id}`, text: 'Back to the item' }}
      schema={endpoint.body}
      onSubmit={async (body) => {
        await make({ params: { id }, body });
        done(`/items/${id}`, doneWords);
      }}
      whoCanSee={item.apprenticeship.whoCanSee}
    >
      <p className="govuk-body">{text}</p>
      <CharacterCount name="reason" label={label} labelSize="m" maxLength={1000} threshold={75} />
      <Button>{button}</Button>
    </FormPage>
  );
}
