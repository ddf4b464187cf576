import { useSuspenseQuery } from '@tanstack/react-query';
import { observations, plans } from '@tracker/contract';
import { Button, ButtonGroup, CharacterCount, Link } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { dayAndMonth } from '../app/format';
import { read, useWrite } from '../app/query';

/** An observer takes their own observation back, for a reason (product.md rule 2). */
export function TakeBackPage() {
  const { id = '', observation = '' } = useParams();
  const { data } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  const [item] = useState(data);
  const take = useWrite(observations.takeBackObservation);
  const done = useDone();
  const seen = item.observations.list.find((one) => one.id === observation);
  if (!seen?.canTakeBack) throw new ApiProblem(409, 'You cannot take this observation back');
  const page = `/items/${id}`;
  return (
    <FormPage
      schema={observations.takeBackObservation.body}
      onSubmit={async (body) => {
        await take({ params: { id: observation }, body });
        done(page, `You took your observation of ${dayAndMonth(seen.on)} back`);
      }}
      title="Take your observation back"
      tabTitle={`Take your observation back: ${item.title}`}
      caption={item.title}
      back={{ href: page, text: 'Back to the item' }}
      whoCanSee={item.apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        <p className="govuk-body">
          You said on {dayAndMonth(seen.on)}: <b>{seen.verdictWords}</b>. It no longer counts. It
          stays on the record, struck through, with your reason.
        </p>
        <CharacterCount
          name="reason"
          label="Why do you take it back?"
          labelSize="s"
          hint="For example, it was another day"
          maxLength={1000}
          threshold={75}
        />
        <ButtonGroup>
          <Button variant="warning">Take it back</Button>
          <Link className="govuk-link app-touch" href={page}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
