import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './link';

type GenericHeaderProps = ComponentProps<'div'> & {
  logo: ReactNode;
  href?: string;
  containerClassName?: string;
};

/**
 * The header of a service that is not part of GOV.UK: no crown.
 * `children` stand in the same row, after the logo. Put the whole into a `<header>`.
 */
export function GenericHeader({
  logo,
  href = '/',
  containerClassName = 'govuk-width-container',
  className,
  children,
  ...div
}: GenericHeaderProps) {
  return (
    <div {...div} className={classNames('govuk-generic-header', className)}>
      <div className={classNames('govuk-generic-header__container', containerClassName)}>
        <div className="govuk-generic-header__logo">
          <Link href={href} className="govuk-generic-header__homepage-link">
            {logo}
          </Link>
        </div>
        {children}
      </div>
    </div>
  );
}
