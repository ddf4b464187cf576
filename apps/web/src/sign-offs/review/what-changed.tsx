import { dayAndMonth } from '../../app/format';
import { Differences } from '../differences';
import type { Review } from './review';

type WhatChangedProps = { changes: NonNullable<Review['changes']>; revision: number };

/** The last answer stands right above the difference, so that one sees whether it was heeded. */
export const WhatChanged = ({ changes, revision }: WhatChangedProps) => (
  <>
    <h2 className="govuk-heading-m" id="changed" tabIndex={-1}>
      {changes.outcome === 'signed-off'
        ? `What changed since it was signed off on ${dayAndMonth(changes.decidedOn)}`
        : `What changed since revision ${changes.since}`}
    </h2>
    {changes.reason && (
      <div className="app-inset-reason">
        <p className="govuk-body app-as-typed">
          <b>Asked for on {dayAndMonth(changes.decidedOn)}:</b> “{changes.reason}”
        </p>
      </div>
    )}
    <Differences
      label={`Difference between revision ${changes.since} and revision ${revision}`}
      differences={changes.differences}
    />
  </>
);
