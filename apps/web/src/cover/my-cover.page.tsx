import { useSuspenseQuery } from '@tanstack/react-query';
import { cover, type Me, type Response } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { Page } from '../app/page';
import { read } from '../app/query';
import { useMe } from '../app/session';
import { StackTable } from '../app/stack-table';
import { AbsenceTable, daysWords, deputyWords } from './absence-table';

type Others = Response<typeof cover.getMyCover>['others'];

/** When I am away, who judges in my place, and who else is away. */
export function MyCoverPage() {
  const { data } = useSuspenseQuery(read(cover.getMyCover, {}));
  return judgesSomebody(useMe()) || data.absences.length > 0 ? (
    <Page title="When you are away" back={toAccount} whoCanSee={whoCanSee}>
      <p className="govuk-body app-measure">
        While you are away, your deputy judges in your place: sign-off requests and hours. They see
        what you see of your apprentices, on those days only. The record says that they decided on
        your behalf.
      </p>
      <Button href="/account/cover/new">Say when you are away</Button>
      {data.absences.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Your absences</h2>
          <AbsenceTable
            caption="Your absences, the latest first"
            absences={data.absences}
            done="The absence is ended. What waits for you is in To review"
          />
        </>
      )}
      {data.others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Who else is away</h2>
          <Others others={data.others} />
        </>
      )}
    </Page>
  ) : (
    <Page title="Who is away" back={toAccount} whoCanSee={whoCanSee}>
      <p className="govuk-body app-measure">
        People who judge your work, and those who look after it with them. Whoever stands in judges
        in their place on these days.
      </p>
      {data.others.length > 0 ? (
        <Others others={data.others} />
      ) : (
        <p className="govuk-body">Nobody is away now or soon.</p>
      )}
    </Page>
  );
}

const toAccount = { href: '/account', text: 'Back to your account' };

const whoCanSee =
  'you. Each absence is seen by whoever stands in, by the apprentices concerned, by everybody who looks after them, and by the programme leads.';

const judgesSomebody = ({ roles }: Me) => roles.some((role) => role !== 'apprentice');

const Others = ({ others }: { others: Others }) => (
  <StackTable
    caption="People who are away now or soon"
    columns={['Name', 'Days away', 'Who stands in']}
    rows={others.map((absence) => [
      absence.person.name,
      daysWords(absence),
      absence.isForMe ? <b key="deputy">You</b> : deputyWords(absence),
    ])}
  />
);
