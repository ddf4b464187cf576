import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link, type LinkProps } from './link';

/** A page above this one; without `href` it is this page. */
export type Breadcrumb = Partial<LinkProps> & { text: ReactNode };

type BreadcrumbsProps = Omit<ComponentProps<'nav'>, 'children'> & {
  items: Breadcrumb[];
  collapseOnMobile?: boolean;
};

/** https://design-system.service.gov.uk/components/breadcrumbs/ */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  'aria-label': label = 'Breadcrumb',
  className,
  ...nav
}: BreadcrumbsProps) {
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile';
  return (
    <nav
      {...nav}
      aria-label={label}
      className={classNames('govuk-breadcrumbs', className, collapse)}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href, ...link }, index) => (
          <li
            key={index}
            className="govuk-breadcrumbs__list-item"
            aria-current={href ? undefined : 'page'}
          >
            {href ? (
              <Link {...link} href={href} className="govuk-breadcrumbs__link">
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
