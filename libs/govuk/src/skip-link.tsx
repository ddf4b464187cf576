import type { ComponentProps, MouseEvent } from 'react';
import { classNames } from './class-names';
import { moveFocus } from './focus';

type SkipLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** `#` and the id of the main part of the page. */
  href?: `#${string}`;
};

/** https://design-system.service.gov.uk/components/skip-link/ */
export function SkipLink({
  href = '#content',
  className,
  children = 'Skip to main content',
  ...link
}: SkipLinkProps) {
  return (
    <a
      onClick={skip}
      {...link}
      href={href}
      className={classNames('govuk-skip-link', className)}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  );
}

const withoutOutline = 'govuk-skip-link-focused-element';

/** Browsers scroll to the target, but not all of them move the focus there. */
function skip(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  target.classList.add(withoutOutline);
  moveFocus(target, () => target.classList.remove(withoutOutline));
}
