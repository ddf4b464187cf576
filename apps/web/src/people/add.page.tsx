import { people } from '@tracker/contract';
import { Button, ButtonGroup, Link, TextInput } from '@tracker/govuk';
import { useState } from 'react';
import { FormPage } from '../app/form-page';
import { useWrite } from '../app/query';
import { InvitationPage, type Invitation } from './invitation';

/** An account for one more person, and the link with which they set their password. */
export function AddPersonPage() {
  const add = useWrite(people.addPerson);
  const [added, setAdded] = useState<{ invitation: Invitation; email: string }>();
  if (added)
    return (
      <Added
        invitation={added.invitation}
        email={added.email}
        onAnother={() => setAdded(undefined)}
      />
    );
  return (
    <FormPage
      title="Add a person"
      back={{ href: '/people', text: 'Back to people' }}
      schema={people.addPerson.body}
      onSubmit={async (body) => setAdded({ invitation: await add({ body }), email: body.email })}
    >
      <p className="govuk-body">
        They get an account of their own. What they are to whom is decided when an apprenticeship is
        started: one person can be an apprentice, a mentor and a line manager.
      </p>
      <TextInput name="name" label="Full name" autoComplete="off" />
      <TextInput
        name="email"
        type="email"
        label="Work email address"
        hint="They sign in with it. No email is sent: you pass the link on yourself"
        autoComplete="off"
        spellCheck={false}
      />
      <ButtonGroup>
        <Button>Add this person</Button>
        <Link className="govuk-link app-touch" href="/people">
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

type AddedProps = { invitation: Invitation; email: string; onAnother: () => void };

const Added = ({ invitation, email, onAnother }: AddedProps) => (
  <InvitationPage invitation={invitation}>
    <Button href={`/apprenticeships/new?apprentice=${encodeURIComponent(email)}`}>
      Start an apprenticeship for {invitation.name}
    </Button>
    <Button type="button" variant="secondary" onClick={onAnother}>
      Add another person
    </Button>
    <Link className="govuk-link app-touch" href="/people">
      See all people
    </Link>
  </InvitationPage>
);
