import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, signOffs, type ItemView } from '@tracker/contract';
import { Button, ButtonGroup, CharacterCount, Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { dayOf, longDay } from '../app/format';
import { firstNameOf } from '../app/names';
import { FormPage } from '../app/form-page';
import { Page } from '../app/page';
import { read, useWrite } from '../app/query';

/** Takes a sign-off back, for a reason. Nothing of what was said before is lost. */
export function RevokePage() {
  const { id = '' } = useParams();
  const { data: item } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  return item.moves.includes('revoke') ? <Revoke item={item} /> : <NothingToRevoke item={item} />;
}

function Revoke({ item }: { item: ItemView }) {
  const revoke = useWrite(signOffs.revokeSignOff);
  const done = useDone();
  const { apprentice, whoCanSee } = item.apprenticeship;
  const save = async (body: { reason: string }) => {
    await revoke({ params: { id: item.id }, body });
    done(`/items/${item.id}`, `You revoked the sign-off of “${item.title}” for ${apprentice.name}`);
  };
  return (
    <FormPage
      schema={signOffs.revokeSignOff.body}
      onSubmit={save}
      title="Revoke this sign-off"
      caption={`${item.title}, ${apprentice.name}`}
      back={backTo(item)}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure">
        <WhatHappens item={item} />
        <CharacterCount
          name="reason"
          label="Why do you revoke this sign-off?"
          labelSize="s"
          hint={`${firstNameOf(apprentice)} and everybody who can see this page see this reason.`}
          maxLength={1000}
          threshold={75}
        />
        <ButtonGroup>
          <Button variant="warning">Revoke the sign-off</Button>
          <Link className="govuk-link app-touch" href={`/items/${item.id}`}>
            Keep the sign-off
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

function WhatHappens({ item: { signedOff, apprenticeship } }: { item: ItemView }) {
  const name = firstNameOf(apprenticeship.apprentice);
  return (
    <>
      {signedOff && (
        <p className="govuk-body">
          Signed off by {signedOff.by} on {longDay(dayOf(signedOff.at))}.
        </p>
      )}
      <p className="govuk-body">If you revoke the sign-off:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>the item is in progress again, and no longer counts as signed off</li>
        <li>{name} sees your reason, can change the statement and can ask again</li>
        <li>the sign-off and your reason both stay in the history</li>
      </ul>
    </>
  );
}

const NothingToRevoke = ({ item }: { item: ItemView }) => (
  <Page
    title="There is no sign-off here that you can revoke"
    back={backTo(item)}
    whoCanSee={item.apprenticeship.whoCanSee}
  >
    <p className="govuk-body">
      “{item.title}” is now: {item.statusWords.toLowerCase()}. {item.onlyOthers}
    </p>
  </Page>
);

const backTo = ({ id }: ItemView) => ({ href: `/items/${id}`, text: 'Back to the item' });
