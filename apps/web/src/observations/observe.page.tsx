import { useSuspenseQuery } from '@tanstack/react-query';
import { observations, plans, type ItemView } from '@tracker/contract';
import {
  Button,
  ButtonGroup,
  CharacterCount,
  DateInput,
  dayOf as dayTyped,
  Link,
  Radios,
} from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { dayOf } from '../app/format';
import { levelChoices } from '../app/levels';
import { firstNameOf } from '../app/names';
import { ObservationCount, ObservationList } from '../app/observed';
import { read, useWrite } from '../app/query';

const { body } = observations.recordObservation;
const observed = body.extend({ on: z.preprocess(dayTyped, body.shape.on) });

/** Somebody with a part in the record says what they saw the apprentice do. */
export function ObservePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  // Asked once: a change meanwhile is the answer to the form, and takes away nothing being written.
  const [item] = useState(data);
  if (!item.observations.canObserve)
    throw new ApiProblem(409, 'You cannot record an observation of this item');
  return <Observe item={item} />;
}

function Observe({ item }: { item: ItemView }) {
  const record = useWrite(observations.recordObservation);
  const done = useDone();
  const { apprentice, whoCanSee } = item.apprenticeship;
  const name = firstNameOf(apprentice);
  const page = `/items/${item.id}`;
  const save = async (seen: z.output<typeof observed>) => {
    const { observations: after } = await record({ params: { id: item.id }, body: seen });
    done(page, `Your observation is recorded. ${after.words}.`);
  };
  return (
    <FormPage
      schema={observed}
      onSubmit={save}
      title="Record an observation"
      tabTitle={`Record an observation: ${item.title}`}
      caption={`${apprentice.name}. ${item.title}`}
      back={{ href: page, text: 'Back to the item' }}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure">
        {item.doneWhen && (
          <p className="govuk-body">
            <b>Done when:</b> {item.doneWhen}
          </p>
        )}
        <ObservationCount observations={item.observations} />
        <ObservationList item={item} />
        <Radios
          name="verdict"
          legend={`What did you see ${name} do?`}
          legendSize="m"
          items={[
            { value: 'confirmed', label: 'Confirmed', hint: `I saw ${name} do this` },
            {
              value: 'not-seen',
              label: 'Not seen by me',
              hint: 'I was there, but not for this. It counts neither way',
            },
            {
              value: 'not-yet',
              label: 'Not yet at this level',
              hint: 'Something is missing. One more has to be confirmed on a later day',
            },
          ]}
        />
        <DateInput
          name="on"
          legend="On which day?"
          legendSize="s"
          defaultValue={dayOf(new Date().toISOString())}
        />
        <Radios
          name="level"
          legend="Which level did you see? (optional)"
          legendSize="s"
          hint="It is kept beside the verdict and decides nothing."
          items={levelChoices}
          small
        />
        <CharacterCount
          name="comment"
          label="What to keep, and what to change"
          labelSize="s"
          hint="You can leave this empty, unless something is missing. No personal data of others, no secrets."
          maxLength={1000}
          threshold={75}
          rows={4}
        />
        <ButtonGroup>
          <Button>Record this observation</Button>
          <Link className="govuk-link app-touch" href={page}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
