import { useSuspenseQuery } from '@tanstack/react-query';
import { cohorts, type QueryInput } from '@tracker/contract';
import { useSearchParams } from 'react-router';
import { count, fullDay } from '../app/format';
import { Headline } from '../app/headline';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { cohortAddress } from './cohort-address';
import { HowToRead } from './how-to-read';
import { TeamRows, TeamTable } from './team-table';

const names = ['cohort', 'standing', 'duty', 'signer', 'after'] as const;

/** What the address asks for. The API refuses what it does not know. */
function useAsked() {
  const [address] = useSearchParams();
  const query = names.flatMap((name) => {
    const value = address.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { query: Object.fromEntries(query) as QueryInput<typeof cohorts.getCohortApprentices> };
}

/** The apprentices behind one figure of the cohort page. */
export function CohortListPage() {
  const asked = useAsked();
  const { data } = useSuspenseQuery(read(cohorts.getCohortApprentices, asked));
  const heading = data.chosen.length === 0 ? 'All apprentices' : data.chosen.join(', ');
  return (
    <Page
      title={heading}
      tabTitle={`Cohorts: ${heading}`}
      back={{
        href: cohortAddress('/cohorts', { cohort: asked.query?.cohort ?? '' }),
        text: 'Back to cohorts',
      }}
      head={
        <Headline
          caption={`${data.title}, ${fullDay(data.today)}`}
          lead={`${count(data.matching, 'apprentice')}.`}
        >
          {heading}
        </Headline>
      }
      whoCanSee="you and the other programme leads. Each apprentice sees their own row, in the same words, and so do their mentor, coach and line manager."
      wide
    >
      {data.apprentices.length > 0 && (
        <TeamTable caption="Apprentices, by name">
          <TeamRows rows={data.apprentices} />
        </TeamTable>
      )}
      <ListPages next={data.next} />
      {data.apprentices.length > 0 && <HowToRead sorted="Sorted by name; never by score." />}
    </Page>
  );
}
