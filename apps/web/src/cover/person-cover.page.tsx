import { useSuspenseQuery } from '@tanstack/react-query';
import { cover } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useParams } from 'react-router';
import { Page } from '../app/page';
import { read } from '../app/query';
import { AbsenceTable } from './absence-table';

/** A programme lead sees when somebody is away, and records it for who cannot. */
export function PersonCoverPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(cover.getCoverOf, { params: { id } }));
  const { person, absences, canRecord } = data;
  return (
    <Page
      title={`When ${person.name} is away`}
      back={{ href: '/people', text: 'Back to people' }}
      whoCanSee={`${person.name}, whoever stands in for them, the apprentices whose work they judge, everybody who looks after those, and the programme leads.`}
    >
      {canRecord ? (
        <Button href={`/people/${id}/cover/new`}>Record an absence</Button>
      ) : (
        <p className="govuk-body">
          {person.name} judges your own work. Another programme lead records when they are away and
          who stands in.
        </p>
      )}
      {absences.length > 0 ? (
        <AbsenceTable
          caption={`Absences of ${person.name}, the latest first`}
          absences={absences}
          done={`${person.name} is back`}
        />
      ) : (
        <p className="govuk-body">No absence is recorded.</p>
      )}
    </Page>
  );
}
