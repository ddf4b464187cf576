import { InsetText } from '@tracker/govuk';
import type { RefObject } from 'react';
import { useMe } from '../../app/session';
import { count, dayAndMonth, dayOf, weekdayAndDay } from '../../app/format';
import { JumpLinks } from './jump-links';
import type { Review } from './review';

type ReviewHeadProps = { review: Review; title: RefObject<HTMLHeadingElement | null> };

/** Which request this is, how long it has waited, and the way to its parts. */
export function ReviewHead({ review, title }: ReviewHeadProps) {
  const { item, place, changes, snapshot } = review;
  const absent = useAbsent(review);
  return (
    <>
      <span className="app-title__caption">
        Request {place.number} of {place.of}
      </span>
      <h1 className="govuk-heading-l app-headline__h" ref={title}>
        {item.title}
      </h1>
      <p className="govuk-body app-muted">{whenItWasSent(review)}</p>
      {absent && (
        <InsetText>
          You decide on behalf of {absent}, who is away. The record names both of you.
        </InsetText>
      )}
      <JumpLinks
        places={[
          { id: 'asked', text: 'What was asked' },
          ...(changes ? [{ id: 'changed', text: 'What changed' }] : []),
          { id: 'evidence', text: `Evidence (${item.evidence.length})` },
          { id: 'sessions', text: `Sessions (${snapshot.entries.length})` },
          { id: 'decision-heading', text: 'Your decision' },
        ]}
      />
    </>
  );
}

/** For whom I judge this one. */
function useAbsent({ item }: Review) {
  const me = useMe();
  return item.signer.people.find(({ id }) => id === me.id)?.inPlaceOf ?? null;
}

/** "Sam Okafor, week 21. Revision 2, sent Wednesday 18 November: 4 working days ago. …" */
function whenItWasSent({ item, request, changes }: Review): string {
  const { apprentice, week } = item.apprenticeship;
  const days = request.waitingWorkingDays;
  const day = weekdayAndDay(dayOf(request.requestedAt));
  const verb = changes?.outcome === 'signed-off' ? 'changed' : 'sent';
  const sent = `${verb} ${days === 0 ? `today, ${day}` : `${day}: ${count(days, 'working day')} ago`}`;
  const before = changes
    ? ` Revision ${changes.since} was ${changes.outcome === 'returned' ? 'returned' : 'signed off'} on ${dayAndMonth(changes.decidedOn)}.`
    : '';
  return `${apprentice.name}, week ${week}. Revision ${request.revision}, ${sent}.${before}`;
}
