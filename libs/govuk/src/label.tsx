import type { ComponentProps } from 'react';
import { classNames, type Size } from './class-names';

export type LabelProps = ComponentProps<'label'> & { size?: Size; isPageHeading?: boolean };

/** https://design-system.service.gov.uk/components/text-input/#labels */
export function Label({ size, isPageHeading, className, ...rest }: LabelProps) {
  const label = (
    <label
      {...rest}
      className={classNames('govuk-label', size && `govuk-label--${size}`, className)}
    />
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
