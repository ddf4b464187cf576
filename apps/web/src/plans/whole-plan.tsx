import type { StandingView } from '@tracker/contract';
import { ProgressBar } from '../app/progress-bar';
import { StandingBadge } from '../app/standing-badge';

/** Where the whole plan stands, beside the list. */
export const WholePlan = ({ standing, isMine }: { standing: StandingView; isMine: boolean }) => (
  <section className="app-aside govuk-!-margin-bottom-6" aria-label="Whole plan">
    <p className="govuk-body govuk-!-margin-bottom-2">
      <StandingBadge standing={standing} />
    </p>
    <p className="app-progress-words">
      {standing.counts.signedOff} of {standing.counts.required} required items completed,{' '}
      {standing.counts.expected} expected by today
    </p>
    <ProgressBar done={standing.percent.signedOff} expected={standing.percent.expected} />
    <p className="app-progress-words govuk-!-margin-top-2">
      The upright line on each bar is where the plan expects{' '}
      {isMine ? 'you today' : 'the apprentice today'}.
    </p>
  </section>
);
