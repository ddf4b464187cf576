import type { dashboard, Fact, Response } from '@tracker/contract';
import { Button, Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { Flag } from '../app/marks';
import { Moves } from '../app/moves';
import { StandingBadge } from '../app/standing-badge';

export type Overview = Response<typeof dashboard.getOverview>;

/** The standing in a word, in a sentence and in its reasons, with the four facts behind it. */
export function Verdict({ overview }: { overview: Overview }) {
  const { standing, moves, apprenticeship } = overview;
  return (
    <section className="app-verdict" aria-labelledby="verdict">
      <div className="app-verdict__words">
        <StandingBadge standing={standing} />
        <h2 className="govuk-heading-m app-verdict__h" id="verdict">
          {standing.sentence}
        </h2>
        <Moves reasons={standing.reasons} large />
        <p className="govuk-body-s app-muted app-verdict__why">
          {standing.because} Everybody who can see this page reads the same words.{' '}
          <Link className="govuk-link" href="/how-we-work-this-out">
            How we work this out
          </Link>
        </p>
      </div>
      <div className="app-verdict__facts">
        <Stats overview={overview} />
        {moves.includes('record-review') && (
          <Button
            href={`/apprenticeships/${apprenticeship.id}/review`}
            variant="secondary"
            className="app-noprint"
          >
            Record a review
          </Button>
        )}
      </div>
    </section>
  );
}

const Stats = ({ overview: { standing, facts } }: { overview: Overview }) => (
  <dl className="app-stats app-verdict__stats">
    <Stat label="Signed off" note={`${standing.counts.expected} expected today`}>
      {standing.counts.signedOff} <small>of {standing.counts.required}</small>
    </Stat>
    <FactStat label="Oldest request" fact={facts.waiting} />
    <FactStat label="Last activity" fact={facts.lastActivity} />
    <FactStat label="Next review" fact={facts.nextReview} />
  </dl>
);

type StatProps = { label: string; note: string; children: ReactNode };

const Stat = ({ label, note, children }: StatProps) => (
  <div className="app-stats__item">
    <dt className="app-stats__label">{label}</dt>
    <dd className="app-stats__value">{children}</dd>
    {note && <dd className="app-stats__note">{note}</dd>}
  </div>
);

const FactStat = ({ label, fact: { main, minor, alert } }: { label: string; fact: Fact }) => (
  <Stat label={label} note={minor}>
    {alert !== 'none' && <Flag alert={alert} />}
    {main}
  </Stat>
);
