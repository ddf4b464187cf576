import { useSuspenseQuery } from '@tanstack/react-query';
import { apprenticeships, dashboard } from '@tracker/contract';
import { Button, ButtonGroup, DateInput, dayOf, Link } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { useDone } from '../app/done';
import { longDay } from '../app/format';
import { firstNameOf } from '../app/names';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';

const held = z.object({
  heldOn: z.preprocess(dayOf, apprenticeships.recordReview.body.shape.heldOn),
});

/** The line manager says when a 12-week review was held; the next one is counted from that day. */
export function RecordReviewPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(dashboard.getOverview, { params: { id } }));
  const record = useWrite(apprenticeships.recordReview);
  const done = useDone();
  const { apprentice, whoCanSee } = data.apprenticeship;
  const save = async (body: z.output<typeof held>) => {
    await record({ params: { id }, body });
    done(
      `/apprenticeships/${id}`,
      `The review with ${apprentice.name} on ${longDay(body.heldOn)} is recorded`,
    );
  };
  return (
    <FormPage
      schema={held}
      onSubmit={save}
      title="Record a review"
      caption={apprentice.name}
      back={{ href: `/apprenticeships/${id}`, text: `Back to ${firstNameOf(apprentice)}’s record` }}
      whoCanSee={whoCanSee}
    >
      <div className="app-measure">
        <p className="govuk-body">
          Record the 12-week review after you held it. The next one is counted from that day.
        </p>
        <DateInput
          name="heldOn"
          legend="When did you hold the review?"
          legendSize="m"
          hint={`For example, ${partsInWords(data.burnUp.today)}`}
        />
        <ButtonGroup>
          <Button>Record the review</Button>
          <Link className="govuk-link app-touch" href={`/apprenticeships/${id}`}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

/** "24 11 2026", as it is typed into the three fields. */
const partsInWords = (day: string) => day.split('-').reverse().map(Number).join(' ');
