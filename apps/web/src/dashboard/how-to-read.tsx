import { Link } from '@tracker/govuk';
import { useId, type ReactNode } from 'react';

/** What stands below a list of apprentices: its key, its order and where its figures come from. */
export const HowToRead = ({ sorted }: { sorted: string }) => (
  <>
    <BarKey />
    <p className="govuk-body-s app-muted">
      {sorted} Percentages are of the required items. Hours are verified hours against the line for
      today.{' '}
      <Link className="govuk-link" href="/how-we-work-this-out">
        How we work this out
      </Link>
    </p>
  </>
);

/** Once below the list, because a label in every bar would shout. */
function BarKey() {
  const hatch = useId();
  return (
    <div className="app-key" role="note" aria-label="How to read the bars">
      <span className="app-key__item">
        <Swatch>
          <rect className="app-progress__done" y="5" width="40" height="12" />
        </Swatch>
        signed off
      </span>
      <span className="app-key__item">
        <Swatch>
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className="app-hatch__paper" width="6" height="6" />
              <rect className="app-hatch__line" width="2.5" height="6" />
            </pattern>
          </defs>
          <rect
            className="app-progress__waiting"
            fill={`url(#${hatch})`}
            x="1"
            y="5"
            width="38"
            height="12"
          />
        </Swatch>
        waiting for sign-off
      </span>
      <span className="app-key__item">
        <Swatch>
          <rect className="app-progress__track" x="1" y="5" width="38" height="12" />
          <line className="app-progress__expected" x1="26" x2="26" y1="0" y2="22" />
        </Swatch>
        expected by today
      </span>
    </div>
  );
}

const Swatch = ({ children }: { children: ReactNode }) => (
  <svg className="app-key__swatch" viewBox="0 0 40 22" aria-hidden="true" focusable="false">
    {children}
  </svg>
);
