import { useSuspenseQuery } from '@tanstack/react-query';
import { apprenticeships, type Response } from '@tracker/contract';
import { Button, Link, SummaryList } from '@tracker/govuk';
import { useParams } from 'react-router';
import { fullDay, longDay, weekWords } from '../app/format';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';

export type Details = Response<typeof apprenticeships.getApprenticeship>;
type Held = Details['people'][number];

/** Everything that was agreed when the apprenticeship started, and who has which role now. */
export function DetailsPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(apprenticeships.getApprenticeship, { params: { id } }));
  return (
    <RecordFrame apprenticeship={data} part="details">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h2 className="govuk-heading-m">Dates and programme</h2>
          <Dates details={data} />
          <h2 className="govuk-heading-m">People</h2>
          <People details={data} />
          <h2 className="govuk-heading-m">From the appendix of the role definition</h2>
          <Appendix details={data} />
          {data.moves.includes('record-review') && (
            <Button href={`/apprenticeships/${id}/review`} variant="secondary">
              Record a 12-week review
            </Button>
          )}
        </div>
      </div>
    </RecordFrame>
  );
}

const Dates = ({ details }: Of) => (
  <SummaryList
    rows={[
      { key: 'Start date', value: fullDay(details.startOn) },
      { key: 'Planned end', value: fullDay(details.plannedEndOn) },
      { key: 'Time', value: weekWords(details) },
      {
        key: 'Programme',
        value: (
          <>
            <Link className="govuk-link" href={`/programmes/${details.programme.key}`}>
              {details.programme.title}
            </Link>
            , version {details.programme.version}
          </>
        ),
      },
      { key: 'Focus area', value: details.focusArea },
    ]}
  />
);

type Of = { details: Details };

const People = ({ details: { id, people, moves } }: Of) => (
  <SummaryList
    rows={people.map((held) => ({
      key: held.title,
      value: <Holders people={held.people} />,
      actions:
        moves.includes('assign') && held.role !== 'apprentice'
          ? [
              {
                href: `/apprenticeships/${id}/people/${held.role}`,
                text: held.people.length > 0 ? 'Change' : 'Name somebody',
                visuallyHiddenText: held.people.length > 0 ? held.title : `as ${held.title}`,
              },
            ]
          : undefined,
    }))}
  />
);

function Holders({ people }: Pick<Held, 'people'>) {
  if (people.length === 0) return <span className="app-muted">Nobody yet</span>;
  return people.map(({ id, name, email, since }) => (
    <div key={id}>
      {name}
      <span className="app-task__meta app-as-typed">{email}</span>
      <span className="app-task__meta">Since {longDay(since)}</span>
    </div>
  ));
}

const Appendix = ({ details: { appendix } }: Of) => (
  <SummaryList
    rows={appendix.map(({ title, value }) => ({
      key: title,
      value: value || <span className="app-muted">Not given</span>,
    }))}
  />
);
