import { useSuspenseQuery } from '@tanstack/react-query';
import { cohorts, type Response } from '@tracker/contract';
import { Button, Link, Select } from '@tracker/govuk';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { BreaksToDecide } from '../app/breaks-to-decide';
import { count, fullDay } from '../app/format';
import { Headline } from '../app/headline';
import { Page } from '../app/page';
import { read } from '../app/query';
import { cohortAddress } from './cohort-address';
import { CohortDuties, CohortQueues, CohortStandings } from './cohort-figures';
import { CohortPace } from './cohort-pace';
import './cohorts.scss';

type Cohorts = Response<typeof cohorts.getCohorts>;

/** The programme lead's first page. Its heading is the answer; each figure leads to the apprentices behind it. */
export function CohortsPage() {
  const cohort = useSearchParams()[0].get('cohort') ?? '';
  const { data } = useSuspenseQuery(read(cohorts.getCohorts, { query: { cohort } }));
  return (
    <Page
      title={data.heading}
      tabTitle={`Cohorts: ${data.heading}`}
      head={
        <Headline caption={`${data.title}, ${fullDay(data.today)}`} lead={data.sentence}>
          {data.heading}
        </Headline>
      }
      whoCanSee="you and the other programme leads. Names are shown only where somebody has a move to make."
      wide
    >
      <BreaksToDecide />
      <p className="govuk-body app-noprint">
        <Link className="govuk-link app-touch" href="/apprenticeships">
          All apprentices by name
        </Link>{' '}
        <Link className="govuk-link app-touch app-cohort__second" href="/apprenticeships/new">
          Start an apprenticeship
        </Link>
      </p>
      {data.cohorts.length > 0 && <Figures data={data} cohort={cohort} />}
    </Page>
  );
}

const Figures = ({ data, cohort }: { data: Cohorts; cohort: string }) => (
  <>
    <CohortFilter cohorts={data.cohorts} cohort={cohort} />
    {data.outdated > 0 && (
      <p className="govuk-body" role="status">
        The figures of {count(data.outdated, 'apprentice')} are of an earlier day. They are being
        worked out again: read this page once more in a few minutes.
      </p>
    )}
    <CohortStandings data={data} cohort={cohort} />
    <CohortDuties data={data} cohort={cohort} />
    <CohortQueues data={data} cohort={cohort} />
    <CohortPace data={data} cohort={cohort} />
    <p className="govuk-body-s app-muted">
      A cohort is everybody who started one programme in the same month. Nobody is ranked here.{' '}
      <Link className="govuk-link" href="/how-we-work-this-out">
        How we work this out
      </Link>
    </p>
  </>
);

type FilterProps = { cohorts: Cohorts['cohorts']; cohort: string };

/** What was chosen stands in the address. */
function CohortFilter({ cohorts: all, cohort }: FilterProps) {
  const setAddress = useSearchParams()[1];
  if (all.length < 2 && cohort === '') return null;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('cohort');
    setAddress(typeof chosen === 'string' && chosen !== '' ? { cohort: chosen } : {});
  };
  return (
    <form
      key={cohort}
      className="app-filterbar app-noprint"
      role="search"
      method="get"
      onSubmit={apply}
    >
      <Select
        name="cohort"
        label="Cohort"
        items={[
          { value: '', text: 'All cohorts' },
          ...all.map(({ key, title, apprentices }) => ({
            value: key,
            text: `${title} (${apprentices})`,
          })),
        ]}
        defaultValue={cohort}
      />
      <Button variant="secondary">Show this cohort</Button>
      {cohort !== '' && (
        <Link className="govuk-link app-touch" href={cohortAddress('/cohorts', {})}>
          All cohorts
        </Link>
      )}
    </form>
  );
}
