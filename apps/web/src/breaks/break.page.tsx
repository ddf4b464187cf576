import { useSuspenseQuery } from '@tanstack/react-query';
import { breaks, type BreakPage as Break } from '@tracker/contract';
import { Button, ButtonGroup, Link, SummaryList } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { count } from '../app/format';
import { useGuardedWrite } from '../app/guarded';
import { firstNameOf } from '../app/names';
import { Page } from '../app/page';
import { useReadToChange } from '../app/query';
import { State } from './breaks.page';
import { Effect } from './effect';
import { Requests } from './requests';

/** One break in learning: its days, what waits for a decision, what that would move, and what happened. */
export function BreakPage() {
  const { id = '' } = useParams();
  const reading = useReadToChange(breaks.getBreak, { params: { id } });
  const { data } = useSuspenseQuery(reading);
  const { write: approve, newer } = useGuardedWrite(breaks.approveBreak, {
    reading,
    opened: data,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  const shown = newer ?? data;
  const { apprentice, isMine, whoCanSee } = shown.apprenticeship;
  const head = {
    title: `Break in learning, ${shown.words}`,
    caption: apprentice.name,
    back: {
      href: `/apprenticeships/${shown.apprenticeship.id}/breaks`,
      text: isMine ? 'Back to your breaks' : `Back to ${firstNameOf(apprentice)}’s breaks`,
    },
    whoCanSee,
  };
  if (!shown.moves.includes('approve'))
    return (
      <Page {...head}>
        <Content shown={shown} />
      </Page>
    );
  const save = async () => {
    const after = await approve({ params: { id }, body: {} });
    done(
      `/apprenticeships/${shown.apprenticeship.id}/breaks`,
      `Approved: ${after.words}. The dates were moved`,
    );
  };
  return (
    <FormPage {...head} schema={z.object({})} onSubmit={save}>
      <Content shown={shown} />
    </FormPage>
  );
}

const Content = ({ shown }: { shown: Break }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Days', value: `${shown.words} (${count(shown.days, 'day')})` },
        { key: 'State', value: <State break_={shown} /> },
      ]}
    />
    {shown.effect && <Effect effect={shown.effect} />}
    <Moves shown={shown} />
    <h2 className="govuk-heading-m">What happened</h2>
    <Requests requests={shown.requests} />
  </>
);

const links = {
  refuse: 'Refuse it',
  withdraw: 'Withdraw the request',
  return: 'Ask for another last day',
  cancel: 'Say that it does not take place',
} as const;

const approvals = {
  begin: 'Approve this break',
  return: 'Approve the new last day',
  cancel: 'Approve that it does not take place',
} as const;

/** The moves that are open to me. What the service would refuse is not there. */
function Moves({ shown: { id, moves, requests } }: { shown: Break }) {
  if (moves.length === 0) return null;
  const waiting = requests.find(({ outcome }) => outcome === null);
  return (
    <ButtonGroup>
      {moves.includes('approve') && <Button>{approvals[waiting?.kind ?? 'begin']}</Button>}
      {moves.map((move) =>
        move === 'approve' ? null : (
          <Link key={move} className="govuk-link app-touch" href={`/breaks/${id}/${move}`}>
            {links[move]}
          </Link>
        ),
      )}
    </ButtonGroup>
  );
}
