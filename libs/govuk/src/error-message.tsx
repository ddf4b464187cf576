import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/**
 * https://design-system.service.gov.uk/components/error-message/
 * `visuallyHiddenText` is what a screen reader says first; empty, it says nothing.
 */
export function ErrorMessage({
  visuallyHiddenText = 'Error',
  className,
  children,
  ...p
}: ComponentProps<'p'> & { visuallyHiddenText?: string }) {
  return (
    <p {...p} className={classNames('govuk-error-message', className)}>
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
