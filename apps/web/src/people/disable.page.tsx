import { useSuspenseQuery } from '@tanstack/react-query';
import { people } from '@tracker/contract';
import { Button, ButtonGroup, Link, Textarea } from '@tracker/govuk';
import { useParams } from 'react-router';
import { useDone } from '../app/done';
import { count } from '../app/format';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';

/** Stops somebody from signing in. Everything they did stays. */
export function DisablePersonPage() {
  const { id = '' } = useParams();
  const { data: person } = useSuspenseQuery(read(people.getPerson, { params: { id } }));
  const disable = useWrite(people.disablePerson);
  const done = useDone();
  return (
    <FormPage
      title={`Stop ${person.name} from signing in`}
      back={{ href: '/people', text: 'Back to people' }}
      schema={people.disablePerson.body}
      onSubmit={async (body) => {
        await disable({ params: { id }, body });
        done('/people', `${person.name} cannot sign in any more`);
      }}
    >
      <div className="app-measure">
        <p className="govuk-body">
          {person.name} ({person.email}) is signed out everywhere at once. What they logged, signed
          and wrote stays, with their name. You can enable them again.
        </p>
        {person.roles && (
          <p className="govuk-body">
            Their roles now: {person.roles}. Name somebody else where work would wait for them.
          </p>
        )}
        {person.waiting > 0 && <StillWaiting requests={person.waiting} />}
        <Textarea
          name="reason"
          label="Why must they not sign in?"
          labelSize="m"
          hint="The reason is kept in the audit trail. The person does not see it"
          rows={4}
        />
      </div>
      <ButtonGroup>
        <Button variant="warning">Stop them from signing in</Button>
        <Link className="govuk-link app-touch" href="/people">
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

/** Product.md rule 8: a request finds somebody. */
const StillWaiting = ({ requests }: { requests: number }) => (
  <p className="govuk-body">
    <b>
      {count(requests, 'request')} for sign-off {requests === 1 ? 'waits' : 'wait'} for them.
    </b>{' '}
    From then on {requests === 1 ? 'it waits' : 'they wait'} for the other people who can sign, or
    for the line manager where there is nobody else.
  </p>
);
