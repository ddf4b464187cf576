import { useSuspenseQuery } from '@tanstack/react-query';
import { dashboard, type TeamRow } from '@tracker/contract';
import { lazy, Suspense } from 'react';
import { fullDay } from '../app/format';
import { Headline } from '../app/headline';
import { ListPages } from '../app/list-pages';
import { Page } from '../app/page';
import { read } from '../app/query';
import { HowToRead } from './how-to-read';
import { LaterFilter } from './later-filter';
import { useTeamAsked } from './team-asked';
import { TeamTabs } from './team-tabs';
import { TeamGroup, TeamTable } from './team-table';

/** Most teams have no break to decide on: the list does not wait for it. */
const BreaksToDecide = lazy(async () => ({
  default: (await import('../app/breaks-to-decide')).BreaksToDecide,
}));

/** How each group looks as cards: the first in a heavy frame, the last without quiet facts. */
const looks = {
  'need-you': 'app-team__group--0',
  'waiting-for-somebody-else': 'app-team__group--1',
  'nothing-needed': 'app-team__group--2',
} as const;

/**
 * “You” calls only where a move is yours. An early warning calls for nobody: it stands in its cell,
 * with the day on which it becomes a reason.
 */
const withoutWarnings = (row: TeamRow): TeamRow => ({
  ...row,
  standing: { ...row.standing, reasons: row.standing.reasons.filter(({ isYou }) => !isYou) },
});

/** The line manager's list. Its heading is the answer: how many apprentices need them. */
export function TeamPage() {
  const { data: team } = useSuspenseQuery(read(dashboard.getTeam, useTeamAsked()));
  const groups = team.groups.filter(({ apprentices }) => apprentices.length > 0);
  return (
    <Page
      title={team.heading}
      tabTitle={`Team: ${team.heading}`}
      head={
        <Headline caption={`Team, ${fullDay(team.today)}`} lead={team.sentence}>
          {team.heading}
        </Headline>
      }
      whoCanSee="you, as their line manager. Each apprentice sees their own row, in the same words, and so do their mentor and coach."
      wide
    >
      <Suspense fallback={null}>
        <BreaksToDecide />
      </Suspense>
      <LaterFilter list={team} />
      {groups.length > 0 && (
        <>
          <TeamTabs here="list" />
          <TeamTable caption="Your apprentices, in groups by who has the next move">
            {groups.map(({ key, title, count, apprentices }) => (
              <TeamGroup
                key={key}
                id={`group-${key}`}
                className={looks[key]}
                title={title}
                count={count}
                rows={key === 'nothing-needed' ? apprentices.map(withoutWarnings) : apprentices}
              />
            ))}
          </TeamTable>
          <ListPages next={team.next} />
          <HowToRead sorted="Sorted by who needs help, then by name; never by score." />
        </>
      )}
    </Page>
  );
}
