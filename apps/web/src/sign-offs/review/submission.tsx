import { Link, type SummaryRow } from '@tracker/govuk';
import { longDay } from '../../app/format';
import { ObservationCount, ObservationList, WitnessList } from '../../app/observed';
import { OverdueMark } from '../../app/marks';
import { firstNameOf } from '../../app/names';
import type { OnOpened } from '../../app/opened';
import { Pieces } from './pieces';
import type { Review } from './review';
import { Asked, askedRows, SentEntries, Statement } from '../snapshot';
import { WhatChanged } from './what-changed';

type SubmissionProps = { review: Review; onOpened: OnOpened };

/** Everything the signer reads before deciding, in the order of the questions they have. */
export function Submission({ review, onOpened }: SubmissionProps) {
  const { item, request, snapshot, changes } = review;
  const name = firstNameOf(item.apprenticeship.apprentice);
  return (
    <div className="app-judge__read">
      <h2 className="govuk-heading-m" id="asked" tabIndex={-1}>
        What was asked
      </h2>
      <Asked rows={[...askedRows(snapshot), ...itemRows(item)]} />
      <h2 className="govuk-heading-m">{name}’s statement</h2>
      <Statement
        snapshot={snapshot}
        author={name}
        note={`${name}’s words. You can comment, not edit.`}
      />
      {changes && <WhatChanged changes={changes} revision={request.revision} />}
      <h2 className="govuk-heading-m" id="evidence" tabIndex={-1}>
        Evidence
      </h2>
      <Pieces pieces={item.evidence} onOpened={onOpened} />
      <h2 className="govuk-heading-m" id="sessions" tabIndex={-1}>
        Sessions
      </h2>
      <SentEntries entries={snapshot.entries} />
      <Observed item={item} />
    </div>
  );
}

/** What others saw: as it is now, since it comes from others and was not sent along. */
function Observed({ item }: { item: Review['item'] }) {
  const { observations, witnesses } = item;
  if (!observations.asked && observations.list.length + witnesses.list.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Observations and witnesses</h2>
      <ObservationCount observations={observations} />
      <ObservationList item={item} />
      <WitnessList item={item} />
      {observations.canObserve && (
        <p className="govuk-body">
          <Link className="govuk-link" href={`/items/${item.id}/observe`}>
            Record an observation
          </Link>
        </p>
      )}
    </>
  );
}

const itemRows = (item: Review['item']): (SummaryRow | null)[] => [
  item.evidenceWanted.length > 0
    ? { key: 'Evidence wanted', value: item.evidenceWanted.join('; ') }
    : null,
  { key: 'Part of', value: item.group.title },
  {
    key: 'Due',
    value: (
      <>
        {longDay(item.dueOn)}, week {item.dueWeek} <OverdueMark days={item.overdueDays} />
      </>
    ),
  },
];
