import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** https://design-system.service.gov.uk/components/text-input/#hint-text */
export function Hint({ className, ...div }: ComponentProps<'div'>) {
  return <div {...div} className={classNames('govuk-hint', className)} />;
}
