import { useSuspenseQuery } from '@tanstack/react-query';
import { dashboard } from '@tracker/contract';
import { fullDay } from '../app/format';
import { Headline } from '../app/headline';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { HowToRead } from './how-to-read';
import { LaterFilter } from './later-filter';
import { useTeamAsked } from './team-asked';
import { TeamRows, TeamTable } from './team-table';

/** The apprentices whose work a mentor or a coach follows, by name. */
export function MyApprenticesPage() {
  const { data } = useSuspenseQuery(read(dashboard.getMyApprentices, useTeamAsked()));
  return (
    <Page
      title="My apprentices"
      head={<Headline caption={fullDay(data.today)}>My apprentices</Headline>}
      whoCanSee="you. Each apprentice sees their own row, in the same words, and so does their line manager."
      wide
    >
      <LaterFilter list={data} />
      {data.total > 0 ? (
        <>
          {data.apprentices.length > 0 && (
            <TeamTable caption="Your apprentices, by name">
              <TeamRows rows={data.apprentices} />
            </TeamTable>
          )}
          <ListPages next={data.next} />
          <HowToRead sorted="Sorted by name; never by score." />
        </>
      ) : (
        <p className="govuk-body">
          You have no apprentices yet. A programme lead names who mentors and coaches an apprentice.
        </p>
      )}
    </Page>
  );
}
