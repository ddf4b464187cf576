import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** https://design-system.service.gov.uk/components/inset-text/ */
export function InsetText({ className, ...div }: ComponentProps<'div'>) {
  return <div {...div} className={classNames('govuk-inset-text', className)} />;
}
