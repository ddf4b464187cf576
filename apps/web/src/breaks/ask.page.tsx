import { useSuspenseQuery } from '@tanstack/react-query';
import { breaks } from '@tracker/contract';
import { Button, ButtonGroup, dayOf, Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { firstNameOf } from '../app/names';
import { read, useWrite } from '../app/query';
import { FirstDay, LastDay, Note } from './break-fields';

const { fromOn, untilOn, note } = breaks.askForBreak.body.shape;
const schema = z.object({
  fromOn: z.preprocess(dayOf, fromOn),
  untilOn: z.preprocess(dayOf, untilOn),
  note,
});

/** The apprentice asks for a break in learning, or somebody asks for them. Somebody else approves. */
export function AskForBreakPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(breaks.getBreaks, { params: { id } }));
  const ask = useWrite(breaks.askForBreak);
  const done = useDone();
  const { apprentice, isMine, whoCanSee } = data.apprenticeship;
  if (!data.canAsk)
    throw new ApiProblem(
      403,
      'Only the apprentice, the line manager or a programme lead can ask for a break',
    );
  const back = `/apprenticeships/${id}/breaks`;
  return (
    <FormPage
      title={isMine ? 'Ask for a break in learning' : `Ask for a break for ${apprentice.name}`}
      back={{
        href: back,
        text: isMine ? 'Back to your breaks' : `Back to ${firstNameOf(apprentice)}’s breaks`,
      }}
      schema={schema}
      onSubmit={async (body) => {
        const asked = await ask({ params: { id }, body });
        done(`/breaks/${asked.id}`, `Sent. It waits for ${data.approvers}`);
      }}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure">
        <p className="govuk-body">
          {data.approvers} decides. Nothing moves before that. During the break no clock runs, and
          every later due date moves by as many days.
        </p>
        <FirstDay example={data.today} />
        <LastDay example={data.today} />
        <Note />
        <ButtonGroup>
          <Button>Ask for this break</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
