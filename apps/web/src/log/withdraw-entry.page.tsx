import { useSuspenseQuery } from '@tanstack/react-query';
import { log, type Response } from '@tracker/contract';
import { Button, ButtonGroup, Link, Textarea } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { Page } from '../app/page';
import { read, useWrite } from '../app/query';
import { sessionWords, titleOf } from './session-words';
import { SignedWarning } from '../app/signed-warning';

type Session = Response<typeof log.getEntry>;

export function WithdrawEntryPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(log.getEntry, { params: { id } }));
  // Whatever is read anew meanwhile, the form and the reason in it stay.
  const [session] = useState(data);
  return session.entry.moves.includes('withdraw') ? (
    <WithdrawEntry data={session} />
  ) : (
    <CannotWithdraw data={session} />
  );
}

const CannotWithdraw = ({ data: { apprenticeship, entry } }: { data: Session }) => (
  <Page
    title="You cannot withdraw this session"
    back={{ href: `/log/${entry.id}`, text: 'Back to the session' }}
    whoCanSee={apprenticeship.whoCanSee}
  >
    <p className="govuk-body">
      It was withdrawn already, it waits for a decision as part of what was sent for sign-off, or it
      is somebody else’s.
    </p>
  </Page>
);

function WithdrawEntry({ data }: { data: Session }) {
  const { id } = data.entry;
  const withdraw = useWrite(log.withdrawEntry);
  const done = useDone();
  const back = `/log/${id}`;
  return (
    <FormPage
      title="Withdraw this session"
      caption={titleOf(data.entry)}
      back={{ href: back, text: 'Back to the session' }}
      whoCanSee={data.apprenticeship.whoCanSee}
      schema={log.withdrawEntry.body}
      onSubmit={async (body) => {
        await withdraw({ params: { id }, body });
        done(back, `Withdrawn: ${sessionWords(data.entry)}`);
      }}
    >
      <p className="govuk-body">
        Its time no longer counts. The session stays in your log as withdrawn, with your reason.
        Nothing that was added is deleted.
      </p>
      <SignedWarning titles={data.entry.signed} />
      <Textarea
        name="reason"
        label="Why do you withdraw it?"
        labelSize="s"
        hint="For example, it was added twice"
        rows={3}
      />
      <ButtonGroup>
        <Button variant="warning">Withdraw this session</Button>
        <Link className="govuk-link app-touch" href={back}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}
