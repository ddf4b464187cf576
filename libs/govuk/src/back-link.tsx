import { classNames } from './class-names';
import { Link, type LinkProps } from './link';

/** https://design-system.service.gov.uk/components/back-link/ */
export function BackLink({ className, children = 'Back', ...link }: LinkProps) {
  return (
    <Link {...link} className={classNames('govuk-back-link', className)}>
      {children}
    </Link>
  );
}
