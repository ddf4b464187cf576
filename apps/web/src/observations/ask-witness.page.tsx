import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, witnesses, type ItemView } from '@tracker/contract';
import { Button, ButtonGroup, Link, Radios, TextInput } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { shortWeekday } from '../app/format';
import { namesOf } from '../app/names';
import { read, useWrite } from '../app/query';

/** The apprentice names somebody who was there. They get one link, for one page. */
export function AskWitnessPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  // Asked once: a change meanwhile is the answer to the form.
  const [item] = useState(data);
  if (!item.witnesses.canAsk)
    throw new ApiProblem(
      409,
      `You cannot ask a witness about this item. It is ${item.statusWords.toLowerCase()}`,
    );
  return <AskWitness item={item} />;
}

function AskWitness({ item }: { item: ItemView }) {
  const ask = useWrite(witnesses.askWitness);
  const done = useDone();
  const page = `/items/${item.id}`;
  const signers = namesOf(item.signer.people);
  return (
    <FormPage
      schema={witnesses.askWitness.body}
      onSubmit={async (body) => {
        await ask({ params: { id: item.id }, body });
        done(page, `A link goes to ${body.name} by mail`);
      }}
      title="Ask a witness"
      tabTitle={`Ask a witness: ${item.title}`}
      caption={item.title}
      back={{ href: page, text: 'Back to the item' }}
      whoCanSee={`${item.apprenticeship.whoCanSee} Nobody but the service sees the address. The witness sees your name, the title of this item, what done means${item.entries.length > 0 ? ' and the session that you choose' : ''}.`}
    >
      <div className="app-measure">
        <p className="govuk-body">
          A witness was there and says what they saw. They get a mail with a link that works once.
          Their statement is evidence. It is not a sign-off.
        </p>
        <TextInput name="name" label="Full name of the witness" labelSize="s" autoComplete="off" />
        <TextInput
          name="email"
          type="email"
          label="Work email address of the witness"
          labelSize="s"
          hint={`Not your own${signers && `, and not that of ${signers}, who signs this item off`}. Beside the statement stands where the address is, like example.gov.uk.`}
          autoComplete="off"
          spellCheck={false}
        />
        {item.entries.length > 0 && <Sessions item={item} />}
        <ButtonGroup>
          <Button>Send the link</Button>
          <Link className="govuk-link app-touch" href={page}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

const Sessions = ({ item: { entries } }: { item: ItemView }) => (
  <Radios
    name="entryId"
    legend="Which session were they in?"
    legendSize="s"
    hint="The witness sees its day and what you did."
    defaultValue=""
    items={[
      ...entries.map(({ id, on, did }) => ({ value: id, label: did, hint: shortWeekday(on) })),
      { divider: 'or' },
      { value: '', label: 'No session in particular' },
    ]}
  />
);
