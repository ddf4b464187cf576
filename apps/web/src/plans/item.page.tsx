import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, type ItemView } from '@tracker/contract';
import { InsetText, Link } from '@tracker/govuk';
import { lazy, Suspense, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { count, dayAndMonth, dayOf, fullDay, timeOf, weekdayAndDay } from '../app/format';
import { OverdueMark, RenewalMark } from '../app/marks';
import { firstNameOf, namesOf, signersOf } from '../app/names';
import { Page } from '../app/page';
import { read } from '../app/query';
import { StatusTag } from '../app/status-tag';
import { Timeline } from '../app/timeline';
import { AboutItem } from './about-item';
import { ItemEvidence } from './item-evidence';
import { ItemMoves } from './item-moves';
import { ItemSessions } from './item-sessions';
import { ItemTraining, Proposals } from './item-training';

/** Most items have nothing of it, so it is loaded where there is something. */
const ItemObserved = lazy(async () => ({
  default: (await import('./item-observed')).ItemObserved,
}));

/** Stands far down, and need not be there when the page is. */
const Levels = lazy(async () => ({ default: (await import('./levels')).Levels }));

/** One item: what to do, what was done, what happened, and the moves that are open to the reader. */
export function ItemPage() {
  const { id = '' } = useParams();
  const { data: item } = useSuspenseQuery(read(plans.getItem, { params: { id } }));
  return (
    <Page
      title={item.title}
      tabTitle={titleFor(item)}
      head={null}
      back={backFrom(item)}
      whoCanSee={whoCanSee(item)}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Head item={item} />
          <Decision item={item} />
          <Proposals item={item} />
          <ItemMoves item={item} />
          <WhatToDo item={item} />
          <WhatWasDone item={item} />
          <ItemSessions item={item} />
          <ItemTraining item={item} />
          <ItemEvidence item={item} />
          {hasToDoWithOthers(item) && (
            <Suspense fallback={null}>
              <ItemObserved item={item} />
            </Suspense>
          )}
          {item.skills.length > 0 && (
            <Suspense fallback={null}>
              <Levels item={item} />
            </Suspense>
          )}
          {item.history.length > 0 && (
            <>
              <h2 className="govuk-heading-m">What happened</h2>
              <Timeline events={item.history} itemId={item.id} />
            </>
          )}
        </div>
        <div className="govuk-grid-column-one-third">
          <AboutItem item={item} />
        </div>
      </div>
    </Page>
  );
}

const hasToDoWithOthers = ({ observations, witnesses }: ItemView) =>
  observations.asked !== null ||
  observations.list.length > 0 ||
  witnesses.canAsk ||
  witnesses.list.length > 0;

/** What is being written is the writer's alone until it is sent. */
const whoCanSee = ({ canEdit, isTicked, apprenticeship }: ItemView) =>
  canEdit && !isTicked
    ? `${apprenticeship.whoCanSee} What you write: only you, until you ask for sign-off.`
    : apprenticeship.whoCanSee;

const titleFor = ({ title, apprenticeship: { isMine, apprentice } }: ItemView) =>
  isMine ? title : `${title}: ${apprentice.name}`;

/** Who has to do with this item only comes from the requests that wait for them. */
function backFrom({ canSeeRecord, apprenticeship: { id, isMine, apprentice } }: ItemView) {
  if (isMine) return { href: '/checklist', text: 'Back to checklist' };
  if (!canSeeRecord) return { href: '/to-review', text: 'Back to requests to review' };
  return {
    href: `/apprenticeships/${id}/checklist`,
    text: `Back to ${firstNameOf(apprentice)}’s checklist`,
  };
}

const Head = ({ item }: { item: ItemView }) => (
  <>
    <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
      <span className="app-title__caption">
        {!item.apprenticeship.isMine && `${item.apprenticeship.apprentice.name}. `}
        {item.group.title}
      </span>
      {item.title}
    </h1>
    <p className="govuk-body app-item-state">
      <StatusTag {...item} />
      <OverdueMark days={item.overdueDays} />
      {item.training.again && <RenewalMark {...item.training.again} />}
      {item.optional && <span className="app-muted">Optional</span>}
    </p>
  </>
);

/** Where the item stands between the two who have to do with it: the news of the page. */
function Decision({ item }: { item: ItemView }) {
  const { returned, request, revoked, signedOff, signer } = item;
  if (returned)
    return (
      <Inset title={`Returned by ${returned.by} on ${fullDay(returned.on)}`}>
        <Note title="What went well">{returned.wentWell}</Note>
        <Note title="What next">{returned.whatNext}</Note>
      </Inset>
    );
  if (revoked)
    return (
      <Inset title={`Signed off, then revoked by ${revoked.by} on ${fullDay(revoked.on)}`}>
        <Note title="Reason">{revoked.reason}</Note>
        <p className="govuk-body govuk-!-margin-bottom-0">
          The item is open again. What was signed stays on the record.
        </p>
      </Inset>
    );
  if (request)
    return (
      <Inset
        title={`With ${signersOf(signer.people, true) || 'nobody yet'} since ${dayAndMonth(dayOf(request.requestedAt))}`}
      >
        <p className="govuk-body govuk-!-margin-bottom-0">
          Revision {request.revision}, sent by {request.requestedBy}
          {waited(request.waitingWorkingDays)}.{' '}
          <Link className="govuk-link" href={`/items/${item.id}/revisions/${request.revision}`}>
            See what was sent
          </Link>
        </p>
      </Inset>
    );
  if (signedOff && item.changed)
    return (
      <Inset title="Changed since it was signed off">
        <p className="govuk-body govuk-!-margin-bottom-2">
          {signedOff.by} signed it off on {dayAndMonth(dayOf(signedOff.at))}. It was changed on{' '}
          {dayAndMonth(item.changed.on)}.{' '}
          {signer.isYou ? 'You are' : `${namesOf(signer.people) || 'Nobody yet'} is`} asked to look
          at the difference, and to confirm the sign-off again or return the item. What changed:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {item.changed.differences.map(({ what }, index) => (
            <li key={index}>{what}</li>
          ))}
        </ul>
        <Link className="govuk-link" href={`/items/${item.id}/revisions/${item.changed.revision}`}>
          See the difference
        </Link>
      </Inset>
    );
  if (signedOff)
    return (
      <Inset title={`Signed off by ${signedOff.by} on ${fullDay(dayOf(signedOff.at))}`}>
        <Note title="What went well">{signedOff.comment}</Note>
        {signedOff.undoUntil && (
          <p className="govuk-body govuk-!-margin-bottom-0">
            You can undo this until {timeOf(signedOff.undoUntil)} on{' '}
            {weekdayAndDay(dayOf(signedOff.undoUntil))}.
          </p>
        )}
      </Inset>
    );
  return null;
}

/** Ends the sentence that says who sent it. */
const waited = (days: number) =>
  days === 0 ? ' today' : `. It has waited ${count(days, 'working day')}`;

const Inset = ({ title, children }: { title: string; children: ReactNode }) => (
  <InsetText>
    <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-2">{title}</p>
    {children}
  </InsetText>
);

const Note = ({ title, children }: { title: string; children: string }) =>
  children && (
    <p className="govuk-body govuk-!-margin-bottom-2 app-as-typed">
      <b>{title}:</b> {children}
    </p>
  );

const WhatToDo = ({ item: { guidance, doneWhen, evidenceWanted } }: { item: ItemView }) => (
  <>
    <h2 className="govuk-heading-m">What to do</h2>
    <p className="govuk-body">{guidance}</p>
    {doneWhen && (
      <p className="govuk-body">
        <b>Done when:</b> {doneWhen}
      </p>
    )}
    {evidenceWanted.length > 0 && (
      <>
        <p className="govuk-body govuk-!-margin-bottom-1">
          <b>Evidence to show:</b>
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {evidenceWanted.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

function WhatWasDone({ item }: { item: ItemView }) {
  const { statement, canEdit, apprenticeship, isTicked } = item;
  if (isTicked && !statement) return null;
  const who = apprenticeship.isMine ? 'I' : firstNameOf(apprenticeship.apprentice);
  return (
    <>
      <h2 className="govuk-heading-m">What {who} did</h2>
      <p className="govuk-body app-as-typed">
        {statement || (canEdit ? 'Nothing written yet.' : 'Nothing sent yet.')}
      </p>
      {canEdit && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/items/${item.id}/statement`}>
            {statement ? 'Change what I did' : 'Write what I did'}
          </Link>
        </p>
      )}
    </>
  );
}
