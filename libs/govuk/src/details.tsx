import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/** https://design-system.service.gov.uk/components/details/ */
export function Details({
  summary,
  className,
  children,
  ...details
}: ComponentProps<'details'> & { summary: ReactNode }) {
  return (
    <details {...details} className={classNames('govuk-details', className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
