import type { ComponentProps, ReactNode } from 'react';
import { classNames, type Size } from './class-names';

export type LegendProps = {
  legend?: ReactNode;
  legendSize?: Size;
  legendIsPageHeading?: boolean;
  legendClassName?: string;
};

/** https://design-system.service.gov.uk/components/fieldset/ */
export function Fieldset({
  legend,
  legendSize,
  legendIsPageHeading,
  legendClassName,
  className,
  children,
  ...fieldset
}: ComponentProps<'fieldset'> & LegendProps) {
  const size = legendSize && `govuk-fieldset__legend--${legendSize}`;
  return (
    <fieldset {...fieldset} className={classNames('govuk-fieldset', className)}>
      {legend && (
        <legend className={classNames('govuk-fieldset__legend', size, legendClassName)}>
          {legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
