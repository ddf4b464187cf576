import { useSuspenseQuery } from '@tanstack/react-query';
import { apprenticeships } from '@tracker/contract';
import { Button, ButtonGroup, InsetText, Link, Textarea } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { firstNameOf, namesOf } from '../app/names';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { useReadToChange } from '../app/query';
import type { Details } from './details.page';

const { assignPeople } = apprenticeships;
type Role = z.output<typeof assignPeople.params>['role'];

/** One address on each line. Empty lines say nothing. */
const linesOf = (typed: unknown) =>
  typeof typed === 'string' ? typed.split(/[\s,;]+/).filter((line) => line !== '') : typed;

const schema = z.object({ emails: z.preprocess(linesOf, assignPeople.body.shape.emails) });

/** Who has one role in this apprenticeship, from today on. */
export function AssignPage() {
  const { id = '', role: inAddress } = useParams();
  const reading = useReadToChange(apprenticeships.getApprenticeship, { params: { id } });
  const { data } = useSuspenseQuery(reading);
  const { write: assign, newer } = useGuardedWrite(assignPeople, {
    reading,
    opened: data,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  const role = assignPeople.params.shape.role.safeParse(inAddress).data;
  const held = data.people.find((one) => one.role === role);
  if (!role || !held) throw new ApiProblem(404, 'There is no such role');
  if (!data.moves.includes('assign'))
    throw new ApiProblem(403, 'Only a programme lead can change who has which role');
  const details = `/apprenticeships/${id}/details`;
  const save = async (body: z.output<typeof schema>) => {
    const after = await assign({ params: { id, role }, body });
    done(details, savedWords(after, role));
  };
  return (
    <FormPage
      title={`${held.title} of ${data.apprentice.name}`}
      back={{ href: details, text: `Back to ${firstNameOf(data.apprentice)}’s details` }}
      schema={schema}
      onSubmit={save}
      defaultValues={{ emails: held.people.map(({ email }) => email).join('\n') }}
      whoCanSee={data.whoCanSee}
    >
      <div className="app-measure">
        {newer && <Meanwhile now={newer} role={role} />}
        <p className="govuk-body">{whatChanges(role, firstNameOf(data.apprentice))}</p>
        <Textarea
          name="emails"
          label="Work email addresses"
          labelSize="m"
          hint="One on each line, up to 5. Leave it empty if nobody has this role"
          rows={5}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <ButtonGroup>
        <Button>Save</Button>
        <Link className="govuk-link app-touch" href={details}>
          Cancel
        </Link>
      </ButtonGroup>
    </FormPage>
  );
}

const Meanwhile = ({ now, role }: { now: Details; role: Role }) => (
  <InsetText>
    <p className="govuk-body">
      <b>Somebody else has changed who has which role meanwhile.</b> It is now:
    </p>
    <p className="govuk-body">{savedWords(now, role)}</p>
    <p className="govuk-body govuk-!-margin-bottom-0">
      Your list is still below. Saving it puts it in place of that.
    </p>
  </InsetText>
);

/** Specialists judge single items; the others read the whole record. */
const specialists: readonly Role[] = ['service-desk-lead', 'security-contact'];

const whatChanges = (role: Role, firstName: string) =>
  `This takes effect at once. Whoever you add sees ${
    specialists.includes(role) ? 'the items that they judge' : `${firstName}’s whole record`
  } from now on; whoever you take out no longer does. What they signed stays signed, with their name.`;

function savedWords({ people }: Details, role: Role) {
  const held = people.find((one) => one.role === role);
  if (!held || held.people.length === 0) return `${held?.title ?? 'The role'}: nobody for now`;
  return `${held.title}: ${namesOf(held.people)}`;
}
