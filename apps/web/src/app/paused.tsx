import type { ApprenticeshipHead } from '@tracker/contract';
import { InsetText, Link } from '@tracker/govuk';

type PausedProps = { apprenticeship: Pick<ApprenticeshipHead, 'id' | 'paused'> };

/** Said on every page of a record during a break in learning. */
export const Paused = ({ apprenticeship: { id, paused } }: PausedProps) =>
  paused && (
    <InsetText>
      <p className="govuk-body">
        <b>{paused.words}.</b> {paused.sentence}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-0">
        <Link className="govuk-link" href={`/apprenticeships/${id}/breaks`}>
          What happens during a break
        </Link>
      </p>
    </InsetText>
  );
