import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** https://design-system.service.gov.uk/components/button/#grouping-buttons-and-links */
export function ButtonGroup({ className, ...div }: ComponentProps<'div'>) {
  return <div {...div} className={classNames('govuk-button-group', className)} />;
}
