import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** https://design-system.service.gov.uk/components/warning-text/ */
export function WarningText({
  iconFallbackText = 'Warning',
  className,
  children,
  ...div
}: ComponentProps<'div'> & { iconFallbackText?: string }) {
  return (
    <div {...div} className={classNames('govuk-warning-text', className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
