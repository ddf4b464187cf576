import { useSuspenseQuery } from '@tanstack/react-query';
import { breaks } from '@tracker/contract';
import { Button, ButtonGroup, dayOf, InsetText, Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { longDay } from '../app/format';
import { useGuardedWrite } from '../app/guarded';
import { useReadToChange } from '../app/query';
import { LastDay, Note } from './break-fields';

const { untilOn, note } = breaks.changeReturn.body.shape;
const schema = z.object({ untilOn: z.preprocess(dayOf, untilOn), note });

/** Back earlier or later than planned: another last day is asked for, and approved by somebody else. */
export function ReturnPage() {
  const { id = '' } = useParams();
  const reading = useReadToChange(breaks.getBreak, { params: { id } });
  const { data } = useSuspenseQuery(reading);
  const { write: ask, newer } = useGuardedWrite(breaks.changeReturn, {
    reading,
    opened: data,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  if (!data.moves.includes('return'))
    throw new ApiProblem(409, 'The last day of this break cannot be changed now');
  const back = `/breaks/${id}`;
  return (
    <FormPage
      title="Ask for another last day"
      caption={`Break in learning of ${data.apprenticeship.apprentice.name}, ${data.words}`}
      back={{ href: back, text: 'Back to the break' }}
      schema={schema}
      onSubmit={async (body) => {
        const { requests } = await ask({ params: { id }, body });
        done(back, `Sent. ${requests[0]?.outcomeWords ?? ''}`);
      }}
      whoCanSee={data.apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        {newer && (
          <InsetText>
            Somebody else has changed this break meanwhile. It is now {newer.words}.
          </InsetText>
        )}
        <p className="govuk-body">
          The last day is {longDay(data.untilOn)} now. Somebody else has to approve another one;
          then the due dates and the planned end move with it.
        </p>
        <LastDay example={data.untilOn} />
        <Note />
        <ButtonGroup>
          <Button>Ask for this last day</Button>
          <Link className="govuk-link app-touch" href={back}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}
