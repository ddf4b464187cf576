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
  const judges = judgesSomebody(useMe());
  return (
    <Page
      title="When you are away"
      back={{ href: '/account', text: 'Back to your account' }}
      whoCanSee="you, whoever stands in for you, the apprentices whose work you judge, everybody who looks after them, and the programme leads."
    >
      <div className="app-measure">
        <p className="govuk-body">
          While you are away, your deputy judges in your place: sign-off requests and hours. They
          see what you see of your apprentices, on those days only. The record says that they
          decided on your behalf.
        </p>
        {!judges && (
          <p className="govuk-body">
            Nobody’s work waits for you to judge it now, so nobody has to stand in for you.
          </p>
        )}
      </div>
      <Button href="/account/cover/new" variant={judges ? undefined : 'secondary'}>
        Say when you are away
      </Button>
      {data.absences.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Your absences</h2>
          <AbsenceTable
            caption="Your absences, the latest first"
            absences={data.absences}
            done="You are back. What waits for your decision is in To review"
          />
        </>
      )}
      <WhoElse others={data.others} />
    </Page>
  );
}

const judgesSomebody = ({ roles }: Me) => roles.some((role) => role !== 'apprentice');

const WhoElse = ({ others }: { others: Others }) =>
  others.length > 0 && (
    <>
      <h2 className="govuk-heading-m">Who else is away</h2>
      <StackTable
        caption="Other people who are away now or soon"
        columns={['Name', 'Days away', 'Who stands in']}
        rows={others.map((absence) => [
          absence.person.name,
          daysWords(absence),
          absence.isForMe ? <b key="deputy">You</b> : deputyWords(absence),
        ])}
      />
    </>
  );
